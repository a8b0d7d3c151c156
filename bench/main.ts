import { readFileSync, writeFileSync } from 'node:fs';
import { checkRowsTable } from './checkRows';
import { coldStartTable, originsTable } from './coldStart';
import { importingTable } from './importing';
import { journalTable } from './journal';
import { limitTable } from './limit';
import { longTabTable } from './longTab';
import { outageTable } from './outage';
import { longSendTable, ownPayersTables } from './ownPayers';
import { peersTable } from './peers';
import { pricesTable } from './prices';
import { sendingTables } from './sending';
import { oneRowTable } from './sidebar';

/**
 * `npm run bench` prints the figures; with `--write` they go into docs/performance.md. Numbers given
 * as arguments are the sizes of the sends.
 */
const PAGE = 'docs/performance.md';
const BEGIN = '<!-- figures: written by `npm run bench -- --write` -->';

const SIZES = [10, 100, 1000];

const args = process.argv.slice(2);
const sizes = args.map(Number).filter((size) => size > 0);

const tables = [
  pricesTable(),
  limitTable(),
  ...ownPayersTables(sizes.length > 0 ? sizes : SIZES),
  longSendTable(10_000),
  ...sendingTables(sizes.length > 0 ? sizes : SIZES),
  checkRowsTable(5000),
  oneRowTable([1000, 4000, 16_000]),
  outageTable(1000),
  peersTable(),
  longTabTable([200, 2000, 20_000]),
  journalTable([100, 10_000, 50_000]),
  importingTable(5000),
  coldStartTable(),
  await originsTable(),
];
const text = tables.map(({ title, lines }) => `### ${title}\n\n${lines.join('\n')}\n`).join('\n');
console.log(text);
if (args.includes('--write')) {
  const [words = ''] = readFileSync(PAGE, 'utf8').split(BEGIN);
  writeFileSync(PAGE, `${words}${BEGIN}\n\n${text}`);
}
