import type { BundleId, Reference } from '../model/ids';
import type { ValueChange } from '../model/journalLine';
import type { Money } from '../model/money';
import type { DoneKind } from '../model/reportResults';
import type { ActivePayments } from './history';
import type { ReadLine } from './reading';
import type { Turns } from './turns';

/** Something that was done to a payment, as the journal tells it. */
export interface Done {
  readonly kind: DoneKind;
  readonly reference: Reference;
  readonly bundleId: BundleId | undefined;
  /** When that was written: milliseconds since 1970. */
  readonly at: number;
  /** The run that meant to do it: of a payment whose run was cut off not the one that looked it up. */
  readonly run: string;
  /** The payment, or what was given back of it; undefined where the journal does not say. */
  readonly money: Money | undefined;
  /** Of a status: what it was changed to. */
  readonly target: readonly ValueChange[];
  /** True of a payment that is recorded no more, by what the journal says after. */
  readonly isEnded: boolean;
}

/** What was meant to be sent, and has no end as yet. */
export interface Open {
  readonly reference: Reference;
  readonly run: string;
}

/** All that a journal tells of what was done. */
export interface Works extends ReturnType<typeof doneIn>, Pick<ActivePayments, 'refunded'> {
  readonly turns: Turns;
}

interface Begun {
  readonly run: string;
  readonly money: Money | undefined;
  readonly target: readonly ValueChange[];
}

/** What lines tell was done, the oldest first. A payment that is told of again, as a row was put right, counts once. */
export function doneIn(lines: readonly ReadLine[]): {
  readonly done: readonly Done[];
  readonly open: readonly Open[];
} {
  const done: Done[] = [];
  const active = new Map<Reference, number>();
  const sends = new Map<Reference, Begun>();
  const changes = new Map<string, Begun>();
  const known = new Set<string>();
  const end = (reference: Reference): void => {
    const at = active.get(reference);
    const payment = at === undefined ? undefined : done[at];
    if (at !== undefined && payment) done[at] = { ...payment, isEnded: true };
    active.delete(reference);
  };
  for (const line of lines) {
    const { action, outcome, reference, bundleId, run, money, codes } = line;
    if (!action || !outcome || action === 'correct') continue;
    const own = { reference, bundleId, at: line.at, isEnded: false };
    const target = codes.target ?? [];
    if (action === 'send' || action === 'lookUp') {
      const begun = sends.get(reference);
      if (outcome === 'intended') sends.set(reference, { run, money, target });
      else if (outcome !== 'toCheck') sends.delete(reference);
      // What is known not to be there was not sent, or is gone.
      if (outcome === 'waiting' || outcome === 'rejected') end(reference);
      const name = `${reference} ${bundleId}`;
      if (outcome !== 'recorded' || bundleId === undefined || known.has(name)) continue;
      known.add(name);
      end(reference);
      active.set(reference, done.length);
      const sum = money ?? begun?.money;
      const kind = begun ? 'sent' : 'found';
      done.push({ ...own, kind, run: begun?.run ?? run, money: sum, target });
    } else if (action === 'cancel') {
      const name = `cancel ${reference} ${bundleId}`;
      // A look-up may tell of the same end again.
      if (outcome !== 'recorded' || known.has(name)) continue;
      known.add(name);
      const stood = done[active.get(reference) ?? -1];
      const payment = stood?.bundleId === bundleId ? stood : undefined;
      if (payment) end(reference);
      const isCorrection = codes.why === 'forCorrection';
      // Of a correction the line names what the row says now.
      const sum = isCorrection ? (payment?.money ?? money) : (money ?? payment?.money);
      done.push({
        ...own,
        kind: isCorrection ? 'corrected' : 'cancelled',
        run,
        money: sum,
        target,
      });
    } else {
      const name = `${action} ${bundleId}`;
      const begun = changes.get(name);
      if (outcome === 'intended') changes.set(name, { run, money, target });
      else if (outcome !== 'toCheck') changes.delete(name);
      if (outcome !== 'recorded') continue;
      const kind = action === 'refund' ? 'refunded' : 'status';
      const goal = target.length > 0 ? target : (begun?.target ?? []);
      const sum = money ?? begun?.money;
      done.push({ ...own, kind, run: begun?.run ?? run, money: sum, target: goal });
    }
  }
  const open = [...sends].map(([reference, { run }]) => ({ reference, run }));
  return { done, open };
}
