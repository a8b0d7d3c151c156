import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { bundleCode } from '../tools/build/code';
import { readEntryPoints } from '../tools/build/entryPoints';
import { byOrigin } from '../tools/size/byOrigin';
import { type Table, table } from './table';

const TIMES = 41;

/** As much of Google as the menu asks for. */
const SERVICES = `
const menu = { addItem: () => menu, addSeparator: () => menu, addToUi: () => undefined };
const Session = { getActiveUserLocale: () => 'en' };
const properties = { getProperty: () => null };
const PropertiesService = {
  getUserProperties: () => properties,
  getDocumentProperties: () => properties,
};
const ScriptApp = { AuthMode: { NONE: 'NONE' } };
const SpreadsheetApp = { getUi: () => ({ createAddonMenu: () => menu }) };
`;

const EMPTY = 'function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addToUi(); }';

interface Start {
  readonly parsed: number;
  readonly evaluated: number;
  readonly ran: number;
}

/**
 * What it takes to load the add-on and to run `onOpen` in a fresh context, beside a script of one
 * line and one that holds as much text in a string, in turns: milliseconds of processor time, medians.
 */
export function coldStartTable(): Table {
  const code = readFileSync('dist/Code.js', 'utf8');
  const scripts = {
    'the add-on': code,
    'a script of one line': EMPTY,
    'the same length of text in a string': `${EMPTY}\nvar text = ${JSON.stringify(code)};`,
  };
  const starts = new Map(Object.keys(scripts).map((name): [string, Start[]] => [name, []]));
  for (let time = 0; time < TIMES; time += 1) {
    for (const [name, script] of Object.entries(scripts)) {
      // Another text each time, so that nothing that was compiled before is used again.
      starts.get(name)?.push(start(`${script}\n// ${time}`));
    }
  }
  return table(
    'Load the script and run `onOpen`: milliseconds of processor time',
    ['', 'bytes', 'all', 'parse', 'evaluate', 'onOpen'],
    [...starts].map(([name, all]) => {
      const of = (part: (one: Start) => number): string => median(all.map(part)).toFixed(2);
      const bytes = Buffer.byteLength(scripts[name as keyof typeof scripts]);
      return [
        name,
        bytes,
        of(({ parsed, evaluated, ran }) => parsed + evaluated + ran),
        of(({ parsed }) => parsed),
        of(({ evaluated }) => evaluated),
        of(({ ran }) => ran),
      ];
    }),
  );
}

/** How many bytes of the script were made from what. */
export async function originsTable(): Promise<Table> {
  const project = process.cwd();
  const { origins } = await bundleCode(project, await readEntryPoints(project));
  const sums = byOrigin(origins);
  const all = sums.reduce((sum, [, bytes]) => sum + bytes, 0);
  return table(
    'Bytes of the script by origin',
    ['origin', 'bytes', 'share'],
    sums.map(([name, bytes]) => [name, bytes, `${((bytes / all) * 100).toFixed(1)} %`]),
  );
}

function start(code: string): Start {
  const context = vm.createContext({});
  vm.runInContext(SERVICES, context);
  const began = worked();
  const script = new vm.Script(code, { filename: 'Code.js' });
  const parsed = worked();
  script.runInContext(context);
  const evaluated = worked();
  vm.runInContext('onOpen({})', context);
  const ran = worked();
  return { parsed: parsed - began, evaluated: evaluated - parsed, ran: ran - evaluated };
}

/** Milliseconds of this process's own time: other work on the machine does not count. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
