import { type PanelProps, timeIn } from './panel';

/** The runs of the script, each with its end or a way to end it. */
export function Executions({ page, panel }: PanelProps) {
  const words = page.view.words.panel;
  const names = words.executions;
  if (panel.executions.length === 0) return <p>{words.noExecutions}</p>;
  const language = page.view.screen?.language ?? 'en';
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{names.function}</th>
          <th scope="col">{names.user}</th>
          <th scope="col">{names.start}</th>
          <th scope="col">{names.state}</th>
          <th scope="col">{names.duration}</th>
          <th scope="col">{names.calls}</th>
          <th scope="col">{names.requests}</th>
        </tr>
      </thead>
      <tbody>
        {panel.executions.map((run) => (
          <tr key={run.id} data-run={run.id} data-state={run.state}>
            <th scope="row">
              {run.functionName} ({words.contexts[run.context] ?? run.context})
            </th>
            <td>{run.user}</td>
            <td>{timeIn(panel, language, run.started)}</td>
            <td>
              {words.states[run.state] ?? run.state}
              {run.error !== null && `: ${run.error}`}
              {run.state === 'running' && (
                <button
                  type="button"
                  aria-label={`${names.kill} ${run.functionName}`}
                  onClick={() => page.say({ kind: 'panel', action: { kind: 'kill', run: run.id } })}
                >
                  {names.kill}
                </button>
              )}
            </td>
            <td class="number">{(run.milliseconds / 1000).toFixed(1)} s</td>
            <td class="number">{run.calls}</td>
            <td class="number">{run.requests}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
