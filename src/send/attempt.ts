import { CHANGED } from '../run/progress';
import type { Run } from '../run/run';
import type { Snapshot } from '../sheet/snapshot';
import { type Outgoing, outgoingOf } from './approval';
import { withInquiries } from './inquiries';
import type { Attempted } from './outcomeEntries';
import { type Posted, postBundles } from './post';
import { failed, resultOf, type SendResult } from './result';

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
  const asked = withInquiries(run, attempted, snapshot);
  return { attempts: asked.attempts, requests: marked.length + asked.requests };
}

const NO_ANSWER: Posted = { outcome: { kind: 'unknown', status: undefined }, said: [] };

/** What became of each bundle. */
function send(run: Run, leaving: readonly Outgoing[]): Map<Outgoing, SendResult> {
  const { host } = run;
  const posted = postBundles(run, leaving);
  const now = host.clock.now();
  return new Map(
    leaving.map((outgoing, index) => {
      const { payload, draft } = outgoing;
      const { outcome, said } = posted[index] ?? NO_ANSWER;
      return [outgoing, failed(resultOf(outcome, payload, draft, now), said, draft)];
    }),
  );
}
