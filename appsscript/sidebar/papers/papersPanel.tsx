import { useEffect, useRef, useState } from 'preact/hooks';
import type { SummaryAnswer } from '../../../src/commands/summary';
import { useFrame } from '../frame';
import { Notes, Status, TroublePlace } from '../parts';
import { call } from '../server';
import { finished, useTasks } from '../task';
import { RenewalsPanel } from './renewalsPanel';
import { ReportForm } from './reportForm';
import { SlipsPart } from './slipsPart';
import { YearEndPanel } from './yearEndPanel';

type Figures = Extract<SummaryAnswer, { readonly ok: true }>;

/** What the rows come to, as the tab of the summary has it. */
export function PapersPanel() {
  const { words } = useFrame();
  const own = words.papers;
  const [figures, setFigures] = useState<Figures>();
  const { task, trouble, perform } = useTasks<'loading' | 'writing'>('loading');
  const load = (): Promise<void> =>
    perform<SummaryAnswer>('loading', () => call('getSummary'), { done: setFigures });
  useEffect(() => void load(), []);
  const write = (): Promise<void> =>
    perform('writing', () => finished(call('showSummary')), { done: () => undefined });
  const report = (request: { day?: string }): Promise<void> =>
    perform('writing', () => finished(call('makeReport', request)), { done: () => undefined });
  const busy = task !== undefined;
  // What stands below waits for the figures: it would be pushed away under the hand of whoever is at it.
  const hasAnswered = useRef(false);
  hasAnswered.current ||= task !== 'loading';
  return (
    <div class="steady" data-busy={busy}>
      <Status>{task === 'loading' ? words.loading : task && own.writing}</Status>
      <TroublePlace trouble={trouble} />
      {figures && (
        <>
          <Notes notes={figures.said} />
          <Notes notes={figures.apart} />
          {figures.views.map(({ title, lines }, at) => (
            <details key={title} open={at === 0}>
              <summary>{title}</summary>
              <dl class="sums">
                {lines.map(({ name, figures: line }) => (
                  <>
                    <dt>{name}</dt>
                    <dd>{line}</dd>
                  </>
                ))}
              </dl>
            </details>
          ))}
        </>
      )}
      {hasAnswered.current && (
        <>
          <div class="actions">
            <button type="button" disabled={busy} onClick={load}>
              {words.rows.refresh}
            </button>
            <button type="button" class="action" disabled={busy} onClick={write}>
              {own.write}
            </button>
          </div>
          <ReportForm busy={busy} onWrite={report} />
          <SlipsPart />
          <YearEndPanel />
          <RenewalsPanel />
        </>
      )}
    </div>
  );
}
