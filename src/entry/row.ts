import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import type { Problem, Warning } from '../model/faults';
import type { ContactId, Reference } from '../model/ids';
import { FIRST_SERIAL, LAST_SERIAL } from '../model/limits';
import { type Currency, decimalsOf } from '../model/money';
import { seenIn } from '../model/plain';
import type { EntryRow } from '../sheet/tab';
import { dayOfSerial, dayText } from './calendar';
import { Cells, type ReadingContext } from './cells';
import type { DateValue } from './date';
import {
  type DonationLine,
  type MembershipLine,
  type PaymentLine,
  readContact,
  readDonation,
  readMembership,
  readPayment,
} from './lines';

/** A row read: what stands on it, and everything that is wrong with its cells. */
export interface RowReading {
  readonly row: EntryRow;
  readonly reference: Reference | undefined;
  readonly currency: Currency | undefined;
  /** True where the row means to carry a payment, be it readable or not. */
  readonly hasPayment: boolean;
  /** The payer typed on the row, with or without a payment. */
  readonly payer: ContactId | undefined;
  /** When it was paid, where that can be read, whatever else is wrong. */
  readonly paid: DateValue | undefined;
  readonly payment: PaymentLine | undefined;
  readonly membership: MembershipLine | undefined;
  readonly donation: DonationLine | undefined;
  readonly problems: Problem[];
  readonly warnings: Warning[];
}

/** What goes on paper and not to Qomon: it is to be readable all the same. */
const ON_PAPER: readonly ColumnKey[] = COLUMN_KEYS.filter((key) => COLUMNS[key].claimed);

export interface RowOptions {
  readonly alone: boolean;
  readonly groupCurrency?: Currency | undefined;
  /** What is known before its cells are read. */
  readonly known: { readonly problems: readonly Problem[]; readonly warnings: readonly Warning[] };
}

/**
 * Reads one row. `alone` says that it forms a bundle of its own, so that it must carry a payment;
 * `groupCurrency` is that of its group's payments, for a row without one.
 */
export function readRow(
  row: EntryRow,
  context: ReadingContext,
  { alone, groupCurrency, known }: RowOptions,
): RowReading {
  const cells = new Cells(row, context, known.problems);
  const warnings = [...known.warnings];
  const hasPayment = alone || carriesPayment(row);
  const spaceCurrency = context.catalog.currency;
  const currency = cells.currency(
    'currency',
    hasPayment ? spaceCurrency : (groupCurrency ?? spaceCurrency),
  );
  cells.checkbox('ready');
  for (const key of ON_PAPER) cells.text(key);
  const payer = readContact(cells, 'payerId', 'payerEmail');
  const paid = hasPayment ? cells.date('paymentDate') : undefined;
  warnSerials(row, currency, warnings);
  return {
    row,
    reference: cells.id('reference'),
    currency,
    hasPayment,
    payer,
    paid,
    payment: hasPayment ? readPayment(cells, { currency, payer, paid }, context) : undefined,
    membership: readMembership(cells, currency, warnings),
    donation: readDonation(cells, currency, context, warnings),
    problems: cells.problems,
    warnings,
  };
}

/** Sheets may have made a day of what was typed as an amount, and keeps that as a whole number. */
function warnSerials(row: EntryRow, currency: Currency | undefined, warnings: Warning[]): void {
  // Where there are no cents, such numbers are usual amounts.
  if (!currency || decimalsOf(currency) === 0) return;
  for (const column of COLUMN_KEYS.filter((key) => COLUMNS[key].kind === 'amount')) {
    const cell = row.cell(column);
    if (typeof cell !== 'number' || !Number.isInteger(cell)) continue;
    if (cell < FIRST_SERIAL || cell > LAST_SERIAL) continue;
    const day = dayText(dayOfSerial(cell));
    warnings.push({ column, caution: { kind: 'number like a date', day } });
  }
}

/** In a group, a row carries a payment where it says how much or how. */
export function carriesPayment(row: EntryRow): boolean {
  return !isEmpty(row, 'amount') || !isEmpty(row, 'paymentMethod');
}

function isEmpty(row: EntryRow, key: ColumnKey): boolean {
  return seenIn(row.cell(key)) === '';
}
