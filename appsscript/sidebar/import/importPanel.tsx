import { useEffect, useState } from 'preact/hooks';
import { kindOfFile, recognise } from '../../../src/import/recognise';
import type { Source } from '../../../src/import/source';
import { useFrame } from '../frame';
import { Notes, Status, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';
import { ChooseExport } from './choose';
import { readTable, type Table } from './fileReading';
import { Mapping, type Sources } from './mapping';
import { PastImports } from './pastImports';
import { type Choices, type Loaded, PreviewPanel } from './previewPanel';

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
  const { task, trouble, setTrouble, perform } = useTasks<'loading' | 'saving'>('loading');

  const load = (): Promise<void> =>
    perform('loading', () => call('getSources'), { done: (answer) => setKnown(answer) });
  useEffect(() => {
    void load();
  }, []);

  const read = (text: string, name: string): void => {
    setSaid('');
    setTrouble(undefined);
    const found = readTable(text, known?.sources ?? []);
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
      ]
    : [];
  const loaded: Loaded | undefined = table && source && known && { table, source, known, fileName };
  return (
    <div data-busy={task !== undefined}>
      <Status>{task === 'loading' && !known ? words.loading : said}</Status>
      <TroublePlace trouble={trouble} />
      <Notes notes={notes} />
      {known && !table && (
        <>
          <ChooseExport busy={task !== undefined} onText={read} />
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
      {loaded && !isMapping && (
        <PreviewPanel
          // What was seen and chosen was of the source as it was then.
          key={JSON.stringify(loaded.source)}
          loaded={loaded}
          choices={choicesOf(loaded)}
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

function choicesOf({ table }: Loaded): Choices {
  const known = CHOSEN.get(table) ?? { people: {}, orders: {} };
  CHOSEN.set(table, known);
  return known;
}
