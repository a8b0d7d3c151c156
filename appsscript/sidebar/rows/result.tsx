import { useEffect, useRef } from 'preact/hooks';
import { useFrame } from '../frame';
import { shownTotals } from '../money';
import { Findings, Notes, TroublePlace } from '../parts';
import { call } from '../server';
import { finished, useTasks } from '../task';
import type { Progress, Sending } from './sending';

/** How many bundles a run is about. */
export function allOf({ sent, rejected, unconfirmed, changed, left }: Progress): number {
  return sent + rejected + unconfirmed + changed + left;
}

/** What came of a send, and each row that was left behind. */
export function Result({
  sending,
  onBack,
  onResolve,
}: {
  sending: Sending;
  onBack: () => void;
  onResolve: () => void;
}) {
  const { words, lead } = useFrame();
  const { phase } = sending;
  const { task, trouble, perform } = useTasks<'writing'>();
  const report = (): Promise<void> =>
    perform('writing', () => finished(call('makeReport', {})), { done: () => undefined });
  const heading = useRef<HTMLHeadingElement>(null);
  const progress = phase.kind === 'over' ? phase.progress : undefined;
  const keyRefused = progress?.cause === 'bad key' || progress?.cause === 'no right';
  const mayGoOn = progress?.cause === 'stopped' && progress.left > 0;
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {progress
          ? words.rows.sent({
              bundles: progress.sent,
              money: shownTotals(progress.totals, words.amounts),
            })
          : words.rows.sending}
      </h3>
      {progress && <Counts progress={progress} />}
      {progress && <Notes notes={progress.notes} />}
      <TroublePlace trouble={endOf(progress, words.rows.ended) ?? sending.trouble} />
      {keyRefused && (
        <button
          type="button"
          class="action"
          onClick={() => lead('connection', { keyRefused: true })}
        >
          {words.toConnection}
        </button>
      )}
      {progress && progress.leftRows > 0 && (
        <>
          <h3>{words.rows.leftBehind(progress.leftRows)}</h3>
          <Findings
            places={progress.leftBehind.map(({ state, message, ...place }) => ({
              ...place,
              text: [state, message].filter((part) => part !== '').join(' — '),
            }))}
            count={progress.leftRows}
          />
        </>
      )}
      <TroublePlace trouble={trouble} />
      <div class="actions" data-busy={task !== undefined}>
        {mayGoOn && (
          <button type="button" class="action" onClick={sending.goOn}>
            {words.rows.goOn}
          </button>
        )}
        <button type="button" class={keyRefused || mayGoOn ? '' : 'action'} onClick={onBack}>
          {words.rows.back}
        </button>
        {progress && progress.unconfirmed > 0 && (
          <button type="button" onClick={onResolve}>
            {words.rows.resolve}
          </button>
        )}
        {progress && (
          <button type="button" disabled={task !== undefined} onClick={report}>
            {words.papers.report}
          </button>
        )}
      </div>
    </>
  );
}

function endOf(
  progress: Progress | undefined,
  ended: Readonly<Record<Exclude<NonNullable<Progress['cause']>, 'throttled'>, string>>,
) {
  if (!progress?.cause) return undefined;
  return { text: progress.cause === 'throttled' ? progress.message : ended[progress.cause] };
}

function Counts({ progress }: { progress: Progress }) {
  const words = useFrame().words.rows;
  const { rejected, unconfirmed, changed, left } = progress;
  const lines = [
    rejected > 0 && words.rejected(rejected),
    unconfirmed > 0 && words.unconfirmed(unconfirmed),
    changed > 0 && words.changed(changed),
    left > 0 && words.waiting(left),
  ].filter((line): line is string => line !== false);
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
