import { columnLetters } from '../local/columns';
import { openEnvironment } from '../local/environment';
import type { Run, Value } from '../local/google/index';
import { NAMES, PRICES } from './prices';
import { must, ownPayers } from './spreadsheet';

/**
 * `npm run bench:night -- 10000 slow`: a night of so many rows on the virtual clock, each with a payer of
 * its own of whom nothing is known before, with Qomon's token bucket, one hour of Qomon being down, and
 * one run that is cut off; by the *typical* table of prices where none is named.
 */

const [ROWS = 10_000] = process.argv.slice(2).map(Number).filter(Boolean);
const TABLE = NAMES.find((name) => process.argv.includes(name)) ?? 'typical';
const HOUR_MS = 3_600_000;
const OWNER = 'anna@example.org';
const MOST_NIGHTS = 5;

/** Of the runs that work: the one while Qomon is down, and the one that is cut off. */
const [DOWN, CUT_OFF] = [1, 2];

const environment = openEnvironment({ start: '2026-04-02T20:00:00Z', google: { user: OWNER } });
const { google, qomon, clock } = environment;
google.dialogs.answer = ({ buttons }) => buttons[0] ?? 'OK';
must(google.page().call('connect', { apiKey: 'sample-key-full', region: 'eu', shared: false }));
must(google.run('setUpSpreadsheet'));
const payers = ownPayers(environment, ROWS);
fill(ROWS);
google.setLatency(PRICES[TABLE]);
must(google.page().call('setNightly', { on: true, hour: 2, recipients: [OWNER] }));

let tokens = Number.POSITIVE_INFINITY;
const [before, runs] = [qomon.requests.length, [] as Run[]];
const began = performance.now();
console.log(
  `A night of ${ROWS} rows with a payer each, ${TABLE} prices\n\nbegan  ended  how        service calls  requests   sent   minutes`,
);
while (google.outbox.length < MOST_NIGHTS && states('Sent') < ROWS) {
  const at = runs.length;
  if (at === DOWN) qomon.faults.add({ fault: 'dropped before recording', times: Infinity });
  let chunks = 0;
  const stop = google.onCall(({ kind, phase }) => {
    if (kind !== 'fetch' || phase !== 'after') return undefined;
    tokens = Math.min(tokens, qomon.pace.tokens(clock.now()));
    chunks += 1;
    // In the middle of a batch: it is recorded, and nobody hears of it.
    return at === CUT_OFF && chunks === 12 ? 'kill' : undefined;
  });
  const sentBefore = states('Sent');
  const worked = google.advanceTo(clock.now() + HOUR_MS).filter(({ calls }) => calls.length > 1);
  stop();
  if (at === DOWN && worked.length > 0) qomon.faults.clear();
  for (const run of worked) print(run, states('Sent') - sentBefore);
  runs.push(...worked);
}

const requests = qomon.requests.slice(before);
const refusals = requests.filter(({ outcome }) => outcome === 429).length;
const used = runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 60_000;
const [first, last] = [runs[0], runs.at(-1)];
console.log(`
hours from the first run to the last: ${(((last?.started ?? 0) - (first?.started ?? 0)) / HOUR_MS).toFixed(0)}
minutes of Google's 90 a day for triggers: ${used.toFixed(1)}
requests: ${requests.length}, by Google's count of the last day: ${google.used('fetch')} of 20,000
requests for each row: ${(requests.length / ROWS).toFixed(4)}
mails: ${google.outbox.length}
rows Sent: ${states('Sent')} of ${ROWS}; bundles in Qomon: ${qomon.ledger.bundles.length}
fewest tokens left of Qomon's 100: ${tokens.toFixed(0)}; requests that were turned away for haste (429): ${refusals}
this machine's time: ${((performance.now() - began) / 1000).toFixed(0)} s

The last report:
${google.outbox.at(-1)?.subject ?? 'none'}`);
if (states('Sent') !== ROWS || qomon.ledger.bundles.length !== ROWS) process.exitCode = 1;

function print(run: Run, sent: number): void {
  const time = (moment: number): string => new Date(moment).toISOString().slice(11, 16);
  console.log(
    [
      time(run.started),
      time(run.started + run.milliseconds),
      run.outcome.padEnd(10),
      String(run.calls.length).padStart(13),
      String(run.requests.length).padStart(9),
      String(sent).padStart(6),
      (run.milliseconds / 60_000).toFixed(1).padStart(9),
    ].join('  '),
  );
}

function states(state: string): number {
  const [header = [], ...rows] = google.workbook.values('Bundles');
  const at = header.indexOf('State');
  return rows.filter((row) => row[at] === state).length;
}

function fill(count: number): void {
  const header = google.workbook.values('Bundles')[0] ?? [];
  const column = (name: string, of: (row: number) => Value): void => {
    const letters = columnLetters(header.indexOf(name) + 1);
    const values = Array.from({ length: count }, (_, row) => [of(row)]);
    google.workbook.put('Bundles', `${letters}2`, values);
  };
  column('Ready', () => true);
  column('Payer ID', (row) => payers[row] ?? '');
  column('Amount', (row) => 5 + (row % 40));
  column('Payment method', () => 'CB');
  column('Payment date', (row) => new Date(Date.UTC(2026, 0, 1 + (row % 90))));
  column('Comment', (row) => `Payment ${row + 1}`);
}
