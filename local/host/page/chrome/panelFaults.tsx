import type { PanelProps } from './panel';

/** What may be let go wrong with Qomon. */
export function Faults({ page, panel }: PanelProps) {
  const words = page.view.words.panel;
  return (
    <fieldset>
      <legend>{words.faultsHelp}</legend>
      {panel.qomon?.faults.map(({ name, on }) => (
        <label key={name}>
          <input
            type="checkbox"
            name={name}
            checked={on}
            onChange={() => page.say({ kind: 'panel', action: { kind: 'fault', name, on: !on } })}
          />
          {words.faults[name] ?? name}
        </label>
      ))}
    </fieldset>
  );
}
