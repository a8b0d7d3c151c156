import type { Run } from '../local/google/index';
import { NAMES, PRICES, TYPICAL } from './prices';
import { readyRows } from './sending';
import { fill, must } from './spreadsheet';
import { type Table, table } from './table';

/** How fast rows with a payer each are checked, and how many service calls that takes. */
export function checkRowsTable(rows: number): Table {
  const environment = readyRows(rows, true);
  const { google, qomon } = environment;
  const [atGoogle, atQomon] = [google.snapshot(), qomon.snapshot()];
  const unnamed = (): number =>
    google.workbook.records('Bundles').filter((row) => row['Payer ID'] && !row['Payer name'])
      .length;
  const check = (title: string, prices: string) => {
    const before = process.cpuUsage();
    const run: Run = must(google.run('checkRows'));
    const { user, system } = process.cpuUsage(before);
    return [
      title,
      `*${prices}*`,
      (run.milliseconds / 1000).toFixed(1),
      run.calls.length,
      run.requests.length,
      unnamed(),
      Math.round(rows / ((user + system) / 1e6)),
    ];
  };
  const restore = (): void => {
    google.restore(atGoogle);
    qomon.restore(atQomon);
  };
  const first = NAMES.map((name) => {
    restore();
    google.setLatency(PRICES[name]);
    return check('fresh', name);
  });
  restore();
  google.setLatency(TYPICAL);
  fill(environment, rows, { Amount: (row) => (row % 10 === 0 ? 'twenty' : 20) });
  const wrong = check('fresh, every tenth amount wrong', 'typical');
  return table(
    `Check rows, ${rows} rows with a payer each`,
    [
      ...['', 'prices', 'seconds', 'calls', 'requests', 'without a name'],
      'rows a second of processor time',
    ],
    [...first, wrong, check('the same again', 'typical')],
  );
}
