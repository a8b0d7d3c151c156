import { apartText } from '../check/apart';
import type { Difference } from '../check/differences';
import { carriesPayment } from '../entry/row';
import { readGivenId, readId } from '../model/ids';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import { isBlank } from '../sheet/bundleRows';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import { saysHeldOtherwise, saysStatus } from '../text/said';

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

/** What a row whose bundle agrees is to say all the same: its status, and what it said to differ and still does. */
export function toldOf(
  run: Run,
  placed: PlacedRow,
  held: Bundle,
  apart: () => readonly Difference[],
): readonly string[] {
  const isSaid = saysHeldOtherwise(String(placed.row.cell('message')));
  return [
    ...(isSaid ? apartText(run, placed, apart(), carriesPayment(placed.row)) : []),
    ...statusOf(run, placed, held),
  ];
}

/** True where a row says what is told of it, and nothing of the kind that is so no more. */
export function saysAll({ row }: PlacedRow, told: readonly string[]): boolean {
  const said = String(row.cell('message'));
  if (told.length > 0) return told.every((one) => said.includes(one));
  return !saysHeldOtherwise(said) && !saysStatus(said);
}

/**
 * The status that Qomon holds where the row names none, and it is not of kind valid: a cheque that has
 * bounced. Qomon gives a payment for somebody else a status of its own accord ("Tiers payant").
 */
function statusOf({ host, standards }: Run, { row }: PlacedRow, held: Bundle): string[] {
  if (!carriesPayment(row) || !isBlank(row, 'paymentStatus')) return [];
  const { statuses, defaultStatus } = standards.context.catalog;
  const id = readId(paymentOf(row, held.transactions)?.status_id);
  const status = statuses.find((one) => one.value.id === id);
  if (!status || status.value.id === defaultStatus) return [];
  const { kind } = status.value;
  const isThird = kind === 'other' && isForOthers(held);
  if (kind === 'valid' || kind === 'reimbursed' || isThird) return [];
  return [host.words.compare.messages.status(status.label)];
}

/** True where somebody has paid for another. */
function isForOthers({ transactions, memberships, donations }: Bundle): boolean {
  const payers = new Set((transactions ?? []).map((one) => one.contact_id));
  return [...(memberships ?? []), ...(donations ?? [])].some((one) => !payers.has(one.contact_id));
}
