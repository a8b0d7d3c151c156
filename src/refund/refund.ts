import type { BundleId } from '../model/ids';
import type { RefundAnswer } from '../model/refundResults';
import type { Run } from '../run/run';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { answerOf } from './open';
import type { Plan } from './plan';
import type { ReadBundle } from './reading';
import { type Refusal, refusal } from './refusal';
import { problemOf, rowsOf } from './rows';
import { carryOut } from './undertaking';

/** The rows of the bundle, one at least; a problem where any of them may not be refunded. */
export function rowsToRefund(
  { host, tabs }: Run,
  bundleId: BundleId,
): { readonly ok: true; readonly placed: readonly [PlacedRow, ...PlacedRow[]] } | Refusal {
  const snapshot = Snapshot.again(tabs);
  const [first, ...others] = rowsOf(snapshot, bundleId);
  if (!first) return refusal(host, { kind: 'no row', bundleId });
  const placed: readonly [PlacedRow, ...PlacedRow[]] = [first, ...others];
  const [problem] = placed.flatMap((one) => problemOf(host, snapshot, one) ?? []);
  return problem ?? { ok: true, placed };
}

/** Gives back what was planned, and answers with the bundle as it was read again. */
export function refundAsPlanned(
  run: Run,
  before: ReadBundle,
  plan: Plan,
  placed: PlacedRow,
): RefundAnswer {
  const { host, standards } = run;
  const done = (after: ReadBundle['asRead']): string => host.words.refund.done(after, plan.amount);
  const carried = carryOut(run, { kind: 'refund', before, plan, placed, done });
  return carried.kind === 'done'
    ? answerOf(placed, carried.after.asRead, standards.context.catalog, carried.message)
    : refusal(host, carried);
}
