import { columnLetters } from '../local/columns';
import { type Environment, openEnvironment } from '../local/environment';
import type { Project, Run, Value } from '../local/google/index';
import { TYPICAL } from './prices';

/** So many people pay for all rows of a spreadsheet of {@link filled}. */
const PEOPLE = 40;

/** An empty spreadsheet that is connected and set up, on a typical day. */
export function setUp(): Environment {
  const environment = openEnvironment();
  const { google } = environment;
  google.dialogs.answer = ({ buttons }) => buttons[0] ?? 'OK';
  google.workbook.renameSheet('Sheet1', 'Bundles');
  must(google.page().call('connect', { apiKey: 'sample-key-full', region: 'eu', shared: false }));
  must(google.run('setUpSpreadsheet'));
  google.setLatency(TYPICAL);
  return environment;
}

/** One of our own small scripts in place of the add-on, on a copy of the same spreadsheet. */
export function withScript(project: Project, { google, qomon }: Environment): Environment {
  const other = openEnvironment({
    start: new Date(google.clock.now()).toISOString(),
    google: { project },
  });
  other.google.restore(google.snapshot());
  other.qomon.restore(qomon.snapshot());
  other.google.setLatency(TYPICAL);
  other.google.dialogs.answer = google.dialogs.answer;
  return other;
}

/** Puts rows below the header: by column, what stands in each row. */
export function fill(
  { google: { workbook } }: Environment,
  count: number,
  columns: Readonly<Record<string, (row: number) => Value>>,
  from = 2,
): void {
  const header = workbook.values('Bundles')[0] ?? [];
  for (const [name, of] of Object.entries(columns)) {
    const letters = columnLetters(header.indexOf(name) + 1);
    const values = Array.from({ length: count }, (_, row) => [of(row)]);
    workbook.put('Bundles', `${letters}${from}`, values);
  }
}

/** Memberships of people whom Qomon knows, paid on different days. */
export function memberships({ qomon }: Environment): Record<string, (row: number) => Value> {
  const people = qomon.space.state.contacts
    .filter(({ group_id, firstname }) => group_id === 77 && !firstname?.startsWith('='))
    .slice(0, PEOPLE);
  return {
    'Payer ID': (row) => people[row % people.length]?.id ?? '',
    Amount: () => 20,
    'Payment method': () => 'CB',
    'Payment date': (row) => new Date(Date.UTC(2026, 0, 1 + (row % 90))),
    Membership: () => 'Adhésion annuelle — 20.00 EUR (#10)',
  };
}

/** The IDs of so many people whom Qomon knows from now on: in life each row has a payer of its own. */
export function ownPayers({ qomon }: Environment, count: number): readonly number[] {
  const { contacts } = qomon.space.state;
  const model = contacts.find(({ group_id }) => group_id === 77);
  if (!model) throw new Error('The sample space has no contacts');
  const people = Array.from({ length: count }, (_, at) => ({
    ...model,
    id: 1_000_000 + at,
    surname: `Exemple${at}`,
    mail: `anna.${at}@example.org`,
  }));
  qomon.space.change({ contacts: [...contacts, ...people] });
  return people.map(({ id }) => id);
}

/** Gives the run, which must have ended well. */
export function must(run: Run): Run {
  if (run.outcome === 'completed') return run;
  throw new Error(`${run.functionName} ${run.outcome}: ${run.error?.message}`);
}
