import { readFileSync } from 'node:fs';
import type { Environment } from '../local/environment';
import type { Kind, Run } from '../local/google/index';
import { limitSeconds, type Task } from './limit';
import { TYPICAL } from './prices';
import { fill, memberships, must, ownPayers, setUp, withScript } from './spreadsheet';
import { type Table, table } from './table';

/** A person's dialogs take no time here, and no run is begun before the last one is told of. */
const MOST_RUNS = 20;

/** What sending so many rows took, over all runs that it needed. */
export interface Sending {
  readonly rows: number;
  readonly seconds: number;
  readonly runs: number;
  readonly requests: number;
  /** Service calls, without the sleeps in which the add-on waits for Qomon's pace. */
  readonly calls: number;
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
  /** Seconds by what they were spent on. */
  readonly spent: Readonly<Record<string, number>>;
  readonly recorded: number;
}

/** A spreadsheet with so many ticked rows, each with a payer of its own, checked before or not. */
export function readyRows(count: number, isFresh = false): Environment {
  const environment = setUp();
  const { google } = environment;
  if (count > 900) google.workbook.insertRows('Bundles', 900, count - 900);
  const payers = ownPayers(environment, count);
  fill(environment, count, {
    Ready: () => true,
    ...memberships(environment),
    'Payer ID': (row) => payers[row] ?? '',
  });
  google.workbook.select('Bundles', 'A2', google.user);
  if (!isFresh) must(google.run('checkRows'));
  google.clock.advance(60_000);
  return environment;
}

/** Presses `Send ready rows` until none is left. */
export function sendReady(environment: Environment, rows: number): Sending {
  const runs: Run[] = [];
  const left = (): number =>
    rows -
    environment.google.workbook.records('Bundles').filter((row) => row.State === 'Sent').length;
  while (left() > 0) {
    if (runs.length === MOST_RUNS)
      throw new Error(`${left()} rows are left after ${MOST_RUNS} runs`);
    runs.push(must(environment.google.run('sendReadyRows')));
  }
  return sendingOf(environment, rows, runs);
}

/** Lets a script of our own send the rows of a copy of the spreadsheet, in one run. */
function sendBy(script: 'textbook' | 'unsafe', original: Environment, rows: number): Sending {
  const project = { code: readFileSync('bench/scripts/sending.js', 'utf8') };
  const environment = withScript(project, original);
  // Only the wall of six minutes may end it.
  return sendingOf(environment, rows, [environment.google.run(script)]);
}

/** What is to be sent from a spreadsheet of {@link readyRows}. */
export function taskOf({ google, qomon }: Environment, rows: number, isFresh: boolean): Task {
  const columns = google.workbook.values('Bundles')[0]?.length ?? 0;
  return { rows, columns, isFresh, answer: qomon.switches.latency };
}

function sendingOf({ qomon }: Environment, rows: number, runs: readonly Run[]): Sending {
  const calls = runs.flatMap((run) => run.calls);
  const spent: Record<string, number> = {};
  const byKind: Partial<Record<Kind, number>> = {};
  for (const { kind, method, milliseconds } of calls) {
    const what = SPENT[method] ?? (kind === 'sheet' ? 'writing' : (OTHER[kind] ?? 'the rest'));
    spent[what] = (spent[what] ?? 0) + milliseconds / 1000;
    byKind[kind] = (byKind[kind] ?? 0) + 1;
  }
  const { sleep = 0 } = byKind;
  return {
    rows,
    seconds: runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000,
    runs: runs.length,
    requests: runs.reduce((sum, { requests }) => sum + requests.length, 0),
    calls: calls.length - sleep,
    byKind,
    spent,
    recorded: qomon.ledger.bundles.length,
  };
}

const SPENT: Readonly<Record<string, string>> = {
  getValues: 'reading',
  getLastRow: 'reading',
  getDataRange: 'reading',
};
const OTHER: Readonly<Partial<Record<Kind, string>>> = {
  flush: 'saving',
  fetch: 'requests',
  sleep: 'waiting for the pace',
};

/** How long each way takes, side by side. */
export function sendingTables(sizes: readonly number[]): Table[] {
  const measured = sizes.map((rows) => {
    const environment = readyRows(rows);
    const best = limitSeconds(taskOf(environment, rows, false), TYPICAL);
    const textbook = sendBy('textbook', environment, rows);
    const unsafe = sendBy('unsafe', environment, rows);
    return { rows, best, textbook, unsafe, ours: sendReady(environment, rows) };
  });
  const lost = (one: Sending): string =>
    one.recorded < one.rows ? ` (${one.rows - one.recorded} not recorded)` : '';
  const seconds = (value: number): string => value.toFixed(1);
  return [
    table(
      'Checked rows sent from the menu, beside two scripts that keep no intents',
      ['rows', 'seconds', 'runs', 'rows a minute', 'of the limit', 'limit', 'textbook', 'unsafe'],
      measured.map(({ rows, best, textbook, unsafe, ours }) => [
        rows,
        seconds(ours.seconds),
        ours.runs,
        Math.round((rows / ours.seconds) * 60),
        `${(ours.seconds / best).toFixed(2)} ×`,
        seconds(best),
        `${seconds(textbook.seconds)}${lost(textbook)}`,
        `${seconds(unsafe.seconds)}${lost(unsafe)}`,
      ]),
    ),
    table(
      'Service calls',
      [
        'rows',
        'calls',
        'a row',
        'requests',
        'sheet',
        'flush',
        'properties',
        'fetch',
        'others',
        'sleeps besides',
      ],
      measured.map(({ rows, ours: { calls, requests, byKind } }) => {
        const { sheet = 0, flush = 0, properties = 0, fetch = 0, sleep = 0 } = byKind;
        const others = calls - sheet - flush - properties - fetch;
        return [
          rows,
          calls,
          (calls / rows).toFixed(3),
          requests,
          sheet,
          flush,
          properties,
          fetch,
          others,
          sleep,
        ];
      }),
    ),
    table(
      'Where the seconds go',
      ['rows', 'waiting for the pace', 'requests', 'reading', 'writing', 'saving', 'the rest'],
      measured.map(({ rows, ours: { spent } }) => [
        rows,
        ...['waiting for the pace', 'requests', 'reading', 'writing', 'saving', 'the rest'].map(
          (what) => seconds(spent[what] ?? 0),
        ),
      ]),
    ),
  ];
}
