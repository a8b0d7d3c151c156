import { NAMES, PRICES } from './prices';
import { readyRows } from './sending';
import { must } from './spreadsheet';
import { type Table, table } from './table';

const ROW = 'A7';

/** What the sidebar needs to show one row, by how many rows its tab holds, each with a payer of its own. */
export function oneRowTable(sizes: readonly number[]): Table {
  return table(
    'The sidebar’s review of one row, by how many rows its tab holds: seconds (calls)',
    ['rows', ...NAMES.map((name) => `*${name}*`)],
    sizes.map((rows) => {
      const { google, qomon } = readyRows(rows, true);
      google.workbook.select('Bundles', ROW, google.user);
      const [atGoogle, atQomon] = [google.snapshot(), qomon.snapshot()];
      return [
        rows,
        ...NAMES.map((name) => {
          google.restore(atGoogle);
          qomon.restore(atQomon);
          google.setLatency(PRICES[name]);
          const run = must(google.page().call('reviewSelection', { scope: 'selection' }));
          if ((run.value as { ok?: boolean }).ok === false)
            throw new Error(JSON.stringify(run.value));
          return `${(run.milliseconds / 1000).toFixed(1)} (${run.calls.length})`;
        }),
      ];
    }),
  );
}
