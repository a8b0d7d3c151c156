import { useEffect, useRef, useState } from 'preact/hooks';
import type { Connection, ConnectionAnswer } from '../../../src/commands/connection';
import type { Refusal } from '../../../src/host/refusal';
import { useFrame } from '../frame';
import { OnlyChecking, Status, TroublePlace } from '../parts';
import { whenSomebodyComes } from '../rows/coming';
import { call } from '../server';
import { isStarting } from '../start';
import { useTasks } from '../task';
import { ConnectForm } from './connectForm';

type Task = 'loading' | 'connecting' | 'disconnecting' | 'refreshing';

/** Connects the spreadsheet to Qomon. */
export function ConnectionPanel({
  keyRefused,
  changes,
  onConnection,
}: {
  /** True where somebody was led here because Qomon refuses the key. */
  keyRefused: boolean;
  /** The panel asks again as soon as it is another one. */
  changes: number;
  onConnection: (connection: Connection) => void;
}) {
  const { words } = useFrame();
  const [connection, setConnection] = useState<Connection>();
  const [isChanging, setChanging] = useState(false);
  // A key of another space was refused: the question whether to move stays until it is answered.
  const [mayMove, setMayMove] = useState(false);
  // So does the one whether a key that somebody else shares is to be touched.
  const [mayReplace, setMayReplace] = useState(false);
  const { task, trouble, setTrouble, perform } = useTasks<Task>('loading');
  const place = useRef<HTMLDivElement>(null);

  const ask = (name: Task, request: () => Promise<ConnectionAnswer>): Promise<void> =>
    perform(name, request, {
      done: (answer) => {
        setConnection(answer.connection);
        setChanging(false);
        setMayMove(false);
        setMayReplace(false);
        onConnection(answer.connection);
      },
    });
  const reload = (): Promise<ConnectionAnswer> => call('getConnection');
  useEffect(() => void ask('loading', reload), [changes]);
  // The first steps are also taken in the menu, and by others: until they are done, whoever comes back is shown how far
  // they are. What is being typed or waited for here stays.
  const waiting = useRef(task);
  waiting.current = task;
  const catchUp = useRef<(() => unknown) | undefined>(undefined);
  catchUp.current = () =>
    isStarting(connection, 'rows') &&
    !isChanging &&
    task === undefined &&
    reload().then(
      (answer) => {
        if (!answer.ok || waiting.current !== undefined) return;
        if (answer.connection.connected) setTrouble(undefined);
        setConnection(answer.connection);
        onConnection(answer.connection);
      },
      () => undefined,
    );
  useEffect(() => whenSomebodyComes(() => catchUp.current?.()), []);
  // What was pressed is gone once its work is done: whoever works by keyboard goes on from here.
  const follow = async (work: Promise<void>): Promise<void> => {
    await work;
    if (document.activeElement === document.body) place.current?.focus();
  };

  const asksForKey = connection && (!connection.connected || isChanging || keyRefused);
  return (
    <div ref={place} tabIndex={-1} data-busy={task !== undefined}>
      <Status>{!connection && task === 'loading' ? words.loading : undefined}</Status>
      {keyRefused && <p class="notice">{words.connection.keyRefused}</p>}
      {connection?.byOthers && <p class="notice">{words.connection.byOthers}</p>}
      {connection?.connected && connection.isAccountUnknown && (
        <p class="notice">
          {words.connection.accountUnknown({ shared: connection.shared === true })}
        </p>
      )}
      {asksForKey && (
        <ConnectForm
          busy={task !== undefined}
          connecting={task === 'connecting'}
          mayMove={trouble?.why === 'another space' || mayMove}
          mayReplace={trouble?.why === 'shared by another' || mayReplace}
          onConnect={(request) => {
            setMayMove(mayMove || trouble?.why === 'another space');
            setMayReplace(mayReplace || trouble?.why === 'shared by another');
            follow(ask('connecting', () => call('connect', request)));
          }}
          onKeep={
            connection.connected && !keyRefused
              ? () => {
                  setChanging(false);
                  setMayReplace(false);
                }
              : undefined
          }
        />
      )}
      {connection?.connected && !asksForKey && (
        <Connected
          {...{ connection, task }}
          onRefresh={() => ask('refreshing', () => refreshed(call('refreshLists'), reload))}
          onChange={() => setChanging(true)}
          isAsked={trouble?.why === 'shared by another'}
          onDisconnect={(sure) => follow(ask('disconnecting', () => call('disconnect', { sure })))}
        />
      )}
      {!connection && task === undefined && (
        <button type="button" onClick={() => ask('loading', reload)}>
          {words.rows.refresh}
        </button>
      )}
      <TroublePlace trouble={trouble} />
    </div>
  );
}

/** How the connection stands once the lists have come; why they were not asked for, else. */
async function refreshed(
  call: Promise<Refusal | undefined>,
  reload: () => Promise<ConnectionAnswer>,
): Promise<ConnectionAnswer> {
  return (await call) ?? reload();
}

function Connected({
  connection,
  task,
  onRefresh,
  onChange,
  isAsked,
  onDisconnect,
}: {
  connection: Connection;
  task: Task | undefined;
  onRefresh: () => void;
  onChange: () => void;
  /** True once a person was told that it is somebody else's key that everybody would lose. */
  isAsked: boolean;
  onDisconnect: (sure: boolean) => void;
}) {
  const words = useFrame().words.connection;
  const { keyEnd = '', region, shared, currency, listsAge, space, group } = connection;
  const { sharing, sharedBy, mayOnlyCheck, news } = connection;
  const busy = task !== undefined;
  return (
    <>
      <dl>
        <dt>{words.apiKey}</dt>
        <dd>{words.keyEnding(keyEnd)}</dd>
        <dt>{words.host}</dt>
        <dd>{region && words.regions[region]}</dd>
        {space !== undefined && (
          <>
            <dt>{words.label}</dt>
            <dd>{words.space({ name: space, group })}</dd>
          </>
        )}
        {(currency ?? listsAge) !== undefined && (
          <>
            <dt>{words.currency}</dt>
            <dd>{currency ?? words.noCurrency}</dd>
          </>
        )}
        <dt>{words.lists}</dt>
        <dd>{listsAge === undefined ? words.listsNever : words.listsAge(listsAge)}</dd>
      </dl>
      {sharing && (
        <p class="gray">
          {words.sharedBy({ use: sharing, by: sharedBy, isUsed: shared === true })}
        </p>
      )}
      {mayOnlyCheck && <OnlyChecking />}
      {news && <p class="notice">{news}</p>}
      <div class="actions">
        <button type="button" class="action" disabled={busy} onClick={onRefresh}>
          {task === 'refreshing' ? words.refreshing : words.refreshLists}
        </button>
        <button type="button" disabled={busy} onClick={onChange}>
          {words.changeKey}
        </button>
        <button type="button" disabled={busy} onClick={() => onDisconnect(isAsked)}>
          {task === 'disconnecting'
            ? words.disconnecting
            : isAsked
              ? words.disconnectAll
              : words.disconnect}
        </button>
      </div>
    </>
  );
}
