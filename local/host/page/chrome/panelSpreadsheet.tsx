import { useState } from 'preact/hooks';
import type { PanelProps } from './panel';

const LANGUAGES = [
  ['en', 'English'],
  ['fr', 'Français'],
] as const;

const LOCALES = [
  ['en_GB', 'United Kingdom'],
  ['en_US', 'United States'],
  ['fr_FR', 'France'],
  ['de_DE', 'Deutschland'],
] as const;

/** Who is at the keyboard, in which language, and in which spreadsheet. */
export function Spreadsheet({ page, panel }: PanelProps) {
  const { screen } = page.view;
  const words = page.view.words.panel;
  const act = page.say.bind(page);
  return (
    <>
      <p>
        {words.people}
        {words.colon}{' '}
        {panel.people.map((user) => (
          <a
            key={user}
            href={`/?user=${encodeURIComponent(user)}`}
            target="_blank"
            rel="noreferrer"
          >
            {user}
            {user === screen?.user && ` (${words.you})`}
          </a>
        ))}
      </p>
      <p>
        <label>
          {words.userLanguage}{' '}
          <select
            value={panel.userLocale.startsWith('fr') ? 'fr' : 'en'}
            onChange={({ currentTarget }) =>
              act({ kind: 'panel', action: { kind: 'userLocale', locale: currentTarget.value } })
            }
          >
            {LANGUAGES.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>{' '}
        <label>
          {words.spreadsheetLocale}{' '}
          <select
            value={panel.locale}
            onChange={({ currentTarget }) =>
              act({ kind: 'panel', action: { kind: 'locale', locale: currentTarget.value } })
            }
          >
            {LOCALES.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Restart page={page} />
    </>
  );
}

/** Two ways to begin again, each asked about first: what is there goes. */
function Restart({ page }: Pick<PanelProps, 'page'>) {
  const words = page.view.words.panel;
  const [isEmpty, setIsEmpty] = useState<boolean>();
  if (isEmpty !== undefined) {
    return (
      <p role="alert">
        {words.restartHelp}{' '}
        <button
          type="button"
          onClick={() => {
            setIsEmpty(undefined);
            page.say({ kind: 'panel', action: { kind: 'restart', empty: isEmpty } });
          }}
        >
          {words.restart}
        </button>
        <button type="button" onClick={() => setIsEmpty(undefined)}>
          {words.keep}
        </button>
      </p>
    );
  }
  return (
    <p>
      <button type="button" onClick={() => setIsEmpty(false)}>
        {words.withRows}
      </button>
      <button type="button" onClick={() => setIsEmpty(true)}>
        {words.empty}
      </button>
    </p>
  );
}
