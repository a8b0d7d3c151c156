import type { ReviewedBundle } from '../check/review';
import { LOOK_STALE_MS } from '../model/limits';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { type Approved, outgoingOf } from './approval';
import { keepAsked, markFindings } from './lookMarks';
import { lookNow } from './lookNow';

/**
 * Looks at the newest bundles once more where the question stood open for a while: somebody else may
 * have recorded the same meanwhile. What is found stays behind. To be called under the document's lock.
 */
export function lookAgain(
  run: Run,
  approved: readonly Approved[],
  lookedAt: number,
): { readonly run: Run; readonly approved: readonly Approved[] } {
  const { clock } = run.host;
  // guard: look-again
  if (clock.now() - lookedAt <= LOOK_STALE_MS) return { run, approved };
  const bundles = new Map<ReviewedBundle, Approved>();
  for (const one of approved) {
    const placed = outgoingOf(run, one, run.found)?.placed;
    if (placed) bundles.set({ bundle: rereadBundle(run, placed), placed }, one);
  }
  const findings = lookNow(run, [...bundles.keys()], run.found);
  if (findings.size === 0) return { run, approved };
  const { snapshot, asked } = markFindings(run, findings, run.found);
  keepAsked(run, asked, { snapshot, looked: [...bundles.keys()] });
  const kept = new Set([...findings.keys()].map((one) => bundles.get(one)));
  return { run: { ...run, found: snapshot }, approved: approved.filter((one) => !kept.has(one)) };
}
