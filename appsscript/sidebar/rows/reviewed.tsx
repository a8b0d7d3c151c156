import { OPEN_PROBLEMS } from '../../../src/model/limits';
import { useFrame } from '../frame';
import { shownTotals } from '../money';
import { Findings, Notes } from '../parts';
import type { Review } from './expectation';
import { Lookalikes } from './lookalikes';
import { Warnings } from './warnings';

/** What would be sent of the chosen rows, and what has to be said of them. */
export function Reviewed({ review, onAnswered }: { review: Review; onAnswered: () => void }) {
  const { amounts, method: methodNamed, rows: words } = useFrame().words;
  const { bundles, totals, byMethod } = review;
  return (
    <>
      {bundles > 0 && (
        <dl class="sums">
          <dt>{words.total}</dt>
          <dd>{shownTotals(totals, amounts)}</dd>
          {byMethod.map(({ method, payments, totals: paid }) => (
            <>
              <dt class="gray">{methodNamed(method)}</dt>
              <dd class="gray">
                {shownTotals(paid, amounts)} ({words.payments(payments)})
              </dd>
            </>
          ))}
        </dl>
      )}
      <Notes notes={review.notes} />
      {review.questionCount > 0 && <Lookalikes review={review} onAnswered={onAnswered} />}
      {review.problemCount > 0 && (
        <details open={review.problemCount <= OPEN_PROBLEMS}>
          <summary>{words.problems(review.problemCount)}</summary>
          <Findings places={review.problems} count={review.problemCount} />
        </details>
      )}
      {review.warningCount > 0 && (
        <details>
          <summary>{words.warnings(review.warningCount)}</summary>
          <Warnings review={review} onAnswered={onAnswered} />
        </details>
      )}
      {review.leftCount > 0 && (
        <details>
          <summary>{words.left(review.leftCount)}</summary>
          <Findings
            places={review.leftBehind.map(({ column: _, ...place }) => place)}
            count={review.leftCount}
          />
        </details>
      )}
    </>
  );
}
