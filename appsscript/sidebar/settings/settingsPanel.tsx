import { useEffect, useState } from 'preact/hooks';
import type { SettingsAnswer } from '../../../src/commands/settings';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../src/model/language';
import { Choices, Tick } from '../choices';
import { useFrame } from '../frame';
import { Field, Status, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';
import { HandOver } from './handOver';

type Settings = Extract<SettingsAnswer, { ok: true }>;

/** What a person chooses for themselves and for the spreadsheet. */
export function SettingsPanel({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { words } = useFrame();
  const own = words.settings;
  const [kept, setKept] = useState<Settings>();
  const [language, setLanguage] = useState<Settings['language']>('auto');
  const [period, setPeriod] = useState<Settings['defaultPeriod']>('calendar');
  const [checksTyping, setChecksTyping] = useState(false);
  const [reference, setReference] = useState('');
  const [said, setSaid] = useState(false);
  // References that are passed over are never given: it is asked before, as nobody can take it back.
  const [isAsked, setAsked] = useState(false);
  const { task, trouble, perform } = useTasks<'loading' | 'saving'>('loading');

  const take = (settings: Settings): void => {
    setKept(settings);
    setAsked(false);
    setLanguage(settings.language);
    setPeriod(settings.defaultPeriod);
    setChecksTyping(settings.checksTyping);
    setReference(settings.firstReference === null ? '' : String(settings.firstReference));
  };
  const load = (): Promise<void> => perform('loading', () => call('getSettings'), { done: take });
  useEffect(() => void load(), []);

  const isChanged = reference.trim() !== '' && Number(reference) !== kept?.firstReference;
  const save = (): Promise<void> => {
    setSaid(false);
    // What nobody touched may have changed underneath, and stays as it is by now.
    const request = {
      ...(language !== kept?.language && { language }),
      ...(period !== kept?.defaultPeriod && { defaultPeriod: period }),
      ...(checksTyping !== kept?.checksTyping && { checksTyping }),
      ...(isChanged && { firstReference: Number(reference) }),
    };
    return perform('saving', () => call('setSettings', request), {
      done(answer) {
        take(answer);
        setSaid(true);
        if (answer.language !== 'auto') onLanguage(answer.language);
        // Only the server knows the language of the account.
        else
          void call('getConnection').then(
            (now) => now.ok && onLanguage(now.connection.language),
            () => undefined,
          );
      },
    });
  };
  const isNumber = /^\s*([1-9]\d{0,9})?\s*$/.test(reference);
  const which = kept?.firstReference === null ? 'first' : 'next';
  return (
    <div data-busy={task !== undefined}>
      {kept && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isNumber && (isAsked || !isChanged)) void save();
            else if (isNumber) setAsked(true);
          }}
        >
          <label for="language">{own.language}</label>
          <select
            id="language"
            value={language}
            aria-describedby="language-help"
            onChange={(event) => setLanguage(event.currentTarget.value as Settings['language'])}
          >
            {(['auto', ...LANGUAGES] as const).map((one) => (
              <option key={one} value={one}>
                {one === 'auto' ? own.accountLanguage : LANGUAGE_NAMES[one]}
              </option>
            ))}
          </select>
          <p id="language-help" class="gray">
            {own.languageHelp}
          </p>
          <Choices
            legend={own.period}
            name="period"
            describedBy="period-help"
            options={['calendar', 'rolling']}
            chosen={period}
            labelOf={(one) => own.periods[one]}
            onChoose={setPeriod}
          />
          <p id="period-help" class="gray">
            {own.periodHelp}
          </p>
          <Tick checked={checksTyping} describedBy="typing-help" onTick={setChecksTyping}>
            {own.typing}
          </Tick>
          <p id="typing-help" class="gray">
            {own.typingHelp}
          </p>
          <Field
            id="reference"
            label={own.reference}
            help={own.referenceHelp[which]}
            fault={isNumber ? undefined : own.notAReference}
            inputMode="numeric"
            value={reference}
            onText={(text) => {
              setReference(text);
              setAsked(false);
            }}
          />
          {isAsked && <p class="notice">{own.referenceQuestion(Number(reference))}</p>}
          <div class="actions">
            <button type="submit" class="action" disabled={task !== undefined || !isNumber}>
              {task === 'saving' ? own.saving : isAsked ? own.saveAll : own.save}
            </button>
          </div>
        </form>
      )}
      <Status>
        {task === 'loading' ? words.loading : said && task === undefined ? own.saved : undefined}
      </Status>
      <TroublePlace trouble={trouble} />
      {kept && <HandOver />}
      {!kept && task === undefined && (
        <button type="button" onClick={load}>
          {words.rows.refresh}
        </button>
      )}
    </div>
  );
}
