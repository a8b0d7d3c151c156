import { foreignId, paymentOn } from '../check/bundleIdentity';
import type { Payment } from '../model/bundleAsRead';
import { CHANGE_KINDS } from '../model/journalLine';
import { CHANGE_REQUESTS } from '../model/limits';
import type { StatusProblem, StatusWish } from '../model/statusResults';
import type { Plan } from '../refund/plan';
import type { ReadBundle } from '../refund/reading';
import { problemOf, rowsOf } from '../refund/rows';
import { isBehind, readFresh } from '../refund/stale';
import { carryOut } from '../refund/undertaking';
import { fieldsOfRows, wholeItem } from '../refund/wholeItem';
import { kinshipIn } from '../run/kinship';
import { requestsLeft } from '../run/quota';
import type { Run } from '../run/run';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { paymentAt } from './selection';

/**
 * Gives a payment another status, by intent, request, reading and row; undefined where that is done. The rest of
 * its bundle stays as it is. To be called under the document's lock, in a run that has looked up what was open.
 */
export function changeStatus(run: Run, wish: StatusWish): StatusProblem | undefined {
  const { host, journal, pace, deadline } = run;
  const { bundleId } = wish.payment;
  // guard: status-recovers-first
  if (isOpen(run, wish)) return { kind: 'unconfirmed' };
  if (requestsLeft(host) < CHANGE_REQUESTS) return { kind: 'quota' };
  pace.await(CHANGE_REQUESTS);
  if (host.clock.now() >= deadline) return { kind: 'time' };
  const snapshot = Snapshot.again(run.tabs);
  const rows = rowsOf(snapshot, bundleId);
  const placed = rows.find(({ row }) => row.reference === wish.payment.reference);
  if (!placed || rows.some((one) => problemOf(host, snapshot, one))) return { kind: 'changed' };
  const before = readFresh(run, bundleId, rows);
  if (!before.ok) return { kind: 'not read' };
  if (isBehind({ journal, host }, rows, before.asRead)) return { kind: 'stale' };
  const payment = paymentOn(placed.row, before.asRead);
  // guard: status-as-approved
  if (!payment || !isAsApproved(run, rows, before, { wish, placed, payment })) {
    return { kind: 'changed' };
  }
  const whole = wholeItem('transactions', payment.item, fieldsOfRows(run, rows, before.bundle));
  // guard: status-read-whole
  if (whole.kind === 'lacking') return { kind: 'not read whole', fields: whole.fields };
  const carried = carryOut(run, {
    kind: 'status',
    before,
    plan: planOf(wish, payment, whole.item),
    placed,
    done: (after) => host.words.status.done(after),
  });
  return carried.kind === 'done' ? undefined : carried;
}

/** True where something about the bundle was begun, and nobody knows yet what came of it. */
function isOpen({ journal }: Run, { payment: { bundleId } }: StatusWish): boolean {
  const open = CHANGE_KINDS.flatMap((kind) => [...journal.open.intents(kind).values()]);
  return (
    journal.open.isBeingDeleted(bundleId) || open.some((intent) => intent.bundleId === bundleId)
  );
}

interface Found {
  readonly wish: StatusWish;
  readonly placed: PlacedRow;
  readonly payment: Payment;
}

/** True where the row and what Qomon holds are what a person has seen. */
function isAsApproved(
  run: Run,
  rows: readonly PlacedRow[],
  { asRead, bundle }: ReadBundle,
  { wish, placed, payment }: Found,
): boolean {
  const now = paymentAt(asRead.bundleId, placed, payment);
  if (now?.fingerprint !== wish.payment.fingerprint || payment.refunded > 0) return false;
  if (rows.some(({ row }) => foreignId(row, asRead) !== undefined)) return false;
  return kinshipIn(run, rows, bundle).kind !== 'edited';
}

/** Every field goes back as it was read, but for the status and what is unpaid. */
function planOf(
  { status, unpaid, payment: { bundleId, money } }: StatusWish,
  payment: Payment,
  item: Plan['payment']['item'],
): Pick<Plan, 'amount' | 'target' | 'change'> {
  const { id } = payment;
  const isUnpaidSaid = unpaid !== payment.unpaid || item.unpaid_amount !== undefined;
  const unpaidAmount = isUnpaidSaid ? { unpaid_amount: unpaid } : {};
  return {
    amount: money,
    target: [
      { list: 'statuses', id, before: payment.status.id ?? 0, after: status.id },
      { list: 'unpaid', id, before: payment.unpaid, after: unpaid },
    ],
    change: {
      id: bundleId,
      transactions: [{ ...item, status_id: status.id, ...unpaidAmount }],
    },
  };
}
