import type { PanelName } from '../../src/text/words/sidebar';
import { useFrame } from './frame';

export const PANELS: readonly PanelName[] = [
  'rows',
  'contacts',
  'import',
  'refund',
  'nightly',
  'papers',
  'connection',
  'settings',
];

/** They stand in rows of so many. */
const COLUMNS = 3;

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: COLUMNS,
  ArrowUp: -COLUMNS,
};

/**
 * The list of panels; arrow keys go from one to the next, as
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ has it.
 */
export function Tabs({
  panel,
  onChoose,
}: {
  panel: PanelName;
  onChoose: (panel: PanelName) => void;
}) {
  const { words } = useFrame();
  const choose = (event: KeyboardEvent): void => {
    const at = PANELS.indexOf(panel);
    const step = STEPS[event.key];
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? PANELS.length - 1 : step && at + step;
    const next = to === undefined ? undefined : PANELS[(to + PANELS.length) % PANELS.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={words.panelsName} onKeyDown={choose}>
      {PANELS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === panel}
          aria-controls={`panel-${name}`}
          tabIndex={name === panel ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {words.panels[name]}
        </button>
      ))}
    </div>
  );
}
