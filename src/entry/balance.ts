import type { ColumnKey } from '../model/columns';
import type { Fault } from '../model/faults';
import { type Currency, type Minor, minor } from '../model/money';
import type { DonationLine, MembershipLine, PaymentLine } from './lines';
import { priceCaution } from './priceCaution';
import type { RowReading } from './row';

/** One payment, membership or donation with the row on which it stands. */
export interface Line<T> {
  readonly reading: RowReading;
  readonly line: T;
}

/** The lines of a bundle. */
export interface Lines {
  readonly payments: ReadonlyArray<Line<PaymentLine>>;
  readonly memberships: ReadonlyArray<Line<MembershipLine>>;
  readonly donations: ReadonlyArray<Line<DonationLine>>;
}

/** Puts a problem of the bundle on one of its rows. */
export function blame(reading: RowReading | undefined, column: ColumnKey, fault: Fault): void {
  reading?.problems.push({ column, fault });
}

/** A bundle has at least one payment, and one currency. */
export function checkPayments(readings: readonly RowReading[]): void {
  const paying = readings.filter((reading) => reading.hasPayment);
  if (paying.length === 0) blame(readings[0], 'amount', { kind: 'no payment in group' });
  const currencies = new Set(readings.flatMap(({ currency }) => (currency ? [currency] : [])));
  if (currencies.size > 1) {
    const [first] = readings;
    for (const reading of readings.filter(({ currency }) => currency !== first?.currency)) {
      blame(reading, 'currency', { kind: 'two currencies', currencies: [...currencies] });
    }
  }
}

/** A blank beneficiary is the payer: the row's own, else the only one of the group. */
export function checkBeneficiaries({ payments, memberships, donations }: Lines): void {
  const items: ReadonlyArray<Line<MembershipLine | DonationLine>> = [...memberships, ...donations];
  const payers = new Set(payments.map(({ line }) => line.payer));
  if (payers.size > 1) {
    const caution = { kind: 'several payers', payers: payers.size } as const;
    payments[0]?.reading.warnings.push({ column: 'group', caution });
  }
  for (const { reading, line } of items) {
    const column: ColumnKey = line === reading.membership ? 'memberId' : 'donorId';
    if (line.beneficiary === undefined && reading.payer === undefined && payers.size > 1) {
      blame(reading, column, { kind: 'two payers' });
    }
    const beneficiary = line.beneficiary ?? reading.payer;
    if (beneficiary !== undefined && payers.size > 0 && !payers.has(beneficiary)) {
      reading.warnings.push({ column, caution: { kind: 'third-party payer' } });
    }
  }
}

/** Gives each donation its amount, and checks that the payments add up to the items. */
export function shareOut(
  { payments, memberships, donations }: Lines,
  currency: Currency,
): Map<RowReading, Minor> {
  const paid = sum(payments.map(({ line }) => line.amount));
  const typed = sum([...memberships, ...donations].map(({ line }) => line.amount ?? 0));
  const open = donations.filter(({ line }) => line.amount === undefined);
  const lead = payments[0]?.reading;
  if (open.length > 1) {
    for (const { reading } of open)
      blame(reading, 'donationAmount', { kind: 'two open donations' });
    return new Map();
  }
  const left = paid - typed;
  const items = memberships.length + donations.length;
  if (items === 0) {
    for (const { reading, line } of payments) {
      const kind = line.amount === 0 ? 'zero amount' : 'payment alone';
      reading.warnings.push({ column: 'amount', caution: { kind } });
    }
  } else if (open.length === 1 && left <= 0) {
    // Told of the donation: two sums that are equal read as if nothing were wrong.
    const [donation] = open;
    blame(donation?.reading, 'donationAmount', {
      kind: 'nothing left',
      paid,
      items: typed,
      currency,
    });
    return new Map();
  } else if (open.length === 0 && left !== 0) {
    blame(lead, 'amount', { kind: 'does not add up', paid, items: typed, currency });
    return new Map();
  }
  return new Map(
    donations.map(({ reading, line }) => {
      const amount = line.amount ?? minor(left);
      const caution = priceCaution(amount, line.priceAmount, line.priceOpen, currency);
      // What is left of a payment was not typed, and is no slip.
      if (caution && (line.amount !== undefined || caution.kind === 'not the price')) {
        reading.warnings.push({ column: 'donationAmount', caution });
      }
      return [reading, amount];
    }),
  );
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
