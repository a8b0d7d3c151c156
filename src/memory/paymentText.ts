import { type BundleId, type ContactId, type Reference, readId } from '../model/ids';
import { DAY_MS } from '../model/limits';
import { minor, readCurrency } from '../model/money';
import type { RememberedPayment } from './remembered';

/** Written before the payments of a piece: how they are written down. */
const VERSION = '1';

/**
 * Payments as a short text, the oldest first: numbers to the base of 36, and of each only what differs
 * from the one before. `1;3,8jc,…` and so on: some fifteen characters for a payment.
 */
export function paymentsText(payments: readonly RememberedPayment[]): string {
  let before = NOTHING;
  const texts = payments.map((payment) => {
    const now = numbersOf(payment);
    const { day, currency } = now;
    const text = [
      signed(now.reference - before.reference),
      signed(now.bundle - before.bundle),
      signed(now.seconds - before.seconds),
      signed(now.payer),
      now.amount < 0 ? '' : now.amount.toString(36),
      currency === before.currency ? '' : currency || '-',
      day === before.day ? '' : day.toString(36),
      now.refunded === 0 ? '' : signed(now.refunded),
      `${payment.isGone ? 'g' : ''}${payment.isAcknowledged ? 'a' : ''}`,
    ];
    before = now;
    return text.join(',').replace(/,+$/, '');
  });
  return [VERSION, ...texts].join(';');
}

/** Reads what {@link paymentsText} wrote, up to where it has been garbled. */
export function readPayments(text: string): RememberedPayment[] {
  const [version, ...texts] = text.split(';');
  if (version !== VERSION) return [];
  const payments: RememberedPayment[] = [];
  let before = NOTHING;
  for (const one of texts) {
    const now = numbersIn(one, before);
    const payment = now && paymentOf(now, one.split(',')[FLAGS] ?? '');
    // What follows is told by how it differs from this one.
    if (!payment) break;
    payments.push(payment);
    before = now;
  }
  return payments;
}

interface Numbers {
  readonly reference: number;
  readonly bundle: number;
  readonly seconds: number;
  /** 0 where it is not known. */
  readonly payer: number;
  /** −1 where it is not known. */
  readonly amount: number;
  readonly currency: string;
  /** Days since 1970; −1 where it is not known. */
  readonly day: number;
  readonly refunded: number;
}

const NOTHING: Numbers = {
  reference: 0,
  bundle: 0,
  seconds: 0,
  payer: 0,
  amount: -1,
  currency: '',
  day: -1,
  refunded: 0,
};

/** The flags stand behind the numbers. */
const FLAGS = Object.keys(NOTHING).length;

function numbersOf(payment: RememberedPayment): Numbers {
  const day = Date.parse(payment.day ?? '');
  return {
    reference: payment.reference,
    bundle: payment.bundleId,
    seconds: Math.floor(payment.at / 1000),
    payer: payment.payer ?? 0,
    amount: payment.money?.amount ?? -1,
    currency: payment.money?.currency ?? '',
    day: Number.isNaN(day) ? -1 : Math.floor(day / DAY_MS),
    refunded: payment.refunded,
  };
}

function numbersIn(text: string, before: Numbers): Numbers | undefined {
  const fields = text.split(',');
  const at = (index: number, left: number): number => {
    const field = fields[index] ?? '';
    return field === '' ? left : readSigned(field);
  };
  const currency = fields[5] ?? '';
  const numbers: Numbers = {
    reference: before.reference + at(0, 0),
    bundle: before.bundle + at(1, 0),
    seconds: before.seconds + at(2, 0),
    payer: at(3, 0),
    amount: at(4, -1),
    currency: currency === '' ? before.currency : currency === '-' ? '' : currency,
    day: at(6, before.day),
    refunded: at(7, 0),
  };
  const all = Object.values(numbers).filter((one) => typeof one === 'number');
  return all.every((one) => Number.isSafeInteger(one)) ? numbers : undefined;
}

function paymentOf(numbers: Numbers, flags: string): RememberedPayment | undefined {
  const reference = readId<Reference>(numbers.reference);
  const bundleId = readId<BundleId>(numbers.bundle);
  if (reference === undefined || bundleId === undefined || !/^g?a?$/.test(flags)) return undefined;
  const currency = readCurrency(numbers.currency);
  const isAmount = numbers.amount >= 0 && numbers.amount < 2 ** 31;
  return {
    reference,
    bundleId,
    at: numbers.seconds * 1000,
    payer: readId<ContactId>(numbers.payer),
    money: currency && isAmount ? { amount: minor(numbers.amount), currency } : undefined,
    day: dayOf(numbers.day),
    refunded: Math.max(0, numbers.refunded),
    isGone: flags.includes('g'),
    isAcknowledged: flags.includes('a'),
  };
}

function dayOf(days: number): string | undefined {
  // Four digits of a year, whatever stands there.
  if (days < 0 || days > 2_900_000) return undefined;
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

function signed(number: number): string {
  return number === 0 ? '' : number.toString(36);
}

function readSigned(text: string): number {
  return /^-?[0-9a-z]{1,10}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN;
}
