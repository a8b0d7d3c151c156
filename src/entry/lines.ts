import { COLUMNS, type ColumnKey } from '../model/columns';
import type { Warning } from '../model/faults';
import { columnsOf, type ItemList, type PlainFields } from '../model/fields';
import type { ContactId, PriceId, StatusId } from '../model/ids';
import type { Currency, Minor } from '../model/money';
import type { Cells, ReadingContext } from './cells';
import type { DateValue } from './date';
import { priceCaution } from './priceCaution';

/** The payment on a row. */
export interface PaymentLine {
  readonly payer: ContactId;
  readonly amount: Minor;
  readonly method: string;
  readonly date: DateValue;
  readonly status: StatusId | undefined;
  readonly fields: PlainFields<'transactions'>;
}

export interface MembershipLine {
  readonly price: PriceId;
  readonly amount: Minor;
  readonly amountInitial: Minor;
  /** Undefined: the payer. */
  readonly beneficiary: ContactId | undefined;
  readonly start: DateValue | undefined;
  readonly end: DateValue | undefined;
  readonly fields: PlainFields<'memberships'>;
}

export interface DonationLine {
  readonly price: PriceId;
  /** Undefined: what the payment leaves after the memberships. */
  readonly amount: Minor | undefined;
  readonly priceAmount: Minor | undefined;
  readonly priceOpen: boolean;
  /** Undefined: the payer. */
  readonly beneficiary: ContactId | undefined;
  /** Undefined: the payment's date. */
  readonly date: DateValue | undefined;
  readonly fields: PlainFields<'donations'>;
}

/** An email without an ID beside it must never fall back on somebody else's ID. */
export function readContact(cells: Cells, id: ColumnKey, email: ColumnKey): ContactId | undefined {
  if (cells.isWrong(email)) return undefined;
  const hasAddress = cells.hasAddress(email);
  if (cells.isWrong(email)) return undefined;
  if (cells.isBlank(id) && hasAddress) {
    return cells.wrong(email, { kind: 'email without ID', idColumn: id });
  }
  return cells.id<ContactId>(id);
}

/** What a row says of its payment that other lines need too. */
export interface PaymentBasics {
  readonly currency: Currency | undefined;
  readonly payer: ContactId | undefined;
  readonly paid: DateValue | undefined;
}

/** What every payment needs; the reference is given by the add-on. */
const REQUIRED = columnsOf('transactions')
  .map(({ key }) => key)
  .filter((key) => COLUMNS[key].required && key !== 'reference');

/** Reads the payment on a row; undefined where there is none or it has a problem. */
export function readPayment(
  cells: Cells,
  { currency, payer, paid: date }: PaymentBasics,
  { catalog }: ReadingContext,
): PaymentLine | undefined {
  for (const key of REQUIRED) {
    if (!cells.isBlank(key) || cells.isWrong(key)) continue;
    if (key !== 'payerId') cells.wrong(key, { kind: 'missing' });
    else if (!cells.isWrong('payerEmail')) {
      cells.missing('payerEmail', 'payerId', { kind: 'no payer' });
    }
  }
  const amount = currency && cells.amount('amount', currency);
  const method = cells.choice('paymentMethod', 'paymentMethods')?.value;
  const status = cells.isBlank('paymentStatus')
    ? catalog.defaultStatus
    : cells.choice('paymentStatus', 'statuses')?.value.id;
  const fields = cells.fields('transactions', currency);
  if (payer === undefined || amount === undefined || method === undefined || !date)
    return undefined;
  return { payer, amount, method, date, status, fields };
}

const MEMBERSHIP_CELLS: readonly ColumnKey[] = [
  'memberEmail',
  ...cellsBeside('memberships', ['membership']),
];

/** Reads the membership on a row; undefined where there is none or it has a problem. */
export function readMembership(
  cells: Cells,
  currency: Currency | undefined,
  warnings: Warning[],
): MembershipLine | undefined {
  if (cells.isBlank('membership')) {
    warnStray(cells, MEMBERSHIP_CELLS, 'membership', warnings);
    return undefined;
  }
  const price = cells.choice('membership', 'membershipPrices')?.value;
  const typed = currency && cells.amount('membershipAmount', currency);
  const line = {
    beneficiary: readContact(cells, 'memberId', 'memberEmail'),
    start: cells.date('startDate'),
    end: cells.date('endDate'),
    fields: cells.fields('memberships', currency),
  };
  if (!price || !currency) return undefined;
  if (price.currency && price.currency !== currency) {
    return cells.wrong('membership', {
      kind: 'price currency',
      price: price.currency,
      row: currency,
    });
  }
  if (cells.isWrong('membershipAmount')) return undefined;
  const amount = typed ?? price.amount;
  if (amount === undefined) return cells.wrong('membershipAmount', { kind: 'no price amount' });
  const caution = priceCaution(amount, price.amount, price.open, currency);
  if (caution) warnings.push({ column: 'membershipAmount', caution });
  return { price: price.id, amount, amountInitial: price.amount ?? amount, ...line };
}

const DONATION_CELLS: readonly ColumnKey[] = [
  'donorEmail',
  ...cellsBeside('donations', ['donation', 'donationAmount']),
];

/** Reads the donation on a row; undefined where there is none or it has a problem. */
export function readDonation(
  cells: Cells,
  currency: Currency | undefined,
  { catalog }: ReadingContext,
  warnings: Warning[],
): DonationLine | undefined {
  if (cells.isBlank('donation') && cells.isBlank('donationAmount')) {
    warnStray(cells, DONATION_CELLS, 'donation', warnings);
    return undefined;
  }
  const amount = currency && cells.amount('donationAmount', currency);
  if (amount === 0) warnings.push({ column: 'donationAmount', caution: { kind: 'zero amount' } });
  const line = {
    beneficiary: readContact(cells, 'donorId', 'donorEmail'),
    date: cells.date('donationDate'),
    fields: cells.fields('donations', currency),
  };
  if (cells.isBlank('donation') && catalog.defaultDonationPrice === undefined) {
    return cells.wrong('donation', { kind: 'no default donation price' });
  }
  const price = cells.isBlank('donation')
    ? cells.price('donationPrices', catalog.defaultDonationPrice ?? 0)
    : cells.choice('donation', 'donationPrices')?.value;
  const id = price?.id ?? (cells.isBlank('donation') ? catalog.defaultDonationPrice : undefined);
  if (id === undefined || !currency || cells.isWrong('donationAmount')) return undefined;
  if (price?.currency && price.currency !== currency) {
    return cells.wrong('donation', {
      kind: 'price currency',
      price: price.currency,
      row: currency,
    });
  }
  return { price: id, amount, priceAmount: price?.amount, priceOpen: price?.open ?? true, ...line };
}

/** The cells of an item without those that say that there is one. */
function cellsBeside(list: ItemList, saying: readonly ColumnKey[]): ColumnKey[] {
  return columnsOf(list)
    .map(({ key }) => key)
    .filter((key) => !saying.includes(key));
}

/** A donor without a donation is likely a slip: the payment would be recorded alone. */
function warnStray(
  cells: Cells,
  keys: readonly ColumnKey[],
  item: 'membership' | 'donation',
  warnings: Warning[],
): void {
  for (const column of keys) {
    if (!cells.isBlank(column))
      warnings.push({ column, caution: { kind: 'cell without its item', item } });
  }
}
