import type { OrderShown, Verdict } from '../../../src/model/importResults';
import { LISTED_ORDERS } from '../../../src/model/limits';
import { Tick } from '../choices';
import { useFrame } from '../frame';
import { shownMoney } from '../money';
import type { Preview } from './slices';

export type OrdersChosen = Readonly<Record<string, 'take' | 'leave'>>;

/** The verdicts in the order in which a person wants to read them. */
const SHOWN: readonly Verdict[] = [
  'fresh',
  'half',
  'decision',
  'byHand',
  'changed',
  'hereDeleted',
  'leftOut',
  'unreadable',
  'here',
];

/** What becomes of an export: sums that add up to it, and each order that is not simply written. */
export function Previewed({
  preview: { totals, orders, questions },
  currency,
  chosen,
  onChoose,
}: {
  preview: Preview;
  currency: string;
  chosen: OrdersChosen;
  onChoose: (change: (before: OrdersChosen) => OrdersChosen) => void;
}) {
  const { words } = useFrame();
  const own = words.imports;
  const money = (amount: number): string =>
    (amount < 0 ? '−' : '') + shownMoney(Math.abs(amount), currency, words.amounts);
  const of = (verdict: Verdict): OrderShown[] => orders.filter((one) => one.verdict === verdict);
  const shown = SHOWN.filter((verdict) => totals[verdict] !== 0 || of(verdict).length > 0);
  return (
    <>
      <dl class="sums">
        {shown.map((verdict) => (
          <>
            <dt>{own.verdicts[verdict](of(verdict).length)}</dt>
            <dd>
              {verdict === 'unreadable' ? own.lines(totals.unreadable) : money(totals[verdict])}
            </dd>
          </>
        ))}
        <dt>
          <strong>{questions.amounts.length > 0 ? own.fileTotalSoFar : own.fileTotal}</strong>
        </dt>
        <dd>
          <strong>{money(totals.file)}</strong>
        </dd>
      </dl>
      {shown.map((verdict) => (
        <Listed
          key={verdict}
          isOpen={verdict === 'decision' || verdict === 'changed'}
          title={own.verdicts[verdict](of(verdict).length)}
          orders={of(verdict)}
          money={money}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </>
  );
}

function Listed({
  isOpen,
  title,
  orders,
  money,
  chosen,
  onChoose,
}: {
  /** Of what waits for a person, or was meant otherwise, nobody has to be told to look inside. */
  isOpen: boolean;
  title: string;
  orders: readonly OrderShown[];
  money: (amount: number) => string;
  chosen: OrdersChosen;
  onChoose: (change: (before: OrdersChosen) => OrdersChosen) => void;
}) {
  const { words } = useFrame();
  const own = words.imports;
  if (orders.length === 0) return null;
  const say = (key: string, to: 'take' | 'leave', isUsual: boolean): void => {
    onChoose(({ [key]: _, ...others }) => (isUsual ? others : { ...others, [key]: to }));
  };
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul class="findings">
        {orders
          .slice(0, LISTED_ORDERS)
          .map(({ key, total, leftOut, rows, becomes, why, asks, verdict, place, inQomon }) => {
            const isFresh = verdict === 'fresh' || verdict === 'half' || chosen[key] === 'leave';
            const isTaken = isFresh ? chosen[key] !== 'leave' : chosen[key] === 'take';
            const text = (
              <>
                {[key, ...(rows[0]?.payer.name ? [rows[0].payer.name] : [])].join(' · ')} ·{' '}
                {money(total + (verdict === 'leftOut' ? leftOut : 0))}
                {leftOut !== 0 && verdict !== 'leftOut' && ` ${own.outOf(money(total + leftOut))}`}
                {place && <span class="sub">{words.place({ ...place, column: undefined })}</span>}
                {becomes && <span class="sub">{becomes}</span>}
                {why && <span class="sub">{why}</span>}
              </>
            );
            return (
              <li key={key}>
                {asks || chosen[key] ? (
                  <Tick
                    checked={isTaken}
                    onTick={(checked) =>
                      say(key, checked ? 'take' : 'leave', checked === isFresh && inQomon !== 'key')
                    }
                  >
                    <span>{text}</span>
                  </Tick>
                ) : (
                  text
                )}
              </li>
            );
          })}
        {orders.length > LISTED_ORDERS && (
          <li class="gray">{words.more(orders.length - LISTED_ORDERS)}</li>
        )}
      </ul>
    </details>
  );
}
