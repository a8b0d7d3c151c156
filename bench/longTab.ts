import { cellsRead } from './reads';
import { fill, memberships, must, setUp } from './spreadsheet';
import { type Table, table } from './table';

/** So many rows of the tab are ready; the others were sent before. */
const READY = 20;

/** What a send costs by how long the tab is. */
export function longTabTable(sizes: readonly number[]): Table {
  return table(
    `A send of ${READY} fresh rows, by how many rows the tab holds`,
    ['rows', 'seconds', 'calls', 'cells read', 'cells but for the first read'],
    sizes.map((rows) => {
      const environment = setUp();
      const { google } = environment;
      if (rows > 900) google.workbook.insertRows('Bundles', 900, rows - 900);
      const sent = rows - READY;
      const where = (value: (row: number) => number | string) => (row: number) =>
        row < sent ? value(row) : '';
      fill(environment, rows, {
        ...memberships(environment),
        Reference: where((row) => 500_000_000 + row),
        State: where(() => 'Sent'),
        Message: where((row) => `Recorded as bundle ${9_000_000 + row}.`),
        'Bundle ID': where((row) => 9_000_000 + row),
        'Transaction ID': where((row) => 8_000_000 + row),
        'Membership ID': where((row) => 7_000_000 + row),
        Ready: (row) => row >= sent,
      });
      const run = must(google.run('sendReadyRows'));
      const reads = cellsRead(run);
      const cells = reads.reduce((sum, one) => sum + one, 0);
      return [
        rows,
        (run.milliseconds / 1000).toFixed(1),
        run.calls.length,
        cells,
        cells - Math.max(...reads),
      ];
    }),
  );
}
