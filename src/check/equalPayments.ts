import { readAmount } from '../entry/amount';
import type { ReadingContext } from '../entry/cells';
import { readDate } from '../entry/date';
import type { Warning } from '../model/faults';
import type { Cell } from '../model/ports';
import { groupBy, type PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';

/** Finds rows that equal another one in payer, amount and date: two equal payments, or one typed twice. */
export function equalPayments(
  rows: readonly PlacedRow[],
  context: ReadingContext,
): (row: EntryRow) => Warning[] {
  const alike = groupBy(rows, ({ row }) => paymentText(row, context));
  const others = new Map<EntryRow, PlacedRow>();
  for (const placed of alike.values()) {
    const [first, second] = placed;
    for (const one of placed) {
      const other = one === first ? second : first;
      if (other) others.set(one.row, other);
    }
  }
  return (row) => {
    const other = others.get(row);
    if (!other) return [];
    const where = { tab: other.entry.tab.name, row: other.row.number };
    return [{ column: 'amount', caution: { kind: 'same payment', ...where } }];
  };
}

function paymentText(row: EntryRow, { catalog, ...context }: ReadingContext): string | undefined {
  const [payer, amount, date] = [row.cell('payerId'), row.cell('amount'), row.cell('paymentDate')];
  if ([payer, amount, date].some((cell: Cell) => String(cell).trim() === '')) return undefined;
  const paid = catalog.currency && readAmount(amount, catalog.currency, context.decimalMark);
  const day = readDate(date, context);
  const currency = String(row.cell('currency')).trim().toLowerCase();
  const sum = paid?.ok && currency === '' ? paid.amount : `${amount} ${currency}`;
  return [payer, sum, day.ok ? day.date.wire : date].join('\n');
}
