import { useEffect, useRef, useState } from 'preact/hooks';
import type { Connection, ConnectionAnswer } from '../../src/connection/connection';
import type { Region } from '../../src/qomon/client';
import type { SidebarWords } from '../../src/text/words';
import { call } from './server';

/** What the panel waits for, to say so on the button that was pressed. */
type Task = 'loading' | 'connecting' | 'disconnecting' | 'refreshing' | undefined;

/** Connects the spreadsheet to Qomon. The key is typed here once and never shown again. */
export function ConnectionPanel({
  words,
  onLanguage,
}: {
  words: SidebarWords;
  onLanguage: (language: string) => void;
}) {
  const [connection, setConnection] = useState<Connection>();
  const [task, setTask] = useState<Task>('loading');
  const [problem, setProblem] = useState('');

  const perform = async (next: Task, ask: () => Promise<ConnectionAnswer>): Promise<void> => {
    setTask(next);
    setProblem('');
    try {
      const answer = await ask();
      if (answer.ok) {
        setConnection(answer.connection);
        onLanguage(answer.connection.language);
      } else setProblem(answer.problem);
    } catch {
      setProblem(words.failed);
    }
    setTask(undefined);
  };
  const reload = (): Promise<ConnectionAnswer> => call('getConnection');
  useEffect(() => void perform('loading', reload), []);

  return (
    <section aria-labelledby="connection" aria-busy={task !== undefined}>
      <h2 id="connection">{words.connection}</h2>
      {connection?.connected ? (
        <Connected
          {...{ words, connection, task }}
          onRefresh={() => perform('refreshing', () => call('refreshLists').then(reload))}
          onDisconnect={() => perform('disconnecting', () => call('disconnect'))}
        />
      ) : task === 'loading' ? (
        <p class="gray">{words.loading}</p>
      ) : (
        <ConnectForm
          {...{ words, task }}
          onConnect={(request) => perform('connecting', () => call('connect', request))}
        />
      )}
      <p class="error" role="alert">
        {problem}
      </p>
    </section>
  );
}

function ConnectForm({
  words,
  task,
  onConnect,
}: {
  words: SidebarWords;
  task: Task;
  onConnect: (request: { apiKey: string; region: Region; shared: boolean }) => void;
}) {
  const [apiKey, setApiKey] = useState('');
  const [region, setRegion] = useState<Region>('eu');
  const [shared, setShared] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onConnect({ apiKey, region, shared });
      }}
    >
      <label for="api-key">{words.apiKey}</label>
      <input
        id="api-key"
        ref={field}
        type="password"
        autocomplete="off"
        required
        aria-describedby="api-key-help"
        value={apiKey}
        onInput={(event) => setApiKey(event.currentTarget.value)}
      />
      <p id="api-key-help" class="gray">
        {words.apiKeyHelp}
      </p>
      <label for="region">{words.host}</label>
      <select
        id="region"
        value={region}
        onChange={(event) => setRegion(event.currentTarget.value as Region)}
      >
        <option value="eu">{words.regions.eu}</option>
        <option value="us">{words.regions.us}</option>
      </select>
      <label class="check">
        <input
          type="checkbox"
          checked={shared}
          aria-describedby="shared-help"
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        {words.shared}
      </label>
      <p id="shared-help" class="gray">
        {words.sharedHelp}
      </p>
      <button type="submit" class="action" disabled={task !== undefined}>
        {task === 'connecting' ? words.connecting : words.connect}
      </button>
    </form>
  );
}

function Connected({
  words,
  connection,
  task,
  onRefresh,
  onDisconnect,
}: {
  words: SidebarWords;
  connection: Connection;
  task: Task;
  onRefresh: () => void;
  onDisconnect: () => void;
}) {
  const { keyEnd = '', region = 'eu', shared, currency, listsAge } = connection;
  return (
    <>
      <dl>
        <dt>{words.apiKey}</dt>
        <dd>{words.keyEnding(keyEnd)}</dd>
        <dt>{words.host}</dt>
        <dd>{words.regions[region]}</dd>
        {(currency ?? listsAge) !== undefined && (
          <>
            <dt>{words.currency}</dt>
            <dd>{currency ?? words.noCurrency}</dd>
          </>
        )}
        <dt>{words.lists}</dt>
        <dd>{listsAge === undefined ? words.listsNever : words.listsAge(listsAge)}</dd>
      </dl>
      {shared && <p class="gray">{words.sharedHelp}</p>}
      <button type="button" class="action" disabled={task !== undefined} onClick={onRefresh}>
        {task === 'refreshing' ? words.refreshing : words.refreshLists}
      </button>{' '}
      <button type="button" disabled={task !== undefined} onClick={onDisconnect}>
        {words.disconnect}
      </button>
    </>
  );
}
