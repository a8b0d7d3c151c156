import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../../src/host/refusal';
import type { Source } from '../../../src/import/source';
import { SHOWN_PLACES } from '../../../src/model/limits';
import { useFrame } from '../frame';
import { readTyped, shownMoney } from '../money';
import { Field, Status, TroublePlace } from '../parts';
import { useTasks } from '../task';
import type { Table } from './fileReading';
import type { Sources } from './mapping';
import { ChoosePeople, type PeopleChosen } from './people';
import { type OrdersChosen, Previewed } from './previewed';
import { ValueQuestions } from './questions';
import { bringPartsIn, previewParts } from './sliceCalls';
import { type Preview, type Slice, slicesOf } from './slices';

/** An export that is read, and how. */
export interface Loaded {
  readonly table: Table;
  readonly source: Source;
  readonly known: Sources;
  readonly fileName: string;
}

export interface Choices {
  people: PeopleChosen;
  orders: OrdersChosen;
}

/** What would become of an export, what is asked of it, and the one button that writes it. */
export function PreviewPanel({
  loaded: { table, source, known, fileName },
  choices,
  saving,
  onSave,
  onMapping,
  onDone,
}: {
  loaded: Loaded;
  choices: Choices;
  saving: boolean;
  onSave: (source: Source) => void;
  onMapping: () => void;
  onDone: (said: string) => void;
}) {
  const { words, decimalMark } = useFrame();
  const own = words.imports;
  const [preview, setPreview] = useState<Preview>();
  const [people, setPeople] = useState(choices.people);
  const [orders, setOrders] = useState(choices.orders);
  const [isStale, setStale] = useState(false);
  const [expected, setExpected] = useState('');
  const [progress, setProgress] = useState<{ done: number; all: number }>();
  const { task, trouble, perform } = useTasks<'previewing' | 'writing'>();
  const asked = { sourceId: source.id, fileName, choices: { people, orders } };
  // What is written is what was seen last, whatever is chosen meanwhile.
  const seen = useRef<{ slices: readonly Slice[]; asked: typeof asked } | undefined>(undefined);

  const look = (): Promise<void> => {
    const slices = slicesOf(table, source);
    let as = asked;
    // So that parts side by side are parts of one.
    const previewId = Math.random().toString(36).slice(2);
    const ask = async (): Promise<{ ok: true; preview: Preview } | Refusal> =>
      (await previewParts(slices, { ...as, previewId }, (done) =>
        setProgress({ done, all: slices.length }),
      )) ?? { ok: false, problem: own.nothing };
    return perform(
      'previewing',
      async () => {
        const first = await ask();
        const held = first.ok ? heldIn(first.preview, choices.orders) : {};
        if (!first.ok || Object.keys(held).length === 0) return first;
        // What Qomon holds stays out unless a person says otherwise, and the sums must say so.
        choices.orders = { ...choices.orders, ...held };
        as = { ...asked, choices: { people, orders: choices.orders } };
        return ask();
      },
      {
        done(answer) {
          seen.current = { slices, asked: as };
          setOrders(as.choices.orders);
          setPreview(answer.preview);
          setStale(false);
        },
      },
    );
  };
  useEffect(() => {
    void look();
  }, []);

  const write = (): Promise<void> => {
    const { slices, asked: as } = seen.current ?? { slices: [], asked };
    return perform(
      'writing',
      () => bringPartsIn(slices, as, preview, (done) => setProgress({ done, all: slices.length })),
      {
        done: ({ written, places, left, problems }) => {
          const undecided = preview?.orders.filter(({ verdict }) => verdict === 'decision');
          const counted = { written, left: left.length, undecided: undecided?.length ?? 0 };
          const where = places
            .slice(0, SHOWN_PLACES)
            .map((one) => words.place({ ...one, column: undefined }));
          onDone([own.written({ ...counted, where }), ...problems].join('\n'));
        },
        refused: () => setStale(true),
        unsure: own.unsure,
      },
    );
  };

  // Several may be chosen before the panel is drawn again.
  const choosePeople = (change: (before: PeopleChosen) => PeopleChosen): void => {
    choices.people = change(choices.people);
    setPeople(choices.people);
    setStale(true);
  };
  const chooseOrders = (change: (before: OrdersChosen) => OrdersChosen): void => {
    choices.orders = change(choices.orders);
    setOrders(choices.orders);
    setStale(true);
  };
  const toWrite = preview?.orders.filter(
    ({ verdict }) => verdict === 'fresh' || verdict === 'half',
  );
  const total = (preview?.totals.fresh ?? 0) + (preview?.totals.half ?? 0);
  const { amount, fault } = readTyped(expected, known.currency, decimalMark, words.amounts);
  const money = (value: number): string => shownMoney(value, known.currency, words.amounts);
  const differs = amount !== undefined && amount !== total;
  const isBusy = task !== undefined || saving;
  return (
    <div data-busy={isBusy}>
      <p>
        <strong>{own.readAs(source.name)}</strong>{' '}
        <button type="button" class="link" onClick={onMapping} disabled={isBusy}>
          {own.changeSource}
        </button>
      </p>
      <Status>
        {task === 'previewing' && own.previewing(progress ?? { done: 0, all: 1 })}
        {task === 'writing' && own.writing(progress ?? { done: 0, all: 1 })}
      </Status>
      <TroublePlace trouble={trouble} />
      {preview && (
        <>
          <p class="gray">
            {own.found({
              lines: table.records.length,
              orders: preview.orders.length,
              tab: preview.tab,
              period: preview.period,
            })}
          </p>
          {!preview.isLookedUp && <p class="gray">{own.notLookedUp}</p>}
          <Previewed
            preview={preview}
            currency={known.currency}
            chosen={orders}
            onChoose={chooseOrders}
          />
          <ValueQuestions
            questions={preview.questions}
            known={known}
            source={source}
            saving={isBusy}
            onSave={onSave}
          />
          <ChoosePeople people={preview.people} chosen={people} onChoose={choosePeople} />
          <Field
            id="import-expected"
            label={own.expected(known.currency.toUpperCase())}
            help={own.expectedHelp}
            fault={fault ?? (differs ? own.differs(money(total)) : undefined)}
            value={expected}
            onText={setExpected}
            inputMode="decimal"
          />
        </>
      )}
      <div class="actions">
        {(isStale || !preview) && (
          <button type="button" class="action" disabled={isBusy} onClick={look}>
            {own.lookAgain}
          </button>
        )}
        {preview && !isStale && (
          <button
            type="button"
            class="action"
            disabled={isBusy || toWrite?.length === 0 || differs || fault !== undefined}
            onClick={write}
          >
            {own.bringIn({ orders: toWrite?.length ?? 0, money: money(total) })}
          </button>
        )}
        <button type="button" disabled={task === 'writing'} onClick={() => onDone('')}>
          {own.another}
        </button>
      </div>
    </div>
  );
}

/** Orders that Qomon holds by their keys, and of which nobody has said anything: they are left out. */
function heldIn({ orders }: Preview, chosen: OrdersChosen): OrdersChosen {
  const held = orders.filter(
    ({ key, verdict, inQomon }) =>
      inQomon === 'key' && !(key in chosen) && (verdict === 'fresh' || verdict === 'half'),
  );
  return Object.fromEntries(held.map(({ key }) => [key, 'leave' as const]));
}
