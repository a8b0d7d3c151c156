import { moneyOn } from '../check/rowMoney';
import type { Host } from '../host/host';
import type { Reference } from '../model/ids';
import type { JournalLine } from '../model/journalLine';
import { WRITTEN } from '../model/outcomes';
import { seenIn } from '../model/plain';
import type { Cell } from '../model/ports';
import { stateHeld } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import { foundEntries } from '../send/held';
import { bundleIdOf, isOpen } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import type { Entries, Writing } from '../sheet/writing';
import type { Resolution } from './resolution';
import { keptReasons, uncertaintyText } from './uncertaintyText';
import type { Attempt, Unconfirmed } from './unconfirmed';

/** Whatever the cell reads, a row unconfirmed was being sent. */
export function stateBefore({ state }: EntryRow): 'toCheck' | 'sending' {
  return state === 'toCheck' ? 'toCheck' : 'sending';
}

/** Writes what was resolved to the rows unconfirmed, and gives the lines for the journal. */
export function mark(
  run: Run,
  writing: Writing,
  payment: Unconfirmed,
  resolution: Resolution,
): JournalLine[] {
  const { host, standards } = run;
  const lines: JournalLine[] = [];
  for (const placed of payment.placed) {
    const { row } = placed;
    const { reference } = row;
    const from = stateBefore(row);
    if (reference === undefined) {
      // The others of its payment are settled; which of its bundle's items are its own, nobody knows.
      leaveNameless(host, writing, placed, from);
      continue;
    }
    // A run that was cut off may have written the IDs of a row and not its state. The others of its
    // payment are settled.
    if (!isOpen(row) && resolution.kind !== 'sent') continue;
    const entries = entriesOf(run, placed, payment, resolution);
    const to =
      resolution.kind === 'sent' ? stateHeld(resolution.bundle) : WRITTEN[resolution.kind].state;
    writing.fill(placed, entries, isOpen(row) ? to : undefined, from);
    if (!isEmptyCell(row.cell('amount'))) {
      const money = moneyOn(standards, placed);
      lines.push(...resolutionLines({ reference, money }, resolution));
    }
  }
  return lines;
}

function leaveNameless(
  host: Host,
  writing: Writing,
  placed: PlacedRow,
  from: 'toCheck' | 'sending',
): void {
  if (bundleIdOf(placed.row) !== undefined) return;
  const message = host.words.messages.noReference;
  writing.fill(placed, { message }, WRITTEN.unconfirmed.state, from);
}

/** What the cells of one row are to read. */
function entriesOf(
  run: Run,
  placed: PlacedRow,
  { last, attempts }: Unconfirmed,
  resolution: Resolution,
): Entries {
  const { host } = run;
  const { messages, cancel } = host.words;
  switch (resolution.kind) {
    case 'sent':
      return withOthers(
        run,
        foundEntries(run, placed, resolution.result, resolution.bundle),
        resolution,
      );
    case 'waiting': {
      const { copyOf } = resolution;
      const message = copyOf
        ? messages.copyOf({ tab: copyOf.entry.tab.name, row: copyOf.row.number })
        : messages.notRecorded;
      return { message, sentAt: '' };
    }
    case 'rejected': {
      const isTaken = resolution.attempt.codes.why === 'taken';
      const own = isTaken ? [cancel.messages.referenceTaken] : [];
      const said = keptReasons(placed, resolution.attempt);
      return { message: messages.rejected([...said, ...own]), sentAt: '' };
    }
    case 'unconfirmed': {
      // Without a time, it is unconfirmed for as long as this look-up, so that it ends one day.
      const since = last === undefined ? { sentAt: new Date(host.clock.now()) } : {};
      const attempt = attempts.find(({ reference }) => reference === placed.row.reference);
      const said = attempt ? keptReasons(placed, attempt) : [];
      const message = [uncertaintyText(host, placed, resolution.uncertainty), ...said].join('\n');
      return { message, ...since };
    }
  }
}

/** What a found row reads, and what else Qomon holds under its reference. */
function withOthers(
  { host }: Run,
  entries: Entries,
  { others }: Extract<Resolution, { kind: 'sent' }>,
): Entries {
  if (others.length === 0) return entries;
  return { ...entries, message: `${entries.message}\n${host.words.messages.alsoHeld(others)}` };
}

function resolutionLines(
  about: Pick<JournalLine, 'reference' | 'money'>,
  resolution: Resolution,
): JournalLine[] {
  const outcome = WRITTEN[resolution.kind].journal;
  const line = { action: 'lookUp', ...about, outcome } as const;
  if (resolution.kind === 'sent') return [{ ...line, bundleId: resolution.result.bundleId }];
  if (resolution.kind !== 'waiting' || !resolution.copyOf) return [line];
  // The reference is recorded, whoever bears it: its original says so, where it bears it too.
  const { row } = resolution.copyOf;
  const bundleId = bundleIdOf(row);
  // guard: copy-does-not-free
  return row.reference === about.reference || bundleId === undefined
    ? []
    : [{ ...line, outcome: WRITTEN.sent.journal, bundleId }];
}

/** A reference whose row a person has deleted while it was being sent. */
export function orphanLine({ reference, money }: Attempt, bundle: Bundle | undefined): JournalLine {
  const line = { action: 'lookUp', reference, money, codes: { why: 'rowGone' } } as const;
  return bundle
    ? { ...line, outcome: WRITTEN.sent.journal, bundleId: bundle.id }
    : { ...line, outcome: WRITTEN.waiting.journal };
}

/** References whose row says more than the journal: the line of the outcome was lost. */
export function settledLines(
  snapshot: Snapshot,
  attempts: ReadonlyMap<Reference, Attempt>,
  isStray: (attempt: Attempt) => boolean,
): JournalLine[] {
  return [...new Set(attempts.values())].flatMap((attempt) => {
    const { reference } = attempt;
    const [bundleId] = snapshot.bearing(reference).flatMap(({ row }) => bundleIdOf(row) ?? []);
    if (bundleId === undefined || isStray(attempt)) return [];
    const { money } = attempt;
    return [
      { action: 'lookUp', reference, outcome: WRITTEN.sent.journal, bundleId, money } as const,
    ];
  });
}

function isEmptyCell(cell: Cell): boolean {
  return seenIn(cell) === '';
}
