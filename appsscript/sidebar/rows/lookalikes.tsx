import { useState } from 'preact/hooks';
import type { AskedRow } from '../../../src/commands/askedRows';
import { Tick } from '../choices';
import { useFrame } from '../frame';
import { Findings, TroublePlace } from '../parts';
import { call, type Said } from '../server';
import { useTasks } from '../task';
import type { Review } from './expectation';

/**
 * Asks about payments that Qomon seems to hold already: each is another one, or that bundle's, and one
 * answer serves all of them. `onAnswered` looks the rows over again.
 */
export function Lookalikes({
  review: { questions, questionCount },
  onAnswered,
}: {
  review: Review;
  onAnswered: () => void;
}) {
  const { words: all, mayOnlyCheck } = useFrame();
  const words = all.rows;
  const { task, trouble, perform } = useTasks<'saving'>();
  const [forContact, setForContact] = useState(false);
  const say = (asked: readonly AskedRow[], answer: Said['answer']): Promise<void> => {
    const references = asked.flatMap(({ name }) => name.reference ?? []);
    const [reference] = references;
    const request = {
      ...(reference !== undefined && { reference }),
      references,
      answer,
      forContact,
    };
    return perform('saving', () => call('answerQuestion', request), { done: onAnswered });
  };
  const busy = task !== undefined;
  return (
    <section aria-labelledby="lookalikes" data-busy={busy}>
      <h3 id="lookalikes">{words.questions(questionCount)}</h3>
      <Findings places={questions} count={questionCount}>
        {(asked, place) =>
          !mayOnlyCheck && (
            <div class="answers">
              {(['another', 'recorded'] as const).map((answer) => (
                <button
                  key={answer}
                  type="button"
                  disabled={busy}
                  aria-label={`${words.answers[answer]}, ${place}`}
                  onClick={() => say([asked], answer)}
                >
                  {words.answers[answer]}
                </button>
              ))}
            </div>
          )
        }
      </Findings>
      {!mayOnlyCheck && (
        <Tick checked={forContact} onTick={setForContact}>
          {words.forContact}
        </Tick>
      )}
      {!mayOnlyCheck && questions.length > 1 && (
        <div class="actions">
          <button type="button" disabled={busy} onClick={() => say(questions, 'another')}>
            {busy ? words.saving : words.allOthers}
          </button>
        </div>
      )}
      <TroublePlace trouble={trouble} />
    </section>
  );
}
