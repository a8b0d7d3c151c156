import { carriesPayment } from '../entry/row';
import type { Item, Payment } from '../model/bundleAsRead';
import type { ColumnKey } from '../model/columns';
import { readGivenId } from '../model/ids';
import type { EntryRow } from '../sheet/tab';

/**
 * The payment that stands on a row: by the row's own ID, or its reference where it bears none. An ID
 * that was copied from another row leads to a payment of another reference, which is not the row's.
 */
export function paymentOn<P extends Pick<Payment, 'id' | 'reference'>>(
  row: EntryRow,
  { payments }: { readonly payments: readonly P[] },
): P | undefined {
  if (!carriesPayment(row)) return undefined;
  const id = readGivenId(row.cell('transactionId'));
  return payments.find(({ reference, ...payment }) =>
    id === undefined
      ? reference === row.reference
      : payment.id === id && (reference === undefined || reference === row.reference),
  );
}

/** What tells one bundle from another: its payments with their references, and its items. */
export interface Identity {
  readonly payments: ReadonlyArray<Pick<Payment, 'id' | 'reference'>>;
  readonly items: ReadonlyArray<Pick<Item, 'kind' | 'id'>>;
}

/** The column of a row whose ID the bundle does not have: the row stands for something else. */
export function foreignId(row: EntryRow, held: Identity): ColumnKey | undefined {
  if (carriesPayment(row) && !paymentOn(row, held)) return 'transactionId';
  for (const [column, kind] of ITEM_COLUMNS) {
    const id = readGivenId(row.cell(column));
    const isThere = held.items.some((one) => one.kind === kind && one.id === id);
    if (id !== undefined && !isThere) return column;
  }
  return undefined;
}

/** True for a row that bears the ID of a membership or donation which the bundle has. */
export function bearsItem(row: EntryRow, held: Identity): boolean {
  return ITEM_COLUMNS.some(([column, kind]) => {
    const id = readGivenId(row.cell(column));
    return held.items.some((one) => one.kind === kind && one.id === id);
  });
}

const ITEM_COLUMNS = [
  ['membershipId', 'membership'],
  ['donationId', 'donation'],
] as const;
