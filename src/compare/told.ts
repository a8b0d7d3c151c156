import { apartText } from '../check/apart';
import type { Difference } from '../check/differences';
import { carriesPayment } from '../entry/row';
import { readId } from '../model/ids';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import { isBlank } from '../sheet/bundleRows';
import type { PlacedRow } from '../sheet/snapshot';
import { saysHeldOtherwise, saysStatus } from '../text/said';
import { paymentOf } from './payments';
import { type Statuses, statusGiven } from './statuses';

/** What a row whose bundle agrees is to say all the same: its status, and what it said to differ and still does. */
export function toldOf(
  run: Run,
  placed: PlacedRow,
  held: Bundle,
  apart: () => readonly Difference[],
  statuses: Statuses,
): readonly string[] {
  const isSaid = saysHeldOtherwise(String(placed.row.cell('message')));
  return [
    ...(isSaid ? apartText(run, placed, apart(), carriesPayment(placed.row)) : []),
    ...statusOf(run, placed, held, statuses),
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
function statusOf(
  { host, standards }: Run,
  { row }: PlacedRow,
  held: Bundle,
  given: Statuses,
): string[] {
  if (!carriesPayment(row)) return [];
  const { catalog } = standards.context;
  const changed = statusGiven(row, held, given, catalog);
  if (changed) return [host.words.status.holds(changed)];
  if (!isBlank(row, 'paymentStatus')) return [];
  const { statuses, defaultStatus } = catalog;
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
