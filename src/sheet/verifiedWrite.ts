import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import type { Cell } from '../model/ports';
import { type PlacedRow, placeOf, type Snapshot } from './snapshot';
import { sameCell } from './writeLog';
import type { CellEntry } from './writing';

/** Where every row is needed as it reads now, however long that takes. */
export const UNLIMITED = Number.POSITIVE_INFINITY;

/**
 * What tells one row without a reference from another that was not sent either. Two that are alike
 * in all this may change places unseen: what is sent is read whole before it leaves.
 */
const TELLING: readonly ColumnKey[] = [
  'group',
  'reference',
  'payerId',
  'amount',
  'paymentMethod',
  'paymentDate',
];

/**
 * The sheet, where everything that was written stands in the row and column that it was meant for;
 * undefined where that cannot be told from these rows alone.
 */
export function verifiedWrite(
  before: Snapshot,
  entries: readonly CellEntry[],
  budgetMs: number,
): Snapshot | undefined {
  const fills = new Map<string, { [Key in ColumnKey]?: Cell }>();
  for (const { placed, key, value } of entries) {
    const place = placeOf(placed);
    fills.set(place, { ...fills.get(place), [key]: value });
  }
  const expected = before.filled(fills);
  const written = expected.rows.filter((placed) => fills.has(placeOf(placed)));
  const isNamed = ({ row: { reference } }: PlacedRow): boolean =>
    reference !== undefined && expected.bearing(reference).length === 1;
  if (written.length < fills.size || !written.every(isNamed)) return undefined;

  const areNew = budgetMs !== UNLIMITED && entries.every(({ key }) => key === 'reference');
  const budget = areNew ? { columns: TELLING } : { budget: budgetMs };
  const now = expected.now(new Set(written.map(({ row }) => row.reference ?? 0)), budget);
  const was = new Map(before.rows.map((placed) => [placeOf(placed), placed]));
  const stands = written.every((meant) => {
    const [found, ...copies] = now.bearing(meant.row.reference ?? 0);
    const own = was.get(placeOf(meant));
    if (!found || !own || copies.length > 0 || placeOf(found) !== placeOf(meant)) return false;
    // A row that was given its reference just now is known again by what else it holds.
    const isSameRow = own.row.reference !== undefined || holdsTheSame(own, found);
    return isSameRow && hasAll(found, own, fills.get(placeOf(meant)) ?? {});
  });
  return stands ? now : undefined;
}

function holdsTheSame({ entry: { header }, row }: PlacedRow, found: PlacedRow): boolean {
  const column = header.at('reference');
  const reference = new Set(column === undefined ? [] : [header.textAt(column)]);
  return found.row.content(reference) === row.content(reference);
}

/** True where cells read what was written, in the columns in which it was written. */
function hasAll(
  { entry, row }: PlacedRow,
  was: PlacedRow,
  fill: { readonly [Key in ColumnKey]?: Cell },
): boolean {
  return COLUMN_KEYS.every((key) => {
    const value = fill[key];
    return (
      value === undefined ||
      (entry.header.at(key) === was.entry.header.at(key) && sameCell(row.cell(key), value))
    );
  });
}
