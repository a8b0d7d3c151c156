import { ownBundles } from '../cancel/ownership';
import { chosenBundles } from '../cancel/selection';
import { paymentOn } from '../check/bundleIdentity';
import type { Payment } from '../model/bundleAsRead';
import type { LeftRecorded, NotRecorded, ToldApart } from '../model/cancelResults';
import type { BundleId } from '../model/ids';
import { minor } from '../model/money';
import type { StatusChoice, StatusPayment } from '../model/statusResults';
import { STATUS_KINDS } from '../model/statusResults';
import { bundleAsRead } from '../refund/bundleAsRead';
import type { Run } from '../run/run';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';

/** What was chosen, with what Qomon holds otherwise than it was recorded, for a question of its own. */
export interface ChosenPayments extends StatusChoice {
  readonly changed: readonly ToldApart[];
}

/**
 * The payments on the wanted rows, each as Qomon holds it: a row without a payment of its own, and one
 * whose payment was given back, stays as it is. To be called under the document's lock.
 */
export function chosenPayments(
  run: Run,
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
): ChosenPayments {
  const chosen = chosenBundles(run, snapshot, wanted);
  const own = ownBundles(run, snapshot, chosen, wanted, run.host.words.status.messages);
  const context = { catalog: run.standards.context.catalog, zone: run.host.zone };
  const left = new Map<NotRecorded, number>();
  const payments: StatusPayment[] = [];
  for (const { bundleId, placed } of own.bundles) {
    const held = own.held.get(bundleId);
    const asRead = held === undefined || held === 'gone' ? undefined : bundleAsRead(held, context);
    for (const one of placed.filter(wanted)) {
      const payment = asRead && paymentOn(one.row, asRead);
      const why = held === 'gone' ? 'gone' : asRead ? whyNot(payment) : 'not read';
      const listed = payment && why === undefined ? paymentAt(bundleId, one, payment) : undefined;
      if (listed) payments.push(listed);
      else left.set(why ?? 'no reference', (left.get(why ?? 'no reference') ?? 0) + 1);
    }
  }
  const others = [...left].map(([why, rows]): LeftRecorded => ({ why, rows }));
  return {
    payments,
    changed: own.changed,
    leftBehind: [...own.leftBehind, ...others],
    cause: own.cause,
  };
}

/** What keeps a payment from another status; undefined where nothing does. */
function whyNot(payment: Payment | undefined): NotRecorded | undefined {
  if (!payment) return 'no payment';
  // guard: status-not-refunded
  if (payment.refunded > 0 || payment.status.kind === 'reimbursed') return 'given back';
  if (payment.status.id === undefined) return 'no status';
  const { kind } = payment.status;
  // A kind that nobody knows yet is nobody's refund.
  return kind === 'cancel' ? 'cancelled' : undefined;
}

/** A payment as it stands on a row and in Qomon. */
export function paymentAt(
  bundleId: BundleId,
  { row, entry }: PlacedRow,
  { id, payer, date, currency, unpaid, status, item }: Payment,
): StatusPayment | undefined {
  const { amount } = item;
  if (row.reference === undefined || typeof amount !== 'number') return undefined;
  return {
    bundleId,
    transactionId: id,
    reference: row.reference,
    tab: entry.tab.name,
    row: row.number,
    payer,
    money: { amount: minor(amount), currency },
    date,
    status: status.name,
    statusId: status.id,
    unpaid,
    fingerprint: JSON.stringify([id, item.contact_id, amount, currency, date, unpaid, status.id]),
  };
}

/** True of a status that a payment may be given here. */
export function mayBeGiven(kind: string): boolean {
  // guard: status-kinds
  return STATUS_KINDS.includes(kind);
}
