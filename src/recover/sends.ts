import { moneyOn } from '../check/rowMoney';
import type { BundleId, Reference } from '../model/ids';
import type { Intent, JournalLine } from '../model/journalLine';
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

/** What the look-up says of an unconfirmed payment. */
export type Resolution =
  | { readonly kind: 'found'; readonly result: Extract<SendResult, { kind: 'sent' }> }
  | { readonly kind: 'copy'; readonly of: PlacedRow }
  | { readonly kind: 'free' }
  | { readonly kind: 'left'; readonly held: Held | undefined };

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
    return isOld && isNamed ? { kind: 'free' } : { kind: 'left', held: undefined };
  }
  const original = byBundle.get(first.id);
  const isTheirs = placed.some(({ row }) => bundleIdOf(row) === first.id);
  if (original && !isTheirs) return { kind: 'copy', of: original };

  const { draft } = rereadBundle(run, placed, first);
  const result =
    draft && bundleResult([first, ...others], draft.payload(referenceOf), draft, undefined);
  return result?.kind === 'sent'
    ? { kind: 'found', result }
    : { kind: 'left', held: heldOf(first) };
}

/** Writes what was resolved to the rows unconfirmed, and gives the lines for the journal. */
export function mark(
  { host, standards }: Run,
  writing: Writing,
  payment: Unconfirmed,
  resolution: Resolution,
): JournalLine[] {
  const { messages } = host.words;
  const lines: JournalLine[] = [];
  for (const placed of payment.placed) {
    const { row } = placed;
    // Whatever the cell reads, a row unconfirmed was being sent.
    const from = row.state === 'toCheck' ? 'toCheck' : 'sending';
    // A run that was cut off may have written the IDs of a row and not its state.
    const isOpen = row.state === 'sending' || row.state === 'toCheck' || !bundleIdOf(row);
    const reference = row.reference;
    const fill = (entries: Entries, to: Parameters<Writing['fill']>[2]): void =>
      writing.fill(placed, entries, isOpen ? to : undefined, from);
    switch (resolution.kind) {
      case 'found':
        fill(sentEntries(host, placed, resolution.result), 'sent');
        break;
      case 'copy': {
        const { entry, row: other } = resolution.of;
        const place = { tab: entry.tab.name, row: other.number };
        fill({ message: messages.copyOf(place), sentAt: '' }, 'waiting');
        break;
      }
      case 'free':
        fill({ message: messages.notRecorded, sentAt: '' }, 'waiting');
        break;
      case 'left': {
        const { held } = resolution;
        const text =
          reference === undefined
            ? messages.noReference
            : held
              ? messages.otherContent({ reference, ...held })
              : messages.lookAgain(reference);
        // Without a time, it is unconfirmed for as long as this look-up, so that it ends one day.
        const since = payment.attempt === undefined ? { sentAt: new Date(host.clock.now()) } : {};
        fill({ message: text, ...since }, 'toCheck');
        break;
      }
    }
    if (reference !== undefined && !isEmptyCell(row.cell('amount'))) {
      const money = moneyOn(standards, placed);
      lines.push(...resolutionLines({ reference, money }, resolution));
    }
  }
  return lines;
}

function resolutionLines(
  about: Pick<JournalLine, 'reference' | 'money'>,
  resolution: Resolution,
): JournalLine[] {
  const { reference } = about;
  const line = { action: 'lookUp', ...about } as const;
  switch (resolution.kind) {
    case 'found':
      return [{ ...line, outcome: 'recorded', bundleId: resolution.result.bundleId }];
    case 'left':
      return [{ ...line, outcome: 'toCheck' }];
    case 'copy': {
      // The reference is recorded, whoever bears it: its original says so, where it bears it too.
      const { row } = resolution.of;
      const bundleId = bundleIdOf(row);
      // guard: copy-does-not-free
      return row.reference === reference || bundleId === undefined
        ? []
        : [{ ...line, outcome: 'recorded', bundleId }];
    }
    case 'free':
      return [{ ...line, outcome: 'waiting' }];
  }
}

/** A reference whose row a person has deleted while it was being sent. */
export function orphanLine({ reference, money }: Intent, bundle: Bundle | undefined): JournalLine {
  const line = { action: 'lookUp', reference, money, codes: { why: 'rowGone' } } as const;
  return bundle
    ? { ...line, outcome: 'recorded', bundleId: bundle.id }
    : { ...line, outcome: 'waiting' };
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
      : [{ action: 'lookUp', reference, outcome: 'recorded', bundleId, money } as const];
  });
}

function isEmptyCell(cell: Cell): boolean {
  return String(cell).trim() === '';
}
