import type { PanelView } from '../../protocol';
import type { SheetsPage } from '../sheetsPage';
import { useKept } from './kept';
import { Clock } from './panelClock';
import { Executions } from './panelExecutions';
import { Faults } from './panelFaults';
import { Ledger } from './panelLedger';
import { Spreadsheet } from './panelSpreadsheet';
import './panel.css';

const TABS = ['qomon', 'executions', 'faults', 'clock', 'spreadsheet'] as const;

/** What each tab of the panel is given. */
export interface PanelProps {
  readonly page: SheetsPage;
  readonly panel: PanelView;
}

const SHEETS = {
  qomon: Ledger,
  executions: Executions,
  faults: Faults,
  clock: Clock,
  spreadsheet: Spreadsheet,
};

/** A moment as clocks show it where the spreadsheet is. */
export function timeIn(panel: PanelView, language: string, moment: number): string {
  return new Intl.DateTimeFormat(language.startsWith('fr') ? 'fr' : 'en-GB', {
    timeZone: panel.zone,
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(moment);
}

/** The strip below the grid, and what opens above it: what is behind the spreadsheet. */
export function Panel({ page }: { readonly page: SheetsPage }) {
  const [shown, show] = useKept('panel', ['open', 'closed'], 'closed');
  const [tab, setTab] = useKept('panel tab', TABS, 'qomon');
  const { panel, screen } = page.view;
  const words = page.view.words.panel;
  if (!panel) return null;
  const open = shown === 'open';
  const Sheet = SHEETS[tab];
  const tabs = TABS.filter((name) => panel.qomon !== null || name !== 'faults');
  const step = (by: number) => {
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? 'qomon';
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section class={open ? 'panel open' : 'panel'} aria-label={words.title}>
      <div class="strip">
        <button type="button" aria-expanded={open} onClick={() => show(open ? 'closed' : 'open')}>
          {words.title}
          {words.colon} {open ? words.close : words.open}
        </button>
        {panel.qomon && <span data-ledger>{words.holds(panel.qomon.bundles.length)}</span>}
        <span>{timeIn(panel, screen?.language ?? 'en', panel.now)}</span>
      </div>
      {open && (
        <>
          <div role="tablist" aria-label={words.title}>
            {tabs.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`tab-${name}`}
                aria-selected={tab === name}
                aria-controls="panel-sheet"
                tabIndex={tab === name ? 0 : -1}
                onClick={() => setTab(name)}
                onKeyDown={({ key }) => {
                  if (key === 'ArrowRight') step(1);
                  if (key === 'ArrowLeft') step(-1);
                }}
              >
                {words.tabs[name]}
              </button>
            ))}
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <div id="panel-sheet" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
            <Sheet page={page} panel={panel} />
          </div>
        </>
      )}
    </section>
  );
}
