import { useFrame } from '../frame';
import { Findings, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';
import type { Review } from './expectation';

/**
 * What a person may want to look at. At some of it the night would leave the payment behind: there it can be
 * said that it is meant so. `onAnswered` looks the rows over again.
 */
export function Warnings({
  review: { warnings, warningCount },
  onAnswered,
}: {
  review: Review;
  onAnswered: () => void;
}) {
  const { words, mayOnlyCheck } = useFrame();
  const { task, trouble, perform } = useTasks<'saving'>();
  return (
    <div data-busy={task !== undefined}>
      <Findings places={warnings} count={warningCount}>
        {({ asTyped: reference }, place) =>
          reference !== undefined &&
          !mayOnlyCheck && (
            <div class="answers">
              <button
                type="button"
                disabled={task !== undefined}
                aria-label={`${words.rows.asTyped}, ${place}`}
                onClick={() =>
                  perform(
                    'saving',
                    () => call('answerQuestion', { reference, answer: 'asTyped' }),
                    { done: onAnswered },
                  )
                }
              >
                {words.rows.asTyped}
              </button>
            </div>
          )
        }
      </Findings>
      <TroublePlace trouble={trouble} />
    </div>
  );
}
