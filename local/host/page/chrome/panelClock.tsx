import type { Action } from '../../protocol';
import { type PanelProps, timeIn } from './panel';

const MINUTE = 60_000;

const STEPS: readonly (readonly ['tenMinutes' | 'hour' | 'day' | 'night', Action])[] = [
  ['tenMinutes', { kind: 'advance', milliseconds: 10 * MINUTE }],
  ['hour', { kind: 'advance', milliseconds: 60 * MINUTE }],
  ['day', { kind: 'advance', milliseconds: 24 * 60 * MINUTE }],
  ['night', { kind: 'advanceTo', hour: 3 }],
];

/** The clock, what it will run, and the mail that has left. */
export function Clock({ page, panel }: PanelProps) {
  const words = page.view.words.panel;
  const language = page.view.screen?.language ?? 'en';
  return (
    <>
      <p>
        {words.now}
        {words.colon} <strong>{timeIn(panel, language, panel.now)}</strong>{' '}
        {STEPS.map(([name, action]) => (
          <button key={name} type="button" onClick={() => page.say({ kind: 'panel', action })}>
            {words.advance[name]}
          </button>
        ))}
      </p>
      <h2>{words.triggers}</h2>
      {panel.triggers.length === 0 ? (
        <p>{words.noTriggers}</p>
      ) : (
        <ul>
          {panel.triggers.map(({ handler, owner, next }) => (
            <li key={`${handler} ${owner} ${next}`}>
              {handler} · {owner} · {timeIn(panel, language, next)}
            </li>
          ))}
        </ul>
      )}
      <h2>{words.mails}</h2>
      {panel.mails.length === 0 ? (
        <p>{words.noMails}</p>
      ) : (
        panel.mails.map(({ at, to, subject, body }) => (
          <details key={`${at} ${subject}`}>
            <summary>
              {timeIn(panel, language, at)} · {to.join(', ')} · {subject}
            </summary>
            <pre>{body}</pre>
          </details>
        ))
      )}
    </>
  );
}
