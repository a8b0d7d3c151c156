import type { BundleRow } from '../entry/bundle';
import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import { countedIn, type Problem } from '../model/faults';
import { COPIED_ROWS } from '../model/limits';
import type { CellPlace, Mark, Tab } from '../model/ports';
import type { RowMarks } from '../sheet/cellLooks';
import { readAt } from '../sheet/readAt';
import { type PlacedRow, placeOf } from '../sheet/snapshot';
import { areasOf } from '../sheet/spans';

/** The mark that a cell bears. */
export type MarkOf = (placed: PlacedRow, key: ColumnKey) => Mark | undefined;

/**
 * The cells that are to be marked, and those of which nothing is to be said any more. Other colours are a person's.
 * Marks that stand already are not made again.
 */
export function marksOf(
  placed: PlacedRow,
  { problems, warnings }: Pick<BundleRow, 'problems' | 'warnings'>,
  markOf: MarkOf,
): RowMarks {
  const wrong = [...new Set(problems.flatMap(columnsOf))];
  const { header } = placed.entry;
  const first = problems.flatMap(({ column }) => (header.at(column) ? [column] : []));
  const odd = [...new Set(countedIn({ warnings }).map(({ column }) => column))];
  return {
    problem: wrong.filter((key) => markOf(placed, key) !== 'problem'),
    beside: wrong.filter((key) => !first.includes(key)),
    warning: odd.filter((key) => !wrong.includes(key) && markOf(placed, key) !== 'warning'),
    none: COLUMN_KEYS.filter(
      (key) => !wrong.includes(key) && !odd.includes(key) && markOf(placed, key) !== undefined,
    ),
  };
}

/** The cells of which a problem is. */
export function columnsOf({ column, or }: Problem): ColumnKey[] {
  return or ? [column, or] : [column];
}

/**
 * Reads which cells of rows are marked, of some columns or all, in as few calls as possible. A row that
 * nothing was ever said of has no mark, so that rows as they were typed cost no call; unless `silent`: cells are
 * marked without a word where they are looked over as they are typed.
 */
export function marksOn(
  rows: readonly PlacedRow[],
  keys: readonly ColumnKey[],
  { silent = false } = {},
): MarkOf {
  const marked = new Map<string, Mark>();
  const spoken = rows.filter((one) => silent || isSpoken(one));
  for (const tab of new Set(spoken.map(({ entry }) => entry.tab))) {
    const cells = spoken
      .filter(({ entry }) => entry.tab === tab)
      .flatMap((placed) => keys.flatMap((key) => placeIn(placed, key) ?? []));
    const areas = areasOf(
      cells.map(({ row }) => row),
      cells.map(({ column }) => column),
    );
    for (const { mark, ...place } of areas.flatMap((area) => tab.marked(area))) {
      marked.set(nameOf(tab, place), mark);
    }
  }
  return (placed, key) => {
    const place = placeIn(placed, key);
    return place && marked.get(nameOf(placed.entry.tab, place));
  };
}

/** True for a row of which anything is said. */
function isSpoken({ row }: PlacedRow): boolean {
  return row.state !== 'blank' || row.cell('message') !== '';
}

/**
 * The marks on rows of which nothing was said, which came with cells that were copied from others. The red may be a
 * person's own: it is a mark where the add-on's note, which begins with its title, came along. Of many rows the last
 * ones are looked at, as people copy where they type: on the others a mark stays until fewer are checked.
 */
export function copiedMarks(rows: readonly PlacedRow[], title: string): MarkOf {
  const unspoken = rows.filter((one) => !isSpoken(one)).slice(-COPIED_ROWS);
  const markOf = marksOn(unspoken, COLUMN_KEYS, { silent: true });
  const red = unspoken.flatMap((placed) =>
    COLUMN_KEYS.filter((key) => markOf(placed, key) === 'problem').map((key) => ({ placed, key })),
  );
  const noted = readAt(red, (tab, area) => tab.notes(area)).filter(({ text }) =>
    text.startsWith(title),
  );
  const own = new Set(noted.map(({ cell: { placed, key } }) => `${placeOf(placed)}:${key}`));
  return (placed, key) => {
    const mark = markOf(placed, key);
    return mark === 'problem' && !own.has(`${placeOf(placed)}:${key}`) ? undefined : mark;
  };
}

function placeIn({ entry, row }: PlacedRow, key: ColumnKey): CellPlace | undefined {
  const column = entry.header.at(key);
  return column === undefined ? undefined : { row: row.number, column };
}

function nameOf({ id }: Tab, { row, column }: CellPlace): string {
  return `${id}:${row}:${column}`;
}
