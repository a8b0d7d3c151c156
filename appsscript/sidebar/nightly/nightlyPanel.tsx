import { useEffect, useState } from 'preact/hooks';
import { Tick } from '../choices';
import { useFrame } from '../frame';
import { OnlyChecking, PermissionLink, Status, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';
import type { Nightly, NightlyAnswer } from './answers';
import { NightlyFacts } from './nightlyFacts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The upload at night: whether and when, who gets the report, and how the last one went. */
export function NightlyPanel() {
  const { words, mayOnlyCheck } = useFrame();
  const own = words.nightly;
  const [nightly, setNightly] = useState<Nightly>();
  const [on, setOn] = useState(false);
  const [hour, setHour] = useState(0);
  const [recipients, setRecipients] = useState('');
  const [said, setSaid] = useState('');
  const { task, trouble, perform } = useTasks<'loading' | 'saving' | 'takingOver'>('loading');

  const take = (answer: Nightly): void => {
    setNightly(answer);
    setOn(answer.on);
    setHour(answer.hour);
    setRecipients(answer.recipients.join('\n'));
  };
  const load = (): Promise<void> =>
    perform<NightlyAnswer>('loading', () => call('getNightly'), { done: take });
  useEffect(() => void load(), []);

  const keep = (takeOver: boolean): Promise<void> => {
    setSaid('');
    const request = {
      on: takeOver || on,
      hour,
      recipients: recipients.split(/[\s,;]+/).filter((address) => address !== ''),
      ...(takeOver && { takeOver }),
    };
    const name = takeOver ? 'takingOver' : 'saving';
    return perform<NightlyAnswer>(name, () => call('setNightly', request), {
      done(answer) {
        take(answer);
        setSaid(own.saved);
      },
    });
  };
  const isTheirs = nightly !== undefined && nightly.owner !== '' && !nightly.isMine;
  const isOffered = !mayOnlyCheck || (nightly?.on === true && nightly.isMine);
  const busy = task !== undefined;
  return (
    <div data-busy={busy}>
      <p class="gray">{own.help}</p>
      {!isOffered && <OnlyChecking />}
      {nightly && isOffered && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void keep(false);
          }}
        >
          {nightly.problem !== '' && <p class="error">{nightly.problem}</p>}
          <PermissionLink url={nightly.url} />
          <fieldset disabled={isTheirs} class="plain">
            <Tick checked={on} onTick={setOn}>
              {own.on}
            </Tick>
            <label for="hour">{own.hour}</label>
            <select
              id="hour"
              value={String(hour)}
              aria-describedby="hour-help"
              onChange={(event) => setHour(Number(event.currentTarget.value))}
            >
              {HOURS.map((one) => (
                <option key={one} value={String(one)}>
                  {`${String(one).padStart(2, '0')}:00`}
                </option>
              ))}
            </select>
            <p id="hour-help" class="gray">
              {own.hourHelp}
            </p>
            <label for="recipients">{own.recipients}</label>
            <textarea
              id="recipients"
              rows={3}
              value={recipients}
              aria-describedby="recipients-help"
              onInput={(event) => setRecipients(event.currentTarget.value)}
            />
            <p id="recipients-help" class="gray">
              {own.recipientsHelp}
            </p>
          </fieldset>
          {isTheirs ? (
            <>
              <p class="notice">{own.takeOverHelp(nightly.owner)}</p>
              <button type="button" class="action" disabled={busy} onClick={() => keep(true)}>
                {task === 'takingOver' ? own.takingOver : own.takeOver}
              </button>
            </>
          ) : (
            <button type="submit" class="action" disabled={busy}>
              {task === 'saving' ? own.saving : own.save}
            </button>
          )}
        </form>
      )}
      <Status>{task === 'loading' ? words.loading : said}</Status>
      <TroublePlace trouble={trouble} />
      {nightly ? (
        <NightlyFacts nightly={nightly} />
      ) : (
        task === undefined && (
          <button type="button" onClick={load}>
            {words.rows.refresh}
          </button>
        )
      )}
    </div>
  );
}
