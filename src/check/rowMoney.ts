import { readAmount } from '../entry/amount';
import { type Money, readCurrency } from '../model/money';
import { seenIn } from '../model/plain';
import type { PlacedRow } from '../sheet/snapshot';
import type { Standards } from './review';

/** What a row says was paid; undefined where it carries no payment, or its amount cannot be read. */
export function moneyOn({ context }: Standards, { row }: PlacedRow): Money | undefined {
  const { catalog, decimalMark } = context;
  const typed = seenIn(row.cell('currency'));
  const currency = typed === '' ? catalog.currency : readCurrency(typed);
  const read = currency && readAmount(row.cell('amount'), currency, decimalMark);
  return read?.ok && currency ? { amount: read.amount, currency } : undefined;
}
