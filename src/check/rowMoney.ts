import { readAmount } from '../entry/amount';
import type { ReadingContext } from '../entry/cells';
import { readDate } from '../entry/date';
import { type Currency, type Money, readCurrency } from '../model/money';
import { seenIn } from '../model/plain';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import type { Standards } from './standards';

/**
 * What a row says was paid; undefined where it carries no payment, or its amount cannot be read. `unnamed`: in what
 * currency where the row names none.
 */
export function moneyOn(
  { context }: Standards,
  { row }: PlacedRow,
  unnamed?: Currency,
): Money | undefined {
  return moneyIn(context, row, unnamed);
}

/** The same of a row wherever it stands. */
export function moneyIn(
  context: ReadingContext,
  row: EntryRow,
  unnamed?: Currency,
): Money | undefined {
  const currency = currencyIn(context, row, unnamed);
  const read = currency && readAmount(row.cell('amount'), currency, context.decimalMark);
  return read?.ok && currency ? { amount: read.amount, currency } : undefined;
}

/** The currency of a row: blank is `unnamed`, or the space's. Undefined where it cannot be read, or nobody knows. */
export function currencyIn(
  { catalog }: ReadingContext,
  row: EntryRow,
  unnamed = catalog.currency,
): Currency | undefined {
  const typed = seenIn(row.cell('currency'));
  return typed === '' ? unnamed : readCurrency(typed);
}

/** The day that a row names as its payment's, `2026-05-31`; undefined where it cannot be read. */
export function dayOn({ context }: Standards, { row }: PlacedRow): string | undefined {
  const read = readDate(row.cell('paymentDate'), context);
  return read.ok ? read.date.wire.slice(0, 10) : undefined;
}
