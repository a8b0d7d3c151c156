import { useEffect, useState } from 'preact/hooks';
import type { HeldCell, ImportTabAnswer } from '../../../src/commands/readImportTab';
import { readAmount } from '../../../src/entry/amount';
import type { Refusal } from '../../../src/host/refusal';
import { kindOfFile, recognise } from '../../../src/import/recognise';
import type { Source } from '../../../src/import/source';
import { readCurrency } from '../../../src/model/money';
import { useFrame } from '../frame';
import { Notes, Status, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';
import { ChooseExport } from './choose';
import { fileFault } from './fileFaults';
import { type BrokenFile, readTable, type Table } from './fileReading';
import { Mapping, type Sources } from './mapping';
import { PastImports } from './pastImports';
import { type Choices, type Loaded, PreviewPanel } from './previewPanel';
import { faultIn, type TabCells, tableOfTab, withPlainKeys } from './tabReading';

/** Brings in what another system exports: a file or a paste, as it is understood, as rows. */
export function ImportPanel() {
  const { words } = useFrame();
  const own = words.imports;
  const [known, setKnown] = useState<Sources>();
  const [table, setTable] = useState<Table>();
  const [fileName, setFileName] = useState('');
  const [source, setSource] = useState<Source>();
  const [isMapping, setMapping] = useState(false);
  const [said, setSaid] = useState('');
  const [tab, setTab] = useState('');
  const { task, trouble, setTrouble, perform } = useTasks<'loading' | 'saving' | 'reading'>(
    'loading',
  );

  const load = (): Promise<void> =>
    perform('loading', () => call('getSources'), { done: (answer) => setKnown(answer) });
  useEffect(() => {
    void load();
  }, []);

  const read = (text: string, name: string): void => {
    setSaid('');
    setTab('');
    take(readTable(text, known?.sources ?? []), name);
  };
  const readTab = (): Promise<void> => {
    setSaid('');
    return perform('reading', wholeTab, {
      done({ tab: name, cells }) {
        setTab(name);
        take(tableOfTab(cells, known?.sources ?? []), '');
      },
    });
  };
  const take = (found: Table | BrokenFile, name: string): void => {
    setTrouble(undefined);
    if ('why' in found) {
      setTrouble({ text: own.broken[found.why](found.line) });
      return;
    }
    if (kindOfFile(found.header) === 'bank statement') {
      setTrouble({ text: own.bankStatement });
      return;
    }
    const recognised = recognise(found.header, known?.sources ?? []);
    setTable(found);
    setFileName(name);
    setSource(recognised);
    setMapping(recognised === undefined);
  };
  const save = (changed: Source): Promise<void> =>
    perform('saving', () => call('saveSource', { source: changed }), {
      done: ({ source: kept }) => {
        setKnown(
          (before) =>
            before && {
              ...before,
              sources: [kept, ...before.sources.filter(({ id }) => id !== kept.id)],
            },
        );
        setSource(kept);
        setMapping(false);
      },
    });
  const leave = (told: string): void => {
    setTable(undefined);
    setSource(undefined);
    setMapping(false);
    setSaid(told);
    if (told !== '') void load();
  };

  const notes = table
    ? [
        ...(kindOfFile(table.header) === 'stripe' ? [own.stripe] : []),
        ...(source?.prefix === 'helloasso' ? [own.helloAsso] : []),
        ...(tab === '' ? [] : [own.tabStays(tab)]),
      ]
    : [];
  const fault =
    table &&
    source &&
    known &&
    (table.held ? faultIn(table, source, minorIn(known, source)) : fileFault(table, source));
  const loaded: Loaded | undefined =
    table && source && known && !fault
      ? { table: withPlainKeys(table, source), source, known, fileName }
      : undefined;
  return (
    <div data-busy={task !== undefined}>
      <Status>
        {task === 'reading' ? own.readingTab : task === 'loading' && !known ? words.loading : said}
      </Status>
      <TroublePlace trouble={trouble} />
      <Notes notes={notes} />
      {known && !table && (
        <>
          <ChooseExport busy={task !== undefined} onText={read} onTab={readTab} />
          <PastImports imports={known.imports} onDone={leave} />
        </>
      )}
      {known && table && isMapping && (
        <Mapping
          table={table}
          known={known}
          source={source}
          saving={task === 'saving'}
          onSave={save}
          onBack={() => (source ? setMapping(false) : leave(''))}
        />
      )}
      {fault && !isMapping && (
        <>
          <p class="error" role="alert">
            {own.tabFaults[fault.why](fault)}
          </p>
          <div class="actions">
            <button type="button" onClick={() => setMapping(true)}>
              {own.changeSource}
            </button>
            <button type="button" onClick={() => leave('')}>
              {own.another}
            </button>
          </div>
        </>
      )}
      {loaded && !isMapping && (
        <PreviewPanel
          // What was seen and chosen was of the source as it was then.
          key={JSON.stringify(loaded.source)}
          loaded={loaded}
          choices={choicesOf(table ?? loaded.table)}
          saving={task === 'saving'}
          onSave={save}
          onMapping={() => setMapping(true)}
          onDone={leave}
        />
      )}
    </div>
  );
}

/** What was chosen for a file outlasts a change of how it is read. */
const CHOSEN = new WeakMap<Table, Choices>();

function choicesOf(table: Table): Choices {
  const known = CHOSEN.get(table) ?? { people: {}, orders: {} };
  CHOSEN.set(table, known);
  return known;
}

/** All of the tab in view, read in parts. */
async function wholeTab(): Promise<{ ok: true; tab: string; cells: TabCells } | Refusal> {
  const rows: string[][] = [];
  const held: HeldCell[][] = [];
  let from: number | undefined = 1;
  let tab = '';
  while (from !== undefined) {
    const answer: ImportTabAnswer = await call('readImportTab', tab === '' ? {} : { tab, from });
    if (!answer.ok) return answer;
    rows.push(...answer.rows.map((row) => [...row]));
    held.push(...answer.held.map((row) => [...row]));
    ({ tab, next: from } = answer);
  }
  return { ok: true, tab, cells: { rows, held } };
}

/** Reads amounts as a source writes them, in minor units. */
function minorIn(known: Sources, { amount }: Source) {
  return (value: string | number): number | undefined => {
    const currency = readCurrency(known.currency);
    const read = currency && readAmount(value, currency, amount.decimalMark);
    return read?.ok ? read.amount : undefined;
  };
}
