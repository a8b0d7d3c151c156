import { limitSeconds } from './limit';
import { NAMES, PRICES } from './prices';
import { readyRows, sendReady, taskOf } from './sending';
import { type Table, table } from './table';

/** Sends of rows with a payer each, by whether they were checked before, under each table of prices. */
export function ownPayersTables(sizes: readonly number[]): Table[] {
  return [false, true].map((isFresh) =>
    table(
      isFresh
        ? 'Fresh rows, sent from the menu: nobody looked up before'
        : 'Checked rows, sent from the menu',
      ['prices', 'rows', 'seconds', 'limit', 'of the limit', 'calls', 'requests', 'runs'],
      sizes.flatMap((rows) => {
        const environment = readyRows(rows, isFresh);
        const { google, qomon } = environment;
        const task = taskOf(environment, rows, isFresh);
        const [atGoogle, atQomon] = [google.snapshot(), qomon.snapshot()];
        return NAMES.map((name) => {
          google.restore(atGoogle);
          qomon.restore(atQomon);
          google.setLatency(PRICES[name]);
          const { seconds, calls, requests, runs } = sendReady(environment, rows);
          const limit = limitSeconds(task, PRICES[name]);
          return [
            `*${name}*`,
            rows,
            seconds.toFixed(1),
            limit.toFixed(1),
            `${(seconds / limit).toFixed(2)} ×`,
            calls,
            requests,
            runs,
          ];
        });
      }),
    ),
  );
}

/** A send that goes on for longer than an execution may: the same button, until none is left. */
export function longSendTable(rows: number): Table {
  const environment = readyRows(rows, true);
  const task = taskOf(environment, rows, true);
  const { seconds, calls, requests, runs } = sendReady(environment, rows);
  const limit = limitSeconds(task, PRICES.typical);
  return table(
    'Fresh rows, as many as several executions send',
    ['rows', 'runs', 'seconds', 'limit', 'of the limit', 'calls', 'requests'],
    [
      [
        ...[rows, runs, seconds.toFixed(1), limit.toFixed(1)],
        ...[`${(seconds / limit).toFixed(2)} ×`, calls, requests],
      ],
    ],
  );
}
