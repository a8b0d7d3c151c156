import type { Difference } from '../check/differences';
import type { StatusChange } from '../journal/history';
import type { Catalog } from '../lists/catalog';
import { type Reference, readId } from '../model/ids';
import { minor, readCurrency } from '../model/money';
import type { StatusHeld } from '../model/statusResults';
import { refundedOf } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import { paymentOf } from './payments';

/** What payments were given as a status from here, by the references of their rows. */
export type Statuses = ReadonlyMap<Reference, StatusChange>;

type Payment = NonNullable<Bundle['transactions']>[number];

interface Given {
  readonly row: EntryRow;
  readonly payment: Payment;
  readonly status: number;
  readonly unpaid: number;
}

/**
 * The differences where a status that was changed from here outranks the one that is typed on the row, in which
 * it went out. A refund since has given the payment another one.
 */
export function withGiven(
  differences: readonly Difference[],
  placed: readonly PlacedRow[],
  held: Bundle,
  statuses: Statuses,
): Difference[] {
  const given = placed.flatMap(({ row }) => givenTo(row, held, statuses) ?? []);
  const isOutranked = ({ list, field, row }: Difference): boolean =>
    list === 'transactions' && field === 'status_id' && given.some((one) => one.row === row);
  // guard: compare-changed-status
  return [...differences.filter((one) => !isOutranked(one)), ...given.flatMap(differencesFrom)];
}

/** What Qomon holds of a payment whose status was changed from here, and has not been refunded since. */
export function statusGiven(
  row: EntryRow,
  held: Bundle,
  statuses: Statuses,
  { statuses: known }: Catalog,
): StatusHeld | undefined {
  const given = givenTo(row, held, statuses);
  const currency = readCurrency(given?.payment.currency ?? '');
  if (!given || !currency) return undefined;
  const { amount = 0 } = given.payment;
  return {
    money: { amount: minor(amount), currency },
    status: known.find(({ id }) => id === given.status)?.name ?? `#${given.status}`,
    unpaid: { amount: minor(given.unpaid), currency },
  };
}

function givenTo(row: EntryRow, held: Bundle, statuses: Statuses): Given | undefined {
  const change = row.reference === undefined ? undefined : statuses.get(row.reference);
  const payment = paymentOf(row, held.transactions);
  if (!change || change.bundleId !== held.id || !payment || refundedOf(payment) > 0) {
    return undefined;
  }
  const after = (list: string): number | undefined =>
    change.target.find((one) => one.list === list)?.after;
  const [status, unpaid] = [after('statuses'), after('unpaid')];
  return status === undefined || unpaid === undefined
    ? undefined
    : { row, payment, status, unpaid };
}

function differencesFrom({ row, payment, status, unpaid }: Given): Difference[] {
  const { currency } = payment;
  const held = readId(payment.status_id);
  const heldUnpaid = payment.unpaid_amount ?? 0;
  const common = { list: 'transactions', row } as const;
  return [
    // Not every answer carries the status.
    ...(held === undefined || held === status
      ? []
      : [
          {
            ...common,
            column: 'paymentStatus',
            field: 'status_id',
            here: status,
            there: held,
            currency: undefined,
          } as const,
        ]),
    ...(heldUnpaid === unpaid
      ? []
      : [
          {
            ...common,
            column: 'unpaidAmount',
            field: 'unpaid_amount',
            here: unpaid,
            there: heldUnpaid,
            currency,
          } as const,
        ]),
  ];
}
