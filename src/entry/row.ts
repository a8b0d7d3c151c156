import type { ColumnKey } from '../model/columns';
import type { Problem, Warning } from '../model/faults';
import type { ContactId, Reference } from '../model/ids';
import type { Currency } from '../model/money';
import type { EntryRow } from '../sheet/tab';
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
  const cells = new Cells(row.cell, context, known.problems);
  const warnings = [...known.warnings];
  const hasPayment = alone || carriesPayment(row);
  const spaceCurrency = context.catalog.currency;
  const currency = cells.currency(
    'currency',
    hasPayment ? spaceCurrency : (groupCurrency ?? spaceCurrency),
  );
  const payer = readContact(cells, 'payerId', 'payerEmail');
  const paid = hasPayment ? cells.date('paymentDate') : undefined;
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

/** In a group, a row carries a payment where it says how much or how. */
export function carriesPayment(row: EntryRow): boolean {
  return !isEmpty(row, 'amount') || !isEmpty(row, 'paymentMethod');
}

function isEmpty(row: EntryRow, key: ColumnKey): boolean {
  return String(row.cell(key)).trim() === '';
}
