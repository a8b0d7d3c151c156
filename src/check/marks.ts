import type { BundleRow } from '../entry/bundle';
import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import type { Area, CellPlace, Tab } from '../model/ports';
import type { PlacedRow } from '../sheet/snapshot';
import type { RowMarks } from '../sheet/writing';

/** Tells whether a cell bears the mark of a problem. */
export type IsMarked = (placed: PlacedRow, key: ColumnKey) => boolean;

/** The cells that are to be marked, and those whose problem has gone. Other colours are a person's. */
export function marksOf(
  placed: PlacedRow,
  { problems }: Pick<BundleRow, 'problems'>,
  isMarked: IsMarked,
): RowMarks {
  const wrong = [...new Set(problems.flatMap(({ column, or }) => (or ? [column, or] : [column])))];
  return {
    problem: wrong.filter((key) => !isMarked(placed, key)),
    none: COLUMN_KEYS.filter((key) => !wrong.includes(key) && isMarked(placed, key)),
  };
}

/**
 * Reads which cells of rows are marked, of some columns or all, in one call for each tab. A row that
 * nothing was ever said of has no mark, so that rows as they were typed cost no call.
 */
export function marksOn(rows: readonly PlacedRow[], keys: readonly ColumnKey[]): IsMarked {
  const marked = new Set<string>();
  const spoken = rows.filter(({ row }) => row.state !== 'blank' || row.cell('message') !== '');
  for (const tab of new Set(spoken.map(({ entry }) => entry.tab))) {
    const cells = spoken
      .filter(({ entry }) => entry.tab === tab)
      .flatMap((placed) => keys.flatMap((key) => placeIn(placed, key) ?? []));
    if (cells.length === 0) continue;
    for (const place of tab.marked(areaOf(cells))) marked.add(nameOf(tab, place));
  }
  return (placed, key) => {
    const place = placeIn(placed, key);
    return place !== undefined && marked.has(nameOf(placed.entry.tab, place));
  };
}

function placeIn({ entry, row }: PlacedRow, key: ColumnKey): CellPlace | undefined {
  const column = entry.header.at(key);
  return column === undefined ? undefined : { row: row.number, column };
}

function areaOf(cells: readonly CellPlace[]): Area {
  const [top, bottom] = ends(cells.map(({ row }) => row));
  const [left, right] = ends(cells.map(({ column }) => column));
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function ends(numbers: readonly number[]): [least: number, most: number] {
  return numbers.reduce<[number, number]>(
    ([least, most], one) => [Math.min(least, one), Math.max(most, one)],
    [Number.POSITIVE_INFINITY, 0],
  );
}

function nameOf({ id }: Tab, { row, column }: CellPlace): string {
  return `${id}:${row}:${column}`;
}
