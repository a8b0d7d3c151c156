import { useEffect, useRef } from 'preact/hooks';
import { useFrame } from '../frame';
import { shownTotals } from '../money';
import { Status, TroublePlace } from '../parts';
import { allOf } from './result';
import type { Sending } from './sending';

/** A send while it lasts: how far it is, and the way to end it. */
export function UnderWay({ sending }: { sending: Sending }) {
  const { amounts, rows: words } = useFrame().words;
  const { phase, trouble, stop, goOn, clear } = sending;
  const button = useRef<HTMLButtonElement>(null);
  const isPaused = phase.kind === 'paused';
  // The button that began this is gone.
  useEffect(() => button.current?.focus(), [isPaused]);
  if (phase.kind !== 'sending' && phase.kind !== 'paused') return null;
  const { progress } = phase;
  const all = progress && allOf(progress);
  const stopping = phase.kind === 'sending' && phase.stopping;
  return (
    <div data-busy={!isPaused}>
      <h3 id="sending">{words.sending}</h3>
      <progress
        aria-labelledby="sending"
        {...(progress && all ? { value: all - progress.left, max: all } : {})}
      />
      <Status>
        {progress && all !== undefined
          ? words.progress({
              done: progress.sent,
              all,
              money: shownTotals(progress.totals, amounts),
            })
          : words.preparing}
      </Status>
      <TroublePlace trouble={trouble} />
      {isPaused ? (
        <div class="actions">
          <button ref={button} type="button" class="action" onClick={goOn}>
            {words.goOn}
          </button>
          <button type="button" onClick={clear}>
            {words.back}
          </button>
        </div>
      ) : (
        // Not disabled: that would take the focus away from whoever pressed it.
        <button ref={button} type="button" aria-disabled={stopping} onClick={stop}>
          {stopping ? words.stopping : words.stop}
        </button>
      )}
    </div>
  );
}
