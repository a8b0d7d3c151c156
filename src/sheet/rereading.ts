import type { ColumnKey } from '../model/columns';
import {
  CELLS_A_CALL,
  CELLS_A_MS,
  NEAR_ROWS,
  ROWS_ADDED_BELOW,
  SHEET_COLUMNS,
} from '../model/limits';
import type { Cell } from '../model/ports';
import { spansOf } from './spans';
import { type EntryRow, entryRow, type TabReading } from './tab';

const HEADER_ROW = 1;

/** How much is to be read. */
export interface ReadBudget {
  /**
   * How many milliseconds it may take longer to read a tab whole than to read what is asked for;
   * none where it is left out.
   */
  readonly budget?: number;
  /**
   * The columns that matter on the rows, beside that of the references; others read as they did, and where
   * there are none stand wherever they stand. All where it is left out.
   */
  readonly columns?: readonly ColumnKey[];
}

/**
 * Reads some rows of a tab again, and makes sure that all others stand where they stood: by their
 * references, in the column and under the headers that were there before.
 * Undefined where anything has moved, so that the tab must be read whole to know; and where that
 * takes hardly longer.
 */
export function reread(
  before: TabReading,
  isAsked: (row: EntryRow) => boolean,
  { budget = 0, columns }: ReadBudget,
): TabReading | undefined {
  const at = before.entry.header.at('reference');
  const plan = at === undefined ? undefined : planOf(before, before.rows.filter(isAsked), columns);
  if (at === undefined || !plan || !isWorthIt(before, plan, budget)) return undefined;
  // From below, so that the header comes after the rows, and the references last: what is then seen
  // to have stayed in place stood there when the rows were read.
  const fresh = rowsAgain(before, plan);
  if (!fresh) return undefined;
  // guard: unread-rows-stay
  if (!isUnmoved(before, at, fresh)) return undefined;
  return { ...before, rows: before.rows.map((row) => fresh.get(row.number) ?? row) };
}

interface Plan {
  /** Columns side by side, from one on, that are read of the rows. */
  readonly parts: ReadonlyArray<{ readonly first: number; readonly size: number }>;
  /** Rows below each other, the first ones first; the header may be one of them. */
  readonly stretches: ReadonlyArray<{ readonly row: number; readonly rows: number }>;
}

const WHOLE = { first: 1, size: SHEET_COLUMNS };

function planOf(
  { entry: { header } }: TabReading,
  asked: readonly EntryRow[],
  columns: ReadBudget['columns'],
): Plan {
  const numbers = asked.map((row) => row.number);
  if (!columns) return { parts: [WHOLE], stretches: stretchesOf([HEADER_ROW, ...numbers]) };
  const parts = spansOf(
    columns.flatMap((key) => header.at(key) ?? []),
    Math.floor(CELLS_A_CALL / Math.max(1, asked.length)),
  );
  const stretches = parts.length > 0 ? [...stretchesOf([HEADER_ROW]), ...stretchesOf(numbers)] : [];
  return { parts, stretches };
}

/** False where reading the tab whole takes hardly longer. */
function isWorthIt(
  { width, height }: TabReading,
  { parts, stretches }: Plan,
  budget: number,
): boolean {
  const across = Math.min(
    parts.reduce((sum, { size }) => sum + size, 0),
    width,
  );
  const inParts = stretches.reduce((sum, one) => sum + one.rows * across, height);
  const extra = stretches.length * parts.length * CELLS_A_CALL + budget * CELLS_A_MS;
  return height * width > inParts + extra;
}

/** The rows as they read now, by number; undefined where the headers are others. */
function rowsAgain(
  before: TabReading,
  { parts, stretches }: Plan,
): ReadonlyMap<number, EntryRow> | undefined {
  const { tab, header } = before.entry;
  const known = new Map(before.rows.map((row) => [row.number, row]));
  const fresh = new Map<number, EntryRow>();
  for (const { row, rows } of [...stretches].reverse()) {
    const isHeader = row === HEADER_ROW;
    for (const { first: column, size: columns } of isHeader ? [WHOLE] : parts) {
      const cells = tab.block({ row, column, rows, columns });
      cells.forEach((one, index) => {
        const number = row + index;
        const was = fresh.get(number) ?? known.get(number) ?? entryRow(number, [], header);
        fresh.set(number, was.reread(column, one));
      });
      // guard: columns-stay
      if (isHeader && !isUnder(cells[0] ?? [], before)) return undefined;
    }
  }
  return fresh;
}

/** True where every row bears the reference that it bore, in the same column `at`, and nothing stands below them. */
function isUnmoved(
  { entry: { tab, header }, rows, height }: TabReading,
  at: number,
  fresh: ReadonlyMap<number, EntryRow>,
): boolean {
  const borne = new Map(rows.map((row) => [row.number, row.cell('reference')]));
  const [[first] = [], ...column] = tab.block({
    row: HEADER_ROW,
    column: at,
    rows: height + ROWS_ADDED_BELOW + 1,
    columns: 1,
  });
  const isSame = (cell: Cell, row: number): boolean =>
    String(cell) === String(borne.get(row) ?? '') &&
    String(fresh.get(row)?.at(at) ?? cell) === String(cell);
  return (
    String(first) === header.textAt(at) &&
    column.length >= height - 1 &&
    column.every(([cell = ''], index) => isSame(cell, index + 2))
  );
}

/** True where the first row of the sheet reads as it did. */
function isUnder(first: readonly Cell[], { entry: { header }, width }: TabReading): boolean {
  return (
    first.length >= width && first.every((cell, index) => header.textAt(index + 1) === String(cell))
  );
}

/** Row numbers as stretches, with what little stands between them. */
function stretchesOf(numbers: readonly number[]): Array<{ row: number; rows: number }> {
  return spansOf(numbers, NEAR_ROWS).map(({ first, size }) => ({ row: first, rows: size }));
}
