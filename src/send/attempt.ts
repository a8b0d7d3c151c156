import type { BundleId } from '../model/ids';
import type { Outcome } from '../qomon/answer';
import { lookUp } from '../qomon/lookUp';
import { CHANGED } from '../run/progress';
import type { Run } from '../run/run';
import type { Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import { type Outgoing, outgoingOf } from './approval';
import { postBundles } from './post';
import type { Attempted } from './record';
import { bundleResult, resultOf, type SendResult } from './result';

/**
 * Lets the requests leave of those that still hold what was approved, now that they are marked, and
 * gives what became of each, in their order.
 */
export function attempt(
  run: Run,
  marked: readonly Outgoing[],
  snapshot: Snapshot,
): { readonly attempts: readonly Attempted[]; readonly requests: number } {
  const leaving = marked.map((before) => {
    const now = outgoingOf(run, before.approved, snapshot);
    // guard: read-again-after-mark
    return now?.placed.every(({ row }) => row.state === 'sending') ? now : undefined;
  });
  const results = send(
    run,
    leaving.flatMap((one) => one ?? []),
  );
  const attempted = marked.map((before, index): Attempted => {
    const outgoing = leaving[index];
    const result = outgoing && results.get(outgoing);
    return outgoing && result ? { marked: outgoing, result } : { marked: before, result: CHANGED };
  });
  // guard: look-up-duplicates
  const attempts = withDuplicatesLookedUp(run, attempted);
  return { attempts, requests: marked.length };
}

const NO_ANSWER: Outcome<never> = { kind: 'unknown', status: undefined };

/** What became of each bundle. */
function send(run: Run, leaving: readonly Outgoing[]): Map<Outgoing, SendResult> {
  const { host } = run;
  const outcomes = postBundles(run, leaving);
  const now = host.clock.now();
  return new Map(
    leaving.map((outgoing, index) => {
      const { approved, payload, draft } = outgoing;
      const outcome = outcomes[index] ?? NO_ANSWER;
      // guard: correct-not-the-old
      const isPrevious =
        outcome.kind === 'recorded' && approved.previous?.includes(outcome.value.id);
      const result = isPrevious
        ? answeredDeleted(run, outcome.value.id, outcome.status)
        : resultOf(outcome, payload, draft, now);
      return [outgoing, result];
    }),
  );
}

/** Qomon gives the first bundle under a reference, though it was deleted: the row is not recorded. */
function answeredDeleted({ host }: Run, bundleId: BundleId, status: number): SendResult {
  const text = host.words.cancel.messages.answeredDeleted(bundleId);
  const reason = { row: undefined, column: undefined, text, isOwn: true };
  return { kind: 'refused', reasons: [reason], duplicate: false, status };
}

/** Where Qomon says that a reference has been used, the bundle under it tells whether it is ours. */
function withDuplicatesLookedUp(run: Run, attempted: Attempted[]): Attempted[] {
  const references = attempted.flatMap(({ result, marked: outgoing }) =>
    result.kind === 'refused' && result.duplicate
      ? outgoing.placed.map(({ row }) => referenceOf(row))
      : [],
  );
  if (references.length === 0) return attempted;
  const { qomon, deadline, host } = run;
  const findings = lookUp({ qomon, deadline, clock: host.clock }, new Set(references), 0);
  return attempted.map((one) => {
    const { result, marked } = one;
    if (result.kind !== 'refused' || !result.duplicate) return one;
    const { payload, draft, placed } = marked;
    const bundles = placed.flatMap(({ row }) => findings.found.get(referenceOf(row)) ?? []);
    if (bundles.length === 0 && findings.complete) return { marked, result: taken(run, result) };
    return { marked, result: bundleResult(bundles, payload, draft, result.status) };
  });
}

/** Qomon may remember the reference of a bundle that has been deleted: a new one is the way out. */
function taken({ host }: Run, result: Extract<SendResult, { kind: 'refused' }>): SendResult {
  // A conflict that names another column has nothing to do with the reference.
  const columns = result.reasons.flatMap(({ column }) => column ?? []);
  if (columns.length > 0 && !columns.includes('reference')) return result;
  const text = host.words.cancel.messages.referenceTaken;
  const reason = { row: undefined, column: 'reference', text, isOwn: true } as const;
  return { ...result, reasons: [...result.reasons, reason] };
}
