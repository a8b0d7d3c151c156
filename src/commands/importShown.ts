import { shown as personShown } from '../contacts/person';
import type { Host } from '../host/host';
import { fillingOf } from '../import/filling';
import type { FoundInQomon } from '../import/held';
import { becomingOf } from '../import/meaning';
import { beneficiaryOf } from '../import/people';
import type { ImportReading } from '../import/reading';
import { isTakeable } from '../import/settling';
import { sourcePlace } from '../import/sourcePlace';
import type { PlannedOrder } from '../import/verdicts';
import { nameOf, personKey, type Written } from '../import/written';
import type {
  ImportTotals,
  OrderShown,
  PersonAsked,
  PersonNamed,
  Questions,
  Verdict,
  Why,
} from '../model/importResults';
import { VERDICTS } from '../model/importResults';
import { LISTED_ORDERS } from '../model/limits';
import { sentence } from '../text/sentence';

/** Sums by what becomes of orders; what is left out of an order that is written counts as left out. */
export function totalsOf(planned: readonly PlannedOrder[]): ImportTotals {
  const totals = Object.fromEntries(['file', ...VERDICTS].map((one) => [one, 0])) as Record<
    keyof ImportTotals,
    number
  >;
  for (const { order, verdict } of planned) {
    if (verdict === 'unreadable') {
      totals.unreadable += order.lines.length;
      continue;
    }
    totals.file += order.total + order.leftOut;
    totals[verdict] += order.total;
    totals.leftOut += order.leftOut;
  }
  return totals;
}

/** Orders as the page shows them; `inQomon`: those that Qomon holds, by their keys. */
export function ordersShown(
  host: Host,
  { planned, people, known, context }: ImportReading,
  inQomon: ReadonlyMap<string, FoundInQomon>,
): OrderShown[] {
  const { whys, becomes } = host.words.imports;
  const filling = fillingOf(context);
  const listed = new Map<Verdict, number>();
  return planned.map(({ order, verdict, why }) => {
    const named = (who: Written): PersonNamed => {
      const one = people.get(personKey(who));
      const id = typeof one?.is === 'object' ? one.is.id : undefined;
      return {
        ...{ key: personKey(who), name: nameOf(who) },
        ...(id !== undefined && { contactId: id }),
      };
    };
    const rows = order.items.map((item) => ({
      payer: named(order.payer),
      beneficiary: named(beneficiaryOf(order, item.who)),
      amount: item.amount,
      item: item.to,
    }));
    const { key, total, leftOut, lines } = order;
    const count = listed.get(verdict) ?? 0;
    listed.set(verdict, count + 1);
    // Rows that are here say it themselves, and no page lists more.
    const isTold = verdict !== 'here' && verdict !== 'byHand' && count < LISTED_ORDERS;
    const becoming = isTold ? becomingOf(order, filling, context.currency) : undefined;
    const [present] = known.rows.get(key) ?? known.unnamed.get(key) ?? [];
    const asks = asksOf(verdict, why?.kind);
    const held = inQomon.get(key);
    const said = [
      ...(held ? [sentence(whys, { kind: `${held.by} in Qomon`, ...held })] : []),
      ...(why ? [sentence(whys, why)] : []),
    ];
    return {
      ...{ key, verdict, total, leftOut, lines, rows },
      ...(becoming && { becomes: becomes(becoming) }),
      ...(said.length > 0 && { why: said.join(' ') }),
      ...(held && { inQomon: held.by }),
      ...(asks && { asks }),
      ...(present && { place: sourcePlace(present) }),
    };
  });
}

/** What a person may say of an order beside whom it names. */
function asksOf(
  verdict: PlannedOrder['verdict'],
  why: Why['kind'] | undefined,
): 'take' | 'leave' | undefined {
  if (verdict === 'hereDeleted' || (verdict === 'decision' && isTakeable(why))) return 'take';
  if (verdict === 'leftOut' && why === 'left by you') return 'take';
  if (verdict === 'here' && why === 'source emptied') return 'take';
  return verdict === 'fresh' || verdict === 'half' ? 'leave' : undefined;
}

/** Everybody whom orders that are to be written name. */
export function peopleAsked({ planned, people }: ImportReading): PersonAsked[] {
  const counts = new Map<string, number>();
  for (const { order, verdict, why } of planned) {
    if (verdict !== 'fresh' && verdict !== 'decision' && verdict !== 'half') continue;
    // Whom nobody finds any more stands on those rows.
    if (why?.kind === 'cleared') continue;
    const all = [order.payer, ...order.items.map(({ who }) => beneficiaryOf(order, who))];
    for (const key of new Set(all.map(personKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...people.values()].flatMap(({ key, name, written, is, candidates }) => {
    const orders = counts.get(key);
    if (orders === undefined) return [];
    const id = typeof is === 'object' ? is.id : undefined;
    return [
      {
        ...{ key, name, orders, ...written },
        ...(id !== undefined && { contactId: id }),
        candidates: candidates.map(personShown),
      },
    ];
  });
}

/** What the source does not say yet of these orders. */
export function questionsIn(planned: readonly PlannedOrder[]): Questions {
  const [prices, methods, amounts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  // What nobody says any more of rows that stand is asked as well: by the answer it is seen whether they are right.
  const open = planned.filter(({ verdict }) => verdict === 'decision' || verdict === 'here');
  for (const why of open.flatMap(({ order }) => order.asks)) {
    if (why.kind === 'unknown price') prices.add(why.text);
    if (why.kind === 'unknown method') methods.add(why.text);
    if (why.kind === 'unasked amount') amounts.add(why.column);
  }
  return { prices: [...prices], methods: [...methods], amounts: [...amounts] };
}
