import { moneyOn } from '../check/rowMoney';
import type { Host } from '../host/host';
import type { BundleId, Reference } from '../model/ids';
import type { Intent, JournalLine } from '../model/journalLine';
import { WRITTEN } from '../model/outcomes';
import { seenIn } from '../model/plain';
import type { Cell } from '../model/ports';
import type { Findings } from '../qomon/lookUp';
import type { Bundle } from '../qomon/shapes';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { sentEntries } from '../send/record';
import { bundleResult, type Held, heldOf, type SendResult } from '../send/result';
import { bundleIdOf } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import type { Entries, Writing } from '../sheet/writing';

/** The rows of one payment of which some are unconfirmed, and when the first of them was sent. */
export interface Unconfirmed {
  readonly placed: readonly PlacedRow[];
  readonly attempt: number | undefined;
}

/** What the rows of an unconfirmed payment come to, by what the look-up says. */
export type Resolution =
  | { readonly kind: 'sent'; readonly result: Extract<SendResult, { kind: 'recorded' }> }
  /** `copyOf`: the row that stands for the bundle under their reference. */
  | { readonly kind: 'waiting'; readonly copyOf?: PlacedRow }
  | { readonly kind: 'unconfirmed'; readonly held: Held | undefined };

/** Draws the consequence of what Qomon's list holds under the references of an unconfirmed payment. */
export function resolutionOf(
  run: Run,
  { placed }: Unconfirmed,
  { found }: Findings,
  byBundle: ReadonlyMap<BundleId, PlacedRow>,
  isOld: boolean,
): Resolution {
  const hits = new Map<number, Bundle>();
  for (const { row } of placed) {
    for (const bundle of found.get(row.reference ?? (0 as Reference)) ?? []) {
      hits.set(bundle.id, bundle);
    }
  }
  // guard: look-up-before-send
  const [first, ...others] = hits.values();
  if (!first) {
    // A row that has lost its reference may have been recorded under it: nobody can look that up.
    const isNamed = placed.every(({ row }) => row.reference !== undefined);
    // guard: nameless-is-not-freed
    return isOld && isNamed ? { kind: 'waiting' } : { kind: 'unconfirmed', held: undefined };
  }
  const original = byBundle.get(first.id);
  const isTheirs = placed.some(({ row }) => bundleIdOf(row) === first.id);
  if (original && !isTheirs) return { kind: 'waiting', copyOf: original };

  const { draft } = rereadBundle(run, placed, first);
  const result =
    draft && bundleResult([first, ...others], draft.payload(referenceOf), draft, undefined);
  return result?.kind === 'recorded'
    ? { kind: 'sent', result }
    : { kind: 'unconfirmed', held: heldOf(first) };
}

/** Writes what was resolved to the rows unconfirmed, and gives the lines for the journal. */
export function mark(
  { host, standards }: Run,
  writing: Writing,
  payment: Unconfirmed,
  resolution: Resolution,
): JournalLine[] {
  const lines: JournalLine[] = [];
  for (const placed of payment.placed) {
    const { row } = placed;
    // Whatever the cell reads, a row unconfirmed was being sent.
    const from = row.state === 'toCheck' ? 'toCheck' : 'sending';
    // A run that was cut off may have written the IDs of a row and not its state.
    const isOpen = row.state === 'sending' || row.state === 'toCheck' || !bundleIdOf(row);
    const to = isOpen ? WRITTEN[resolution.kind].state : undefined;
    writing.fill(placed, entriesOf(host, placed, payment, resolution), to, from);
    const { reference } = row;
    if (reference !== undefined && !isEmptyCell(row.cell('amount'))) {
      const money = moneyOn(standards, placed);
      lines.push(...resolutionLines({ reference, money }, resolution));
    }
  }
  return lines;
}

/** What the cells of one row are to read. */
function entriesOf(
  host: Host,
  placed: PlacedRow,
  { attempt }: Unconfirmed,
  resolution: Resolution,
): Entries {
  const { messages } = host.words;
  switch (resolution.kind) {
    case 'sent':
      return sentEntries(host, placed, resolution.result);
    case 'waiting': {
      const { copyOf } = resolution;
      const message = copyOf
        ? messages.copyOf({ tab: copyOf.entry.tab.name, row: copyOf.row.number })
        : messages.notRecorded;
      return { message, sentAt: '' };
    }
    case 'unconfirmed': {
      // Without a time, it is unconfirmed for as long as this look-up, so that it ends one day.
      const since = attempt === undefined ? { sentAt: new Date(host.clock.now()) } : {};
      return { message: unconfirmedText(host, placed, resolution.held), ...since };
    }
  }
}

function unconfirmedText({ words }: Host, { row }: PlacedRow, held: Held | undefined): string {
  const { messages } = words;
  const { reference } = row;
  if (reference === undefined) return messages.noReference;
  return held ? messages.otherContent({ reference, ...held }) : messages.lookAgain(reference);
}

function resolutionLines(
  about: Pick<JournalLine, 'reference' | 'money'>,
  resolution: Resolution,
): JournalLine[] {
  const outcome = WRITTEN[resolution.kind].journal;
  const line = { action: 'lookUp', ...about, outcome } as const;
  if (resolution.kind === 'sent') return [{ ...line, bundleId: resolution.result.bundleId }];
  if (resolution.kind === 'unconfirmed' || !resolution.copyOf) return [line];
  // The reference is recorded, whoever bears it: its original says so, where it bears it too.
  const { row } = resolution.copyOf;
  const bundleId = bundleIdOf(row);
  // guard: copy-does-not-free
  return row.reference === about.reference || bundleId === undefined
    ? []
    : [{ ...line, outcome: WRITTEN.sent.journal, bundleId }];
}

/** A reference whose row a person has deleted while it was being sent. */
export function orphanLine({ reference, money }: Intent, bundle: Bundle | undefined): JournalLine {
  const line = { action: 'lookUp', reference, money, codes: { why: 'rowGone' } } as const;
  return bundle
    ? { ...line, outcome: WRITTEN.sent.journal, bundleId: bundle.id }
    : { ...line, outcome: WRITTEN.waiting.journal };
}

/** References whose row says more than the journal: the line of the outcome was lost. */
export function settledLines(
  snapshot: Snapshot,
  intents: ReadonlyMap<Reference, Intent>,
): JournalLine[] {
  return [...intents].flatMap(([reference, { money }]) => {
    const [bundleId] = snapshot.bearing(reference).flatMap(({ row }) => bundleIdOf(row) ?? []);
    return bundleId === undefined
      ? []
      : [{ action: 'lookUp', reference, outcome: WRITTEN.sent.journal, bundleId, money } as const];
  });
}

function isEmptyCell(cell: Cell): boolean {
  return seenIn(cell) === '';
}
