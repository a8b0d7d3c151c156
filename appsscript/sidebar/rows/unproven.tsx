import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskedRow } from '../../../src/commands/askedRows';
import type { UnconfirmedAnswer } from '../../../src/commands/unconfirmedRows';
import { useFrame } from '../frame';
import { Field, Findings, Status, TroublePlace } from '../parts';
import { call, type Said } from '../server';
import { useTasks } from '../task';

type Looked = Extract<UnconfirmedAnswer, { ok: true }>;

/** Looks up what is unconfirmed, and lets a person say what became of that of which nothing is proven. */
export function Unproven({ onBack }: { onBack: () => void }) {
  const words = useFrame().words.rows;
  const [looked, setLooked] = useState<Looked>();
  const { task, trouble, perform } = useTasks<'resolving'>('resolving');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    void perform('resolving', () => call('getUnconfirmedRows'), { done: setLooked });
  }, []);
  const settle = ({ cell, tab }: AskedRow, told = words.settled): void => {
    setLooked((now) => {
      const left = now?.questions.filter((one) => one.cell !== cell || one.tab !== tab) ?? [];
      return now && { ...now, told, questions: left, questionCount: now.questionCount - 1 };
    });
    // The field that was typed into is gone.
    heading.current?.focus();
  };
  return (
    <div data-busy={task !== undefined}>
      <h3 ref={heading} tabIndex={-1}>
        {words.resolve}
      </h3>
      <Status>{task ? words.resolving : looked?.told}</Status>
      {looked && looked.questionCount > 0 && (
        <>
          <h3>{words.unproven(looked.questionCount)}</h3>
          <p class="gray">{words.unprovenHelp}</p>
          <Findings places={looked.questions} count={looked.questionCount}>
            {(asked, place) => (
              <LastWord asked={asked} place={place} onSettled={(told) => settle(asked, told)} />
            )}
          </Findings>
        </>
      )}
      <TroublePlace trouble={trouble} />
      <div class="actions">
        <button type="button" class="action" onClick={onBack}>
          {words.back}
        </button>
      </div>
    </div>
  );
}

/** What a person can say of one payment: the number of its bundle, or that it is not recorded. */
function LastWord({
  asked: { name, tab, cell },
  place,
  onSettled,
}: {
  asked: AskedRow;
  place: string;
  onSettled: (told: string | undefined) => void;
}) {
  const words = useFrame().words.rows;
  const [bundleId, setBundleId] = useState('');
  const [differs, setDiffers] = useState(false);
  const { task, trouble, perform } = useTasks<'saving'>();
  const busy = task !== undefined;
  const say = (said: Said): Promise<void> =>
    perform(
      'saving',
      () => call('answerQuestion', { ...said, reference: name.reference ?? null, name }),
      {
        done: ({ told }) => onSettled(told),
        refused: (refused) => setDiffers(refused.differs === true),
      },
    );
  return (
    <div data-busy={busy}>
      <Field
        id={`bundle-${tab}-${cell}`.replace(/\s/g, '_')}
        label={words.bundleNumber}
        inputMode="numeric"
        value={bundleId}
        onText={(text) => {
          setBundleId(text);
          setDiffers(false);
        }}
      />
      <div class="answers">
        <button
          type="button"
          disabled={busy || bundleId.trim() === ''}
          aria-label={`${differs ? words.allTheSame : words.recorded}, ${place}`}
          onClick={() => say({ answer: 'recorded', bundleId, ...(differs && { confirmed: true }) })}
        >
          {differs ? words.allTheSame : words.recorded}
        </button>
        <button
          type="button"
          disabled={busy}
          aria-label={`${words.notRecorded}, ${place}`}
          onClick={() => say({ answer: 'notRecorded' })}
        >
          {words.notRecorded}
        </button>
      </div>
      <TroublePlace trouble={trouble} />
    </div>
  );
}
