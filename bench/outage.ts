import { readyRows } from './sending';
import { must } from './spreadsheet';
import { type Table, table } from './table';

/** What is asked of Qomon while every request is dropped. */
export function outageTable(rows: number): Table {
  return table(
    `While Qomon does not answer, ${rows} rows with a payer each`,
    ['', 'requests', 'seconds', 'calls'],
    [
      { title: 'check of fresh rows', isFresh: true, name: 'checkRows' },
      { title: 'send of fresh rows', isFresh: true, name: 'sendReadyRows' },
      { title: 'send of checked rows', isFresh: false, name: 'sendReadyRows' },
    ].map(({ title, isFresh, name }) => {
      const { google, qomon } = readyRows(rows, isFresh);
      qomon.faults.add({ fault: 'dropped before recording', times: Infinity });
      const run = must(google.run(name));
      if (qomon.ledger.bundles.length > 0) throw new Error('A dropped request was recorded');
      return [title, run.requests.length, (run.milliseconds / 1000).toFixed(1), run.calls.length];
    }),
  );
}
