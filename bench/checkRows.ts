import { columnLetters } from '../local/columns';
import type { Run, Value } from '../local/google/index';
import { openWorkplace, type Workplace } from '../local/workplace';

/** `npm run bench`: how fast rows are checked, and how many service calls that takes. */

const ROWS = 5000;
const PEOPLE = 40;
const CONTACT_KINDS = ['fetch', 'cache'];

const workplace = openWorkplace();
const { google } = workplace;
google.dialogs.answer = ({ buttons }) => buttons[0] ?? 'OK';
google.workbook.renameSheet('Sheet1', 'Bundles');
must(google.page().call('connect', { apiKey: 'sample-key-full', region: 'eu', shared: false }));
must(google.run('setUpSpreadsheet'));
fill(workplace, ROWS);
google.workbook.select('Bundles', 'A2', google.user);

console.log(`Check rows, ${ROWS} rows with a payer's ID, a membership and no dates:\n`);
for (const title of ['first check', 'second check']) {
  const started = performance.now();
  const run = must(google.run('checkRows'));
  const seconds = (performance.now() - started) / 1000;
  const calls = run.calls.filter(({ kind }) => !CONTACT_KINDS.includes(kind)).length;
  const { fetch = 0, cache = 0, ...others } = run.counts;
  console.log(
    `${title}: ${(ROWS / seconds).toFixed(0)} rows a second of this machine's time; ` +
      `${calls} service calls (${list(others)}), besides ${fetch + cache} for contacts ` +
      `(${run.requests.length} requests); ${(run.milliseconds / 1000).toFixed(1)} s on the stand-in's clock`,
  );
}

function fill({ google: { workbook }, qomon }: Workplace, count: number): void {
  const header = workbook.values('Bundles')[0] ?? [];
  const people = qomon.space.state.contacts
    .filter(({ group_id, firstname }) => group_id === 77 && !firstname?.startsWith('='))
    .slice(0, PEOPLE);
  const column = (name: string, of: (row: number) => Value): void => {
    const letters = columnLetters(header.indexOf(name) + 1);
    const values = Array.from({ length: count }, (_, row) => [of(row)]);
    workbook.put('Bundles', `${letters}2`, values);
  };
  column('Payer ID', (row) => people[row % people.length]?.id ?? '');
  column('Amount', (row) => (row % 10 === 0 ? 'twenty' : 20));
  column('Payment method', () => 'CB');
  column('Payment date', (row) => new Date(Date.UTC(2026, 0, 1 + (row % 90))));
  column('Membership', () => 'Adhésion annuelle — 20.00 EUR (#10)');
}

function list(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}

function must(run: Run): Run {
  if (run.outcome === 'completed') return run;
  throw new Error(`${run.functionName} ${run.outcome}: ${run.error?.message}`);
}
