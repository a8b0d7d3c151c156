import { readGivenId, readId } from '../model/ids';
import type { Bundle } from '../qomon/shapes';
import type { EntryRow } from '../sheet/tab';

type Payment = NonNullable<Bundle['transactions']>[number];

/** The payment of a bundle that stands on a row. */
export function paymentOf(
  row: EntryRow,
  transactions: Bundle['transactions'],
): Payment | undefined {
  const id = readGivenId(row.cell('transactionId'));
  return (transactions ?? []).find((one) =>
    id === undefined ? readId(one.external_transaction_id) === row.reference : one.id === id,
  );
}
