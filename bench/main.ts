import { readFileSync, writeFileSync } from 'node:fs';
import { checkRowsTable } from './checkRows';
import { coldStartTable, originsTable } from './coldStart';
import { importingTable } from './importing';
import { journalTable } from './journal';
import { longTabTable } from './longTab';
import { sendingTables } from './sending';

/**
 * `npm run bench` prints the figures; with `--write` they go into docs/performance.md. Numbers given
 * as arguments are the sizes of the sends.
 */
const PAGE = 'docs/performance.md';
const BEGIN = '<!-- figures: written by `npm run bench -- --write` -->';

const args = process.argv.slice(2);
const sizes = args.map(Number).filter((size) => size > 0);

const tables = [
  ...sendingTables(sizes.length > 0 ? sizes : [10, 100, 1000, 3000]),
  longTabTable([200, 2000, 20_000]),
  journalTable([100, 10_000, 50_000]),
  checkRowsTable(5000),
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
