import { mkdirSync } from 'node:fs';
import { openEnvironment } from '../environment';
import type { Run } from '../google/index';
import { cancelAndCompare } from './afterwards';
import { night } from './night';
import { refundPart } from './refund';
import { depositSlip } from './slip';
import { summary } from './summary';
import { shorten, table } from './table';
import { typeSampleRows } from './typing';
import { saveWorkbook } from './workbookFile';

const SHOWN = [
  'Reference',
  'Group',
  'Payer ID',
  'Amount',
  'Payment method',
  'Payment date',
  'Membership',
  'Member ID',
  'Donation',
  'State',
  'Bundle ID',
  'Message',
] as const;

const environment = openEnvironment();
const { google, qomon, clock } = environment;
const session = google.workbook;
const runs: Run[] = [];

google.dialogs.answer = ({ title, prompt, buttons }) => {
  const [agree = 'OK'] = buttons;
  const lines = prompt.split('\n').map((line) => `  │ ${line}`);
  console.log([`  ┌ ${title}`, ...lines, `  └ [${agree}]`, ''].join('\n'));
  return agree;
};

step('A person opens an empty spreadsheet and sets it up');
google.open();
did(google.click('Set up this spreadsheet'));

step('… connects it to Qomon in the sidebar, which fetches the lists');
did(google.page().call('connect', { apiKey: 'sample-key-full', region: 'eu', shared: false }));
did(google.click('Refresh lists'));

step('… types payments');
const count = typeSampleRows(session, 'Bundles');
show('The sheet before');

step(`… checks the ${count} rows`);
session.select('Bundles', 'A2', google.user);
did(google.click('Check rows'));
const toast = google.toasts.at(-1);
console.log(`  ${toast?.title}: ${toast?.message}`);

step('… selects them and sends them');
session.select('Bundles', `A2:A${count + 1}`, google.user);
const sent = did(google.click('Send selected rows…'));
show('The sheet after');

step('… and gives 10 euros of the first row back, in the sidebar');
session.select('Bundles', 'A2', google.user);
did(google.click('Refund…'));
refundPart(google, 1000).map(did);
show('The row after its refund', ['Reference', 'Amount', 'State', 'Refunded', 'Message'], {
  most: 1,
  width: 90,
});

cancelAndCompare({ google, qomon, step, did });
depositSlip({ google, qomon, step, did });
summary({ google, qomon, step, did });

console.log("\nWhat Qomon's ledger holds\n");
console.log(
  table(
    ['Bundle', 'Reference', 'Payer', 'Amount', 'Refunded', 'Memberships', 'Donations'],
    qomon.ledger.bundles.map((bundle) => [
      String(bundle.id),
      bundle.transactions.map((one) => one.external_transaction_id).join(', '),
      bundle.transactions.map((one) => one.contact_id).join(', '),
      bundle.transactions.map((one) => `${cents(one.amount)} ${one.currency}`).join(', '),
      bundle.transactions.map((one) => cents(one.reimbursed_amount ?? 0)).join(', '),
      bundle.memberships.map((one) => `${cents(one.amount)} for ${one.contact_id}`).join(', '),
      bundle.donations.map((one) => `${cents(one.amount)} from ${one.contact_id}`).join(', '),
    ]),
  ),
);

const calls = sent.calls.length;
console.log(
  `\nThe send took ${calls} service calls and ${sent.requests.length} requests, ` +
    `${(sent.milliseconds / 1000).toFixed(1)} s by the clock of the stand-in of Google. ` +
    `All in all: ${qomon.requests.length} requests to Qomon.`,
);

step('… turns the nightly upload on, ticks a few rows in the evening, and sleeps');
night(environment, did);

mkdirSync('out', { recursive: true });
await saveWorkbook(google, 'out/demo.xlsx');
console.log('The spreadsheet is in out/demo.xlsx, with its dropdowns.');

function step(text: string): void {
  clock.advance(60_000);
  console.log(`\n■ ${text}\n`);
}

/** The demo ends where a run did not do what it should. */
function did(run: Run): Run {
  runs.push(run);
  if (run.outcome === 'completed') return run;
  throw new Error(`${run.functionName} ${run.outcome}: ${run.error?.message}`);
}

/** Prints columns of the rows, the first `most` of them, with texts cut to a width. */
function show(
  title: string,
  names: readonly string[] = SHOWN,
  { most = Number.POSITIVE_INFINITY, width = 40 } = {},
): void {
  const [header = [], ...rows] = session.shown('Bundles');
  const at = names.map((name) => header.indexOf(name));
  const cells = rows
    .filter((row) => row.some((cell) => cell !== ''))
    .slice(0, most)
    .map((row) => at.map((index) => shorten(row[index] ?? '', width)));
  console.log(`${title}\n\n${table(names, cells)}\n`);
}

function cents(amount: number): string {
  return (amount / 100).toFixed(2);
}
