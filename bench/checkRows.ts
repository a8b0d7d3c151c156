import { fill, memberships, must, setUp } from './spreadsheet';
import { type Table, table } from './table';

const CONTACT_KINDS = ['fetch', 'cache'];

/** How fast rows are checked, and how many service calls that takes. */
export function checkRowsTable(rows: number): Table {
  const environment = setUp();
  const { google } = environment;
  if (rows > 900) google.workbook.insertRows('Bundles', 900, rows - 900);
  fill(environment, rows, {
    ...memberships(environment),
    Amount: (row) => (row % 10 === 0 ? 'twenty' : 20),
  });
  google.workbook.select('Bundles', 'A2', google.user);
  return table(
    `Check rows, ${rows} rows`,
    ['', 'rows a second of processor time', 'calls', 'calls for contacts', 'requests', 'seconds'],
    ['first check', 'second check'].map((title) => {
      const before = process.cpuUsage();
      const run = must(google.run('checkRows'));
      const { user, system } = process.cpuUsage(before);
      const forContacts = run.calls.filter(({ kind }) => CONTACT_KINDS.includes(kind)).length;
      return [
        title,
        Math.round(rows / ((user + system) / 1e6)),
        run.calls.length - forContacts,
        forContacts,
        run.requests.length,
        (run.milliseconds / 1000).toFixed(1),
      ];
    }),
  );
}
