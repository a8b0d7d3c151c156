import { paymentOn } from '../check/bundleIdentity';
import type { BundleAsRead } from '../model/bundleAsRead';
import type { BundleId } from '../model/ids';
import type { ChangeKind } from '../model/journalLine';
import { minor } from '../model/money';
import { mayBecome, type State } from '../model/states';
import { refundedCell } from '../qomon/refunded';
import type { Run } from '../run/run';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { type Entries, Writing } from '../sheet/writing';
import { rowsOf } from './rows';

/** What the rows of a bundle are to say: of the bundle as Qomon holds it, or of one that is gone. */
interface Finding {
  readonly asRead?: BundleAsRead;
  readonly state: State;
  readonly message: string;
}

/** The state of a bundle's rows, by how much of it has been given back. */
function stateOf({ payments }: BundleAsRead): State {
  if (payments.every(({ refunded }) => refunded === 0)) return 'sent';
  return payments.every(({ left }) => left === 0) ? 'refunded' : 'partRefunded';
}

/** Writes what Qomon holds to the rows of its bundle, wherever they stand; gives how many there are. */
export function recordAsRead(run: Run, asRead: BundleAsRead, message: string): number {
  return record(run, asRead.bundleId, { asRead, state: stateOf(asRead), message });
}

/** Says on the rows of a bundle that Qomon does not have it any more. */
export function recordGone(run: Run, bundleId: BundleId, kind: ChangeKind): number {
  const message = run.host.words[kind].gone(bundleId);
  return record(run, bundleId, { state: 'gone', message });
}

/** Says on the rows of a bundle that a change of it may or may not have been recorded. */
export function recordUnconfirmed(run: Run, bundleId: BundleId, kind: ChangeKind): number {
  return record(run, bundleId, { state: 'toCheck', message: run.host.words[kind].toCheck });
}

function record({ host, tabs }: Run, bundleId: BundleId, finding: Finding): number {
  let snapshot = Snapshot.again(tabs);
  // No arrow leads from `To check` to a refund: a row was sent before it was refunded.
  const first = new Writing(host.language);
  for (const placed of rowsOf(snapshot, bundleId)) {
    const [next, then] = wayTo(placed, finding.state);
    if (then !== undefined) first.fill(placed, {}, next);
  }
  if (first.entries().length > 0) snapshot = applyAndReadBack(host.workbook, snapshot, first);
  const rows = rowsOf(snapshot, bundleId);
  const last = new Writing(host.language);
  for (const placed of rows)
    last.fill(placed, entriesOf(placed, finding), wayTo(placed, finding.state)[0]);
  applyAndReadBack(host.workbook, snapshot, last);
  return rows.length;
}

/** The states that a row goes through; none where no arrow leads there, and its message tells all. */
function wayTo({ row }: PlacedRow, to: State): State[] {
  const from = row.state;
  if (typeof from === 'object') return [];
  // What differed before a change that gave nothing back may differ still.
  if (from === 'changed' && to === 'sent') return [];
  if (mayBecome(from, to)) return [to];
  if (from === 'toCheck') return ['sent', to];
  return to !== 'toCheck' && mayBecome(from, 'changed') ? ['changed'] : [];
}

function entriesOf({ row }: PlacedRow, { asRead, message }: Finding): Entries {
  const payment = asRead && paymentOn(row, asRead);
  if (!payment) return { message };
  const { refunded, currency } = payment;
  return { message, refunded: refundedCell({ amount: minor(refunded), currency }) };
}
