import { written } from '../../../src/text/days';
import { useFrame } from '../frame';
import type { Nightly } from './answers';

/** Whose night it is, and how it went. */
export function NightlyFacts({ nightly }: { nightly: Nightly }) {
  const own = useFrame().words.nightly;
  const { owner, isMine, lastRun, lastSuccess, nextRun, lastReport } = nightly;
  return (
    <>
      <dl>
        <dt>{own.owner}</dt>
        <dd>{owner === '' ? own.nobody : isMine ? own.you(owner) : owner}</dd>
        <dt>{own.lastRun}</dt>
        <dd>{written(lastRun) || own.never}</dd>
        <dt>{own.lastSuccess}</dt>
        <dd>{written(lastSuccess) || own.never}</dd>
        <dt>{own.nextRun}</dt>
        <dd>{written(nextRun) || own.never}</dd>
      </dl>
      {lastReport !== '' && (
        <details open>
          <summary>{own.report}</summary>
          <p class="report">{lastReport}</p>
        </details>
      )}
    </>
  );
}
