import type { BundleId } from '../model/ids';
import { bundleOutcome } from '../qomon/answer';
import { postBundle } from '../qomon/endpoints';
import { lookUp } from '../qomon/lookUp';
import type { Run } from '../run/run';
import type { Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import { type Outgoing, outgoingOf } from './approval';
import type { Attempted } from './record';
import { bundleResult, resultOf, type SendResult } from './result';

/**
 * Lets the requests leave of those that still hold what was approved, now that they are marked, and
 * gives what became of each.
 */
export function attempt(run: Run, marked: readonly Outgoing[], snapshot: Snapshot): Attempted[] {
  const { pace } = run;
  const leaving: Outgoing[] = [];
  const attempted: Attempted[] = [];
  for (const before of marked) {
    const now = outgoingOf(run, before.approved, snapshot);
    // guard: read-again-after-mark
    if (now?.placed.every(({ row }) => row.state === 'sending')) leaving.push(now);
    else attempted.push({ outgoing: before, result: CHANGED });
  }
  pace.await(leaving.length);
  const answers = run.qomon.send(leaving.map(({ payload }) => postBundle(payload)));
  pace.learn(answers);
  const now = run.host.clock.now();
  leaving.forEach((outgoing, index) => {
    const { payload, draft, approved } = outgoing;
    const outcome = bundleOutcome(answers[index]);
    // guard: correct-not-the-old
    const isDeleted = outcome.kind === 'done' && approved.previous?.includes(outcome.value.id);
    const result =
      outcome.kind === 'done' && isDeleted
        ? answeredDeleted(run, outcome.value.id, outcome.status)
        : resultOf(outcome, payload, draft, now);
    attempted.push({ outgoing, result });
  });
  // guard: look-up-duplicates
  return withDuplicatesLookedUp(run, attempted);
}

/** Qomon gives the first bundle under a reference, though it was deleted: the row is not recorded. */
function answeredDeleted({ host }: Run, bundleId: BundleId, status: number): SendResult {
  const text = host.words.cancel.messages.answeredDeleted(bundleId);
  const reason = { row: undefined, column: undefined, text, isOwn: true };
  return { kind: 'rejected', reasons: [reason], duplicate: false, status };
}

const CHANGED = { kind: 'waiting', cause: 'changed', status: undefined } as const;

/** Where Qomon says that a reference has been used, the bundle under it tells whether it is ours. */
function withDuplicatesLookedUp(run: Run, attempted: Attempted[]): Attempted[] {
  const references = attempted.flatMap(({ result, outgoing }) =>
    result.kind === 'rejected' && result.duplicate
      ? outgoing.placed.map(({ row }) => referenceOf(row))
      : [],
  );
  if (references.length === 0) return attempted;
  const { qomon, deadline, host } = run;
  const findings = lookUp({ qomon, deadline, clock: host.clock }, new Set(references), 0);
  return attempted.map((one) => {
    const { result, outgoing } = one;
    if (result.kind !== 'rejected' || !result.duplicate) return one;
    const { payload, draft, placed } = outgoing;
    const bundles = placed.flatMap(({ row }) => findings.found.get(referenceOf(row)) ?? []);
    if (bundles.length === 0 && findings.complete) return { outgoing, result: taken(run, result) };
    return { outgoing, result: bundleResult(bundles, payload, draft, result.status) };
  });
}

/** Qomon may remember the reference of a bundle that has been deleted: a new one is the way out. */
function taken({ host }: Run, result: Extract<SendResult, { kind: 'rejected' }>): SendResult {
  // A conflict that names another column has nothing to do with the reference.
  const columns = result.reasons.flatMap(({ column }) => column ?? []);
  if (columns.length > 0 && !columns.includes('reference')) return result;
  const text = host.words.cancel.messages.referenceTaken;
  const reason = { row: undefined, column: 'reference', text, isOwn: true } as const;
  return { ...result, reasons: [...result.reasons, reason] };
}

/** True where nobody said anything at all, so that it is not known what became of the bundle. */
export function isUnanswered(result: SendResult): boolean {
  return result.kind === 'to check' && result.status === undefined;
}
