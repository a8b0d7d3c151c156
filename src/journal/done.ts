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
  const account = new Account();
  for (const line of lines) account.add(line);
  return { done: account.done, open: account.open() };
}

class Account {
  readonly done: Done[] = [];
  /** Where in it each payment stands that is recorded and has no end. */
  private readonly active = new Map<Reference, number>();
  private readonly sends = new Map<Reference, Begun>();
  /** Refunds and statuses, by what they change. */
  private readonly changes = new Map<string, Begun>();
  private readonly known = new Set<string>();

  add(line: ReadLine): void {
    const { action, outcome } = line;
    if (!action || !outcome || action === 'correct') return;
    // Its codes and its money are read each time that they are asked for, and now once.
    const read = { ...line };
    if (action === 'send' || action === 'lookUp') this.addSend(read);
    else if (action === 'cancel') this.addEnd(read);
    else this.addChange(read, action);
  }

  /** What was meant to be sent, and has no end as yet. */
  open(): Open[] {
    return [...this.sends].map(([reference, { run }]) => ({ reference, run }));
  }

  private addSend(line: ReadLine): void {
    const { outcome, reference, bundleId, run, money } = line;
    const begun = noted(this.sends, reference, line);
    // What is known not to be there was not sent, or is gone.
    if (outcome === 'waiting' || outcome === 'rejected') this.end(reference);
    if (outcome !== 'recorded' || bundleId === undefined) return;
    if (!this.isFirst(`${reference} ${bundleId}`)) return;
    this.end(reference);
    this.active.set(reference, this.done.length);
    const kind = begun ? 'sent' : 'found';
    this.put(line, { kind, run: begun?.run ?? run, money: money ?? begun?.money });
  }

  private addEnd(line: ReadLine): void {
    const { outcome, reference, bundleId, run, money, codes } = line;
    // A look-up may tell of the same end again.
    if (outcome !== 'recorded' || !this.isFirst(`cancel ${reference} ${bundleId}`)) return;
    const stood = this.done[this.active.get(reference) ?? -1];
    const payment = stood?.bundleId === bundleId ? stood : undefined;
    if (payment) this.end(reference);
    // Of a correction the line names what the row says now.
    if (codes.why === 'forCorrection')
      this.put(line, { kind: 'corrected', run, money: payment?.money ?? money });
    else this.put(line, { kind: 'cancelled', run, money: money ?? payment?.money });
  }

  private addChange(line: ReadLine, action: 'refund' | 'status'): void {
    const { outcome, bundleId, run, money, codes } = line;
    const begun = noted(this.changes, `${action} ${bundleId}`, line);
    if (outcome !== 'recorded') return;
    const target = codes.target?.length ? codes.target : begun?.target;
    const kind = action === 'refund' ? 'refunded' : 'status';
    this.put(line, { kind, run: begun?.run ?? run, money: money ?? begun?.money }, target);
  }

  private put(
    { reference, bundleId, at, codes }: ReadLine,
    what: Pick<Done, 'kind' | 'run' | 'money'>,
    target = codes.target ?? [],
  ): void {
    this.done.push({ reference, bundleId, at, isEnded: false, ...what, target });
  }

  /** True for what was not told before. */
  private isFirst(name: string): boolean {
    if (this.known.has(name)) return false;
    this.known.add(name);
    return true;
  }

  private end(reference: Reference): void {
    const at = this.active.get(reference);
    const payment = at === undefined ? undefined : this.done[at];
    if (at !== undefined && payment) this.done[at] = { ...payment, isEnded: true };
    this.active.delete(reference);
  }
}

/** What was begun under a name before this line, which begins it again or ends it. */
function noted<Name>(
  all: Map<Name, Begun>,
  name: Name,
  { outcome, run, money, codes }: ReadLine,
): Begun | undefined {
  const begun = all.get(name);
  if (outcome === 'intended') all.set(name, { run, money, target: codes.target ?? [] });
  else if (outcome !== 'toCheck') all.delete(name);
  return begun;
}
