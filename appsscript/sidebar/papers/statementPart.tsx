import { useRef, useState } from 'preact/hooks';
import type { SlipsAnswer } from '../../../src/commands/slipsPanel';
import { SLIPS_PER_CALL } from '../../../src/model/limits';
import type { Currency } from '../../../src/model/money';
import { fitsOf, statementOf, unused } from '../../../src/slips/matching';
import { type Credit, readStatement, type Statement } from '../../../src/slips/statement';
import { type Ticked, tick } from '../../../src/slips/ticked';
import { useFrame } from '../frame';
import { DropPlace, FileOrPaste } from '../import/fileField';
import { Notes, Status, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';
import { AskColumns } from './statementColumns';
import { readStatementFile, type StatementFile } from './statementFile';
import { StatementTicks } from './statementTicks';

type Shown = Extract<SlipsAnswer, { readonly ok: true }>;

const NONE: Ticked = new Map();

/** Holds a bank statement against the slips that wait for the bank; what a person ticks is written into the tab of slips. */
export function StatementPart({
  open,
  paidIn,
  onDone,
}: {
  open: Shown['open'];
  paidIn: Shown['paidIn'];
  onDone: (answer: Shown) => void;
}) {
  const { words } = useFrame();
  const own = words.papers.statement;
  const [file, setFile] = useState<StatementFile>();
  const [ticked, setTicked] = useState(NONE);
  // What was written before in this reading is not offered again.
  const [used, setUsed] = useState<readonly Credit[]>([]);
  const [said, setSaid] = useState('');
  const { task, trouble, setTrouble, perform } = useTasks<'ticking'>();
  const isBusy = task !== undefined;
  const take = (text: string): void => {
    const found = readStatementFile(text);
    setTrouble('why' in found ? { text: words.imports.broken[found.why](found.line) } : undefined);
    setFile('why' in found ? undefined : found);
    setTicked(NONE);
    setUsed([]);
    setSaid('');
  };
  // What was read stays read, once its last slip is ticked off.
  const known = useRef(new Set<Currency>()).current;
  for (const { total } of open) known.add(total.currency);
  const read = file?.columns && readStatement(file.table, file.columns, [...known]);
  const free = unused(read?.credits ?? [], paidIn).filter(
    ({ line }) => !used.some((one) => one.line === line),
  );
  const matched = fitsOf(open, free);
  const write = (): Promise<void> =>
    perform<SlipsAnswer>(
      'ticking',
      () =>
        call('payInSlips', {
          slips: [...ticked].slice(0, SLIPS_PER_CALL).map(asked),
          open: open.map(({ number }) => number),
        }),
      {
        done(answer) {
          const isOpen = (slip: number): boolean =>
            answer.open.some(({ number }) => number === slip);
          const gone = [...ticked].filter(([slip]) => !isOpen(slip));
          setUsed((before) => [...before, ...gone.flatMap(([, credits]) => credits)]);
          setTicked(new Map([...ticked].filter(([slip]) => isOpen(slip))));
          setSaid(answer.said);
          onDone(answer);
        },
        unsure: own.unsure,
      },
    );
  if (open.length === 0 && said === '') return null;
  return (
    <details data-busy={isBusy}>
      <summary>{own.open}</summary>
      <p class="gray">{own.help}</p>
      <DropPlace label={own.file} onText={take}>
        <FileOrPaste id="statement" label={own.file} busy={isBusy} onText={take} />
      </DropPlace>
      {file && !file.columns && (
        <AskColumns
          key={file.table.header.join('\n')}
          header={file.table.header}
          onChosen={(columns) => setFile({ ...file, columns })}
        />
      )}
      {file && read && <Notes notes={notesOn(file, read)} />}
      {read && !read.turned && (
        <StatementTicks
          matched={matched}
          ticked={ticked}
          busy={isBusy}
          onTick={(slip, { credits }) => setTicked((now) => tick(now, slip, credits))}
        />
      )}
      <Status>
        <span class="report">{isBusy ? own.ticking : said}</span>
      </Status>
      <TroublePlace trouble={trouble} />
      {read && !read.turned && open.length > 0 && (
        <p>
          <button
            type="button"
            class="action"
            disabled={isBusy || ticked.size === 0}
            onClick={write}
          >
            {own.tickOff(ticked.size)}
          </button>
        </p>
      )}
    </details>
  );

  function notesOn({ bank }: StatementFile, { credits, unread, turned }: Statement): string[] {
    if (turned) return [words.imports.tabFaults['file days'](turned)];
    const currencies = new Set(open.map(({ total }) => total.currency));
    const codes = [...currencies].map((code) => code.toUpperCase());
    return [
      open.length === 0
        ? own.allTicked
        : own.found({ bank, credits: credits.length, days: daysOf(credits) }),
      ...(codes.length > 1 ? [own.currencies(codes)] : []),
      ...(unread.length > 0 ? [own.unread(unread)] : []),
    ];
  }
}

function asked([number, credits]: readonly [number, readonly Credit[]]) {
  return { number, paidIn: credits[0]?.day ?? '', statement: statementOf(credits) };
}

/** The first and the last day of what came in. */
function daysOf(credits: readonly Credit[]): readonly [string, string] {
  const days = credits.map(({ day }) => day).sort();
  return [days[0] ?? '', days[days.length - 1] ?? ''];
}
