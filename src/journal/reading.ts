import { readAmount } from '../entry/amount';
import { type BundleId, type Reference, readGivenId, readId } from '../model/ids';
import { AT, JOURNAL_COLUMNS } from '../model/journalColumns';
import {
  type Intent,
  JOURNAL_ACTIONS,
  JOURNAL_OUTCOMES,
  type JournalAction,
  type JournalOutcome,
} from '../model/journalLine';
import { type Money, readCurrency } from '../model/money';
import type { Cell, Tab } from '../model/ports';
import { readCodes } from './codes';
import { earlierAction, earlierCodes, earlierOutcome } from './earlier';

/** A line as it stands in the journal; people can write there, so that nothing of it is certain. */
export interface ReadLine extends Intent {
  readonly run: string;
  readonly action: JournalAction | undefined;
  readonly outcome: JournalOutcome | undefined;
}

/** Reads a line of this or an earlier release; undefined where it is about no reference. */
export function readLine(cells: readonly Cell[]): ReadLine | undefined {
  const reference = readId<Reference>(cells[AT.reference]);
  if (reference === undefined) return undefined;
  const time = cells[AT.time];
  const [action, outcome] = [String(cells[AT.action]), String(cells[AT.outcome])];
  const code = JOURNAL_ACTIONS.find((known) => known === action);
  return {
    reference,
    bundleId: readGivenId<BundleId>(cells[AT.bundleId]),
    at: typeof time === 'object' ? time.getTime() : 0,
    run: String(cells[AT.run]),
    action: code ?? earlierAction(action),
    outcome: JOURNAL_OUTCOMES.find((known) => known === outcome) ?? earlierOutcome(outcome),
    // Few lines of a long journal are asked for these.
    get codes() {
      // Only where words stand in place of its codes, a line is of an earlier release.
      return code ? readCodes(cells[AT.codes]) : earlierCodes(String(cells[AT.detail] ?? ''));
    },
    get money() {
      return moneyOn(cells);
    },
  };
}

/** The lines about references among those of a journal. */
export function readLines(cells: ReadonlyArray<readonly Cell[]>): ReadLine[] {
  return cells.flatMap((one) => readLine(one) ?? []);
}

/** Whether a run is of a kind, by the name that it bears in the journal. */
export function isOfKind(run: string, runKind: string): boolean {
  return run.startsWith(`${runKind}-`);
}

/** The first line names the columns. */
export const HEADER_LINES = 1;

/**
 * The lines of a journal from one on, the header being the first, down to the last that it has; none where there is no
 * journal.
 */
export function linesFrom(tab: Tab | undefined, line: number, last = tab?.height() ?? 0): Cell[][] {
  const rows = last - line + 1;
  // A sheet has more columns than the journal, and reading takes its time by the cell.
  const columns = JOURNAL_COLUMNS.length;
  return tab && rows > 0 ? tab.block({ row: line, column: 1, rows, columns }) : [];
}

function moneyOn(cells: readonly Cell[]): Money | undefined {
  const currency = readCurrency(String(cells[AT.currency] ?? ''));
  const cell = cells[AT.amount] ?? '';
  // The add-on wrote a number; whatever else stands there, somebody has typed.
  const read = currency && typeof cell === 'number' ? readAmount(cell, currency, '.') : undefined;
  return read?.ok && currency ? { amount: read.amount, currency } : undefined;
}
