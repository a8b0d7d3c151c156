import type { Names } from '../contacts/resolve';
import type { BundleRow } from '../entry/bundle';
import type { ColumnKey } from '../model/columns';
import type { Warning } from '../model/faults';
import { readGivenId } from '../model/ids';

/**
 * A row that says who its member and its donor are: their name has no cell of its own, and an ID says nothing to
 * whoever reads it. Where the payer is meant, or something else is to be said of the ID, the row says enough.
 */
export function withNames(found: BundleRow, names: Names): BundleRow {
  const { row, problems } = found;
  const payer = readGivenId(row.cell('payerId'));
  const warnings = found.warnings.map((one): Warning => {
    const { column, caution } = one;
    return caution.kind === 'third-party payer'
      ? { column, caution: { ...caution, name: names[column] } }
      : one;
  });
  for (const [column, name] of Object.entries(names) as Array<[ColumnKey, string]>) {
    const isTold = [...problems, ...warnings].some((one) => one.column === column);
    if (!isTold && readGivenId(row.cell(column)) !== payer) {
      warnings.push({ column, caution: { kind: 'beneficiary', name } });
    }
  }
  return { ...found, warnings };
}
