import type { Cell } from '../ports';
import { type EntryRow, entryRow, type TabReading } from './tab';

/** Measured on Google, by order: a call takes as long as reading so many cells, a second so many calls. */
const CELLS_A_CALL = 3000;
const CELLS_A_MS = 50;

const HEADER_ROW = 1;

/** Sheets has no more columns than this; a block ends where the sheet ends. */
const WIDEST = 18_278;

/** Rows further apart are read by calls of their own. */
const NEAR = 50;

/** People may add rows below the others while a run goes on. */
const ROWS_BELOW = 100;

/**
 * Reads the rows of a tab anew that bear some references, and makes sure that all others stand where
 * they stood: by their references, in the column and under the headers that were there before.
 * Undefined where anything has moved, so that the tab must be read whole to know; and where that
 * takes no longer than `patience` (in milliseconds) beyond this.
 */
export function reread(
  before: TabReading,
  references: ReadonlySet<number>,
  patience: number,
): TabReading | undefined {
  const { entry, rows, width, height } = before;
  const { tab, header } = entry;
  const at = header.at('reference');
  if (at === undefined) return undefined;
  const wanted = rows.filter(({ reference }) => references.has(reference ?? 0));
  const stretches = stretchesOf([HEADER_ROW, ...wanted.map((row) => row.number)]);
  const inParts = stretches.reduce((sum, one) => sum + one.rows * width, height);
  const extra = stretches.length * CELLS_A_CALL + patience * CELLS_A_MS;
  if (height * width <= inParts + extra) return undefined;

  // From below, so that the header comes after the rows, and the references last: what is then seen
  // to have stayed in place stood there when the rows were read.
  const fresh = new Map<number, EntryRow>();
  for (const { row, rows: count } of stretches.reverse()) {
    const cells = tab.block({ row, column: 1, rows: count, columns: WIDEST });
    cells.forEach((one, index) => {
      fresh.set(row + index, entryRow(row + index, one, header));
    });
    const isHeader = row === HEADER_ROW;
    if (isHeader && !isUnder(cells[0] ?? [], before)) return undefined;
  }
  const borne = new Map(rows.map((row) => [row.number, row.cell('reference')]));
  const column = tab.block({ row: 2, column: at, rows: height + ROWS_BELOW, columns: 1 });
  const isSame = (cell: Cell, row: number): boolean =>
    String(cell) === String(borne.get(row) ?? '') &&
    String(fresh.get(row)?.at(at) ?? cell) === String(cell);
  const stays =
    column.length >= height - 1 && column.every(([cell = ''], index) => isSame(cell, index + 2));
  if (!stays) return undefined;
  return { ...before, rows: rows.map((row) => fresh.get(row.number) ?? row) };
}

/** True where the first row of the sheet reads as it did. */
function isUnder(first: readonly Cell[], { entry: { header }, width }: TabReading): boolean {
  return (
    first.length >= width && first.every((cell, index) => header.textAt(index + 1) === String(cell))
  );
}

/** Joins row numbers into stretches, with what little stands between them. */
function stretchesOf(numbers: readonly number[]): Array<{ row: number; rows: number }> {
  const stretches: Array<{ row: number; rows: number }> = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    if (last && number - (last.row + last.rows) <= NEAR) last.rows = number - last.row + 1;
    else stretches.push({ row: number, rows: 1 });
  }
  return stretches;
}
