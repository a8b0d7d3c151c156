import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from '../choices';
import { type PanelProps, useFrame } from '../frame';
import { OnlyChecking, Status, TroublePlace } from '../parts';
import { call, type Scope } from '../server';
import { finished, useTasks } from '../task';
import { whenSomebodyComes } from './coming';
import { Expectation, isMismatch, NOTHING_EXPECTED, type Review, useMismatch } from './expectation';
import { Result } from './result';
import { Reviewed } from './reviewed';
import { useSending } from './sending';
import { UnderWay } from './underWay';
import { Unproven } from './unproven';

/** The rows that are chosen: what they come to, what is wrong with them, and the way to send them. */
export function RowsPanel({
  active,
  onSent,
}: PanelProps & {
  /** Called once something was recorded. */
  onSent: () => void;
}) {
  const {
    words: { rows: words },
    mayOnlyCheck,
  } = useFrame();
  const [scope, setScope] = useState<Scope>('selection');
  const [review, setReview] = useState<Review>();
  const [expected, setExpected] = useState(NOTHING_EXPECTED);
  const { task, trouble, perform } = useTasks<'refreshing' | 'checking'>();
  const [isResolving, setIsResolving] = useState(false);
  const sending = useSending();
  const mismatch = useMismatch(review, expected);
  const { phase } = sending;
  const isIdle = phase.kind === 'idle' && !isResolving;
  const hasSent = phase.kind === 'over' && (phase.progress?.sent ?? 0) > 0;
  useEffect(() => {
    if (hasSent) onSent();
  }, [hasSent]);

  const load = (chosen: Scope = scope): Promise<void> =>
    perform('refreshing', () => call('reviewSelection', { scope: chosen }), {
      done: setReview,
      refused: () => setReview(undefined),
    });
  // People choose rows in the sheet and come back; what they see must be what would be sent, also
  // where the rows that they chose before are still being read. A check reads them at its end.
  const refresh = useRef(load);
  refresh.current = () => (active && isIdle && task !== 'checking' ? load() : Promise.resolve());
  useEffect(() => whenSomebodyComes(() => void refresh.current()), []);
  useEffect(() => void refresh.current(), [active, isIdle]);
  const place = useRef<HTMLDivElement>(null);
  const comeBack = (): void => {
    setExpected(NOTHING_EXPECTED);
    sending.clear();
    setIsResolving(false);
    // What was pressed is gone; whoever works by keyboard goes on from here.
    setTimeout(() => place.current?.focus());
  };

  const resolve = (): void => setIsResolving(true);
  if (isResolving) return <Unproven onBack={comeBack} />;
  if (phase.kind === 'over')
    return <Result sending={sending} onBack={comeBack} onResolve={resolve} />;
  if (!isIdle) return <UnderWay sending={sending} />;
  const send = ({ bundles, totals }: Review): Promise<void> => {
    // Nothing leaves but what was shown: where the rows have changed since, the server says so.
    const expectedTotal = totals.reduce((sum, { amount }) => sum + amount, 0);
    return sending.start({ scope, expectedCount: bundles, expectedTotal });
  };
  const answered = (): void => {
    // What was pressed is gone.
    place.current?.focus();
    look(scope);
  };
  const look = (chosen: Scope): void => {
    sending.clear();
    void load(chosen);
  };
  return (
    <div ref={place} tabIndex={-1} data-busy={task !== undefined}>
      <Choices
        legend={words.scope}
        name="scope"
        options={['selection', 'ready']}
        chosen={scope}
        labelOf={(one) => words[one]}
        onChoose={(one) => {
          setScope(one);
          setReview(undefined);
          look(one);
        }}
      />
      <Status>
        {/* What is there stays in its place until it is new: somebody may be about to click it. */}
        {review
          ? review.bundles > 0
            ? words.bundles(review)
            : words.nothing[scope]
          : task === 'refreshing' && words.refreshing}
      </Status>
      {review && <Reviewed review={review} onAnswered={answered} />}
      {mayOnlyCheck ? (
        <OnlyChecking />
      ) : (
        review &&
        review.bundles > 0 && (
          <Expectation {...{ review, expected, mismatch }} onExpect={setExpected} />
        )
      )}
      <TroublePlace trouble={trouble ?? sending.trouble} />
      <div class="actions">
        {!mayOnlyCheck && (
          <button
            type="button"
            class="action"
            disabled={task !== undefined || !review?.bundles || isMismatch(mismatch)}
            onClick={() => review && send(review)}
          >
            {words.send(review?.bundles ?? 0)}
          </button>
        )}
        <button type="button" disabled={task !== undefined} onClick={() => look(scope)}>
          {words.refresh}
        </button>
        <button
          type="button"
          disabled={task !== undefined}
          onClick={() =>
            perform('checking', () => finished(call('checkRows')), { done: () => void load() })
          }
        >
          {task === 'checking' ? words.checking : words.check}
        </button>
        {review && review.unconfirmed > 0 && !mayOnlyCheck && (
          <button type="button" disabled={task !== undefined} onClick={resolve}>
            {words.resolve}
          </button>
        )}
      </div>
    </div>
  );
}
