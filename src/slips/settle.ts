import { moneyIn } from '../check/rowMoney';
import { chequesOn, totalOfSlip } from '../journal/slips';
import type { SettledSlips, Slip } from '../model/slipResults';
import { applyAndReadBack } from '../sheet/readBack';
import { Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { astrayIn } from './astray';
import { type KnownSlip, SlipBook, type Slips, type SlipTools } from './book';
import { originalOf } from './originals';
import { completed, takeOff } from './record';
import { slipsTab, writeSlip, writeUndone } from './slipsTab';

/** Reads what is known of slips, and the rows. */
export function readSlips(tools: SlipTools): Slips {
  const { host, journal, standards } = tools;
  const book = SlipBook.of(host, journal, standards);
  return { ...tools, book, snapshot: Snapshot.of(host.workbook) };
}

/**
 * Ends what a run that was cut off has begun, and writes again what people have lost of slips that stand: their lines,
 * and the numbers on their rows.
 */
export function settledSlips(tools: SlipTools): {
  readonly slips: Slips;
  readonly settled: SettledSlips;
} {
  const before = readSlips(tools);
  const open = [...before.book.slips.values()].filter((slip) => isOpen(slip));
  for (const slip of open) tryEnd(before, slip);
  const slips = open.length > 0 ? readSlips(tools) : before;
  const ended = open.flatMap(({ number }): Slip[] => {
    const slip = slips.book.slips.get(number);
    return slip && !isOpen(slip) ? [slip] : [];
  });
  const unended = open.filter(({ number }) => !ended.some((one) => one.number === number));
  updateJournal(slips);
  const relisted = relist(slips);
  const undoneAgain = markUndone(slips);
  const again = withReferences(slips);
  const { snapshot, restored, unwritten } = withNumbers(again.slips);
  const now = { ...slips, snapshot };
  const short = shortSlips(now);
  return {
    slips: now,
    settled: {
      ended,
      unended,
      relisted,
      undoneAgain,
      known: again.known,
      short,
      restored,
      unwritten,
    },
  };
}

/** Gives rows that have lost it the reference of their cheque, where what they say tells whose it is. */
function withReferences(slips: Slips): {
  readonly slips: Slips;
  readonly known: SettledSlips['known'];
} {
  const { host, snapshot } = slips;
  const { known } = astrayIn(slips);
  if (known.length === 0) return { slips, known: [] };
  const writing = new Writing(host.language);
  for (const { placed, slip, reference } of known) {
    const cells = placed.entry.header.at('slip') === undefined ? {} : { slip };
    writing.fill(placed, { reference, ...cells });
  }
  try {
    applyAndReadBack(host.workbook, snapshot, writing, { knownBy: 'content' });
  } catch {
    // A protected tab takes nothing: its rows stay off every other slip all the same.
  }
  const now = readSlips(slips);
  const isBack = ({ reference }: (typeof known)[number]): boolean =>
    now.snapshot.bearing(reference).length > 0;
  return {
    slips: now,
    known: known
      .filter(isBack)
      .map(({ placed: { entry, row }, slip }) => ({ tab: entry.tab.name, row: row.number, slip })),
  };
}

/** Slips of which only their line and their rows tell, where these say less than it does. */
function shortSlips(slips: Slips): SettledSlips['short'] {
  const { book, snapshot } = slips;
  return [...book.slips.values()].flatMap((slip) => {
    if (slip.outcome !== undefined || slip.isUndone || slip.isPaidIn) return [];
    const begun = book.begun(slip, snapshot);
    const [cheques, total] = [chequesOn(begun).length, totalOfSlip(begun)];
    const isWhole = cheques >= slip.cheques && total.amount >= slip.total.amount;
    return isWhole ? [] : [{ slip, cheques, total }];
  });
}

/** A slip that the bank has paid in is ended as it stands, whatever was begun with it. */
function isOpen({ outcome, isPaidIn }: KnownSlip): boolean {
  // guard: paid-in-ends-it
  if (isPaidIn && outcome === 'undoing') return false;
  return outcome === 'intended' || outcome === 'undoing';
}

/** Cells that are protected keep one slip open, and nothing else from being done. */
function tryEnd(slips: Slips, slip: KnownSlip): void {
  try {
    end(slips, slip);
  } catch {
    // Whether it ended is read again.
  }
}

/** Completes a slip that has its line, or of which every cheque stands as it did; any other is undone. */
function end(slips: Slips, slip: KnownSlip): void {
  const { host, journal, standards, book } = slips;
  const snapshot = Snapshot.of(host.workbook);
  const begun = book.begun(slip, snapshot);
  const isMeant = slip.outcome === 'intended';
  if (isMeant && (slip.isListed || slip.isPaidIn)) {
    journal.slips.note({ ...begun, outcome: 'recorded' }, slip.total);
    host.workbook.flush();
    return;
  }
  const isWhole =
    isMeant &&
    begun.cheques.every(([reference, amount]) => {
      const placed = originalOf(snapshot, reference);
      if (!placed || book.slipOf(placed)?.number !== slip.number) return false;
      return moneyIn(standards.context, placed.row)?.amount === amount;
    });
  if (isWhole) completed(slips, begun, snapshot);
  else takeOff(slips, begun, snapshot);
}

/** Writes what came of slips into a journal that was cut off from it, or put back to before it. */
function updateJournal({ host, journal, book }: Slips): void {
  for (const line of book.untold) journal.slips.note(line, totalOfSlip(line));
  if (book.untold.length > 0) host.workbook.flush();
}

/** Writes the lines of slips that stand and have none. */
function relist({ host, book }: Slips): number[] {
  const missing = [...book.slips.values()].filter(
    ({ isUndone, isListed, outcome }) => !isUndone && !isListed && outcome === 'recorded',
  );
  if (missing.length === 0) return [];
  const list = slipsTab(host);
  if (!list) return [];
  for (const slip of missing) writeSlip(host, list, slip, new Date(slip.made));
  return missing.map(({ number }) => number);
}

/** Says of slips that are undone that they are, where a list that was put back says otherwise. */
function markUndone({ host, book }: Slips): number[] {
  const wrong = [...book.slips.values()].filter(
    ({ outcome, isListed, isPaidIn }) => outcome === 'undone' && isListed && !isPaidIn,
  );
  return wrong.flatMap(({ number }) => {
    const list = slipsTab(host);
    if (list) writeUndone(host, list, number);
    return list ? [number] : [];
  });
}

/** Writes the number of its slip on each row whose cell does not say it. */
function withNumbers(slips: Slips): {
  readonly snapshot: Snapshot;
  readonly restored: number;
  readonly unwritten: number;
} {
  const { host, book } = slips;
  const lost = book.misread(slips.snapshot);
  if (lost.length === 0) return { snapshot: slips.snapshot, restored: 0, unwritten: 0 };
  let { snapshot } = slips;
  const writing = new Writing(host.language);
  for (const [placed, slip] of lost) writing.fill(placed, { slip });
  try {
    snapshot = applyAndReadBack(host.workbook, snapshot, writing);
  } catch {
    // A tab that is protected takes no numbers: the journal knows them, and how many they are is told.
    snapshot = Snapshot.of(host.workbook);
  }
  const unwritten = book.misread(snapshot).length;
  return { snapshot, restored: Math.max(0, lost.length - unwritten), unwritten };
}
