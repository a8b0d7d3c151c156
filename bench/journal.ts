import { cellsRead } from './reads';
import { fill, memberships, must, setUp } from './spreadsheet';
import { type Table, table } from './table';

const READY = 20;

/** What a send costs by how many lines the journal holds, before anybody knows that all is settled and after. */
export function journalTable(sizes: readonly number[]): Table {
  return table(
    `A send of ${READY} rows, by how many lines the journal holds`,
    ['lines', 'send', 'seconds', 'calls', 'cells read', 'milliseconds of processor time'],
    sizes.flatMap((lines) => {
      const environment = setUp();
      const { google } = environment;
      const { workbook, clock } = google;
      fill(environment, READY, { ...memberships(environment), Ready: () => true });
      must(google.run('sendReadyRows'));
      const [header = [], ...known] = workbook.values('Journal');
      const pair = [known[0], known[known.length - 1]].map((line) => line ?? []);
      const reference = header.indexOf('Reference');
      const old = Array.from({ length: lines }, (_, index) =>
        (pair[index % 2] ?? []).map((cell, column) =>
          column === reference ? 500_000_000 + Math.floor(index / 2) : cell,
        ),
      );
      workbook.insertRows('Journal', 3, lines);
      workbook.put('Journal', 'A3', old);
      return ['not settled', 'settled'].map((name, time) => {
        const from = 2 + (time + 1) * READY;
        fill(environment, READY, { ...memberships(environment), Ready: () => true }, from);
        clock.advance(3_600_000);
        const before = process.cpuUsage();
        const run = must(google.run('sendReadyRows'));
        const sent = run.requests.filter(({ method }) => method.toLowerCase() === 'post');
        if (sent.length !== READY) throw new Error(`${sent.length} rows were sent`);
        const { user, system } = process.cpuUsage(before);
        return [
          lines,
          name,
          (run.milliseconds / 1000).toFixed(1),
          run.calls.length,
          cellsRead(run).reduce((sum, one) => sum + one, 0),
          Math.round((user + system) / 1000),
        ];
      });
    }),
  );
}
