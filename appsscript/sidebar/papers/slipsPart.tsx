import { useState } from 'preact/hooks';
import type { SlipsAnswer } from '../../../src/commands/slipsPanel';
import { Tick } from '../choices';
import { useFrame } from '../frame';
import { Field, Status, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';
import { StatementPart } from './statementPart';

type Shown = Extract<SlipsAnswer, { readonly ok: true }>;

/** The deposit slips with their totals, and the next one once its cheques were counted by hand. */
export function SlipsPart() {
  const { words } = useFrame();
  const own = words.papers;
  const [shown, setShown] = useState<Shown>();
  const [changing, setChanging] = useState(false);
  const [others, setOthers] = useState(false);
  const { task, trouble, perform } = useTasks<'slips' | 'making'>();
  const busy = task !== undefined;
  const show = (now: Shown): void => {
    setShown(now);
    setChanging(now.cheques.length === 0);
  };
  const load = (methods: readonly string[] = [], areOthers = false): Promise<void> => {
    setOthers(areOthers);
    return perform<SlipsAnswer>('slips', () => call('getSlips', { methods, others: areOthers }), {
      done: show,
    });
  };
  const make = (count: number, total: string): Promise<void> =>
    perform<SlipsAnswer>('making', () => call('recordSlip', { count, total, others }), {
      done: (now) => {
        setOthers(false);
        show(now);
      },
    });
  // It is said where the button is that was pressed.
  const written = (answer: Shown): void => setShown({ ...answer, said: '' });
  return (
    <section data-busy={busy}>
      <h3>{own.slipsTitle}</h3>
      <Status>{task ? words.loading : shown?.said}</Status>
      <TroublePlace trouble={trouble} />
      {shown && changing && (
        <Methods
          methods={shown.methods}
          cheques={shown.cheques}
          busy={busy}
          onChosen={(methods) => load(methods)}
        />
      )}
      {shown && !changing && (
        <p>
          {own.cheques(shown.cheques.map(words.method))}{' '}
          <button type="button" class="link" disabled={busy} onClick={() => setChanging(true)}>
            {own.changeCheques}
          </button>
        </p>
      )}
      {shown && shown.offer.length > 0 && (
        <ul class="findings">
          {shown.offer.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {shown && (shown.alike > 0 || others) && (
        <Tick checked={others} disabled={busy} onTick={(isTicked) => load([], isTicked)}>
          {own.areOthers}
        </Tick>
      )}
      {shown?.mayMake && (
        <Counted key={shown.said} currency={shown.currency} busy={busy} onMake={make} />
      )}
      {shown && shown.slips.length > 0 && (
        <>
          <h3>{own.slipsMade}</h3>
          <ul class="findings">
            {shown.slips.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {shown && <StatementPart open={shown.open} paidIn={shown.paidIn} onDone={written} />}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => load()}>
          {own.slipsShow}
        </button>
      </div>
    </section>
  );
}

/** Asks which payment methods are cheques. */
function Methods({
  methods,
  cheques,
  busy,
  onChosen,
}: {
  methods: Shown['methods'];
  cheques: readonly string[];
  busy: boolean;
  onChosen: (methods: readonly string[]) => void;
}) {
  const { words } = useFrame();
  const own = words.papers;
  const [chosen, setChosen] = useState(cheques);
  return (
    <fieldset>
      <legend>{own.whichCheques}</legend>
      {methods.map(({ value, label }) => (
        <Tick
          key={value}
          checked={chosen.includes(value)}
          onTick={(checked) =>
            setChosen((now) => [...now.filter((one) => one !== value), ...(checked ? [value] : [])])
          }
        >
          {words.method(label)}
        </Tick>
      ))}
      <div class="actions">
        <button
          type="button"
          class="action"
          disabled={busy || chosen.length === 0}
          onClick={() => onChosen(chosen)}
        >
          {own.areCheques}
        </button>
      </div>
    </fieldset>
  );
}

/** Asks for the number and the total that were counted by hand. */
function Counted({
  currency,
  busy,
  onMake,
}: {
  currency: string;
  busy: boolean;
  onMake: (count: number, total: string) => void;
}) {
  const own = useFrame().words.papers;
  const [count, setCount] = useState('');
  const [total, setTotal] = useState('');
  const make = (event: Event): void => {
    event.preventDefault();
    onMake(Number(count.trim()), total);
  };
  return (
    <form onSubmit={make}>
      <Field
        id="slip-count"
        label={own.slipCount}
        value={count}
        onText={setCount}
        inputMode="numeric"
        required
        disabled={busy}
      />
      <Field
        id="slip-total"
        label={own.slipTotal(currency)}
        value={total}
        onText={setTotal}
        inputMode="decimal"
        required
        disabled={busy}
      />
      <div class="actions">
        <button type="submit" class="action" disabled={busy}>
          {own.slipMake}
        </button>
      </div>
    </form>
  );
}
