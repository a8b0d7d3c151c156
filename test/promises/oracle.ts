import type { Value } from '../../local/google/index';
import type { Office } from '../support/office';

/**
 * What is promised of every send, checked from Qomon's ledger and the sheet alone. Each payment is
 * known by its comment, which nothing else writes: so a row is known again wherever it stands.
 */
export interface Expectation {
  /** The cells that people fill, by the comment of their row, as they were before. */
  readonly typed: ReadonlyMap<string, readonly Value[]>;
}

const RESULTS = [
  'Reference',
  'Payer ID',
  'Payer name',
  'Start date',
  'End date',
  'State',
  'Message',
  'Bundle ID',
  'Transaction ID',
  'Membership ID',
  'Donation ID',
  'Sent at',
  'Refunded',
];

type Row = Readonly<Record<string, Value>>;

/** Takes note of what people have typed. */
export function expectation(office: Office): Expectation {
  return { typed: new Map(rowsOf(office).map((row) => [String(row.Comment), typedCells(row)])) };
}

/** The promises that do not hold: I1 to I6 and I8 of what is promised. */
export function broken(office: Office, { typed }: Expectation): string[] {
  const { ledger } = office.qomon;
  const rows = rowsOf(office);
  const faults: string[] = [];
  const journal = new Set(
    office.google.workbook.records('Journal').map((line) => line['Bundle ID']),
  );

  const madeFor = new Map<string, number[]>();
  for (const bundle of ledger.bundles) {
    for (const { comment } of bundle.transactions) {
      madeFor.set(String(comment), [...(madeFor.get(String(comment)) ?? []), bundle.id]);
    }
  }
  for (const [comment, made] of madeFor) {
    if (made.length > 1) faults.push(`I1: ${comment} was recorded ${made.length} times`);
  }
  let sent = 0;
  for (const row of rows) {
    const comment = String(row.Comment);
    const id = row['Bundle ID'];
    const state = row.State;
    if (state === 'Sent') {
      const bundle = ledger.bundles.find((one) => one.id === id);
      const payment = bundle?.transactions.find((one) => one.comment === comment);
      if (row.Amount === '') {
        if (!bundle) faults.push(`I2: ${comment} is Sent without its bundle`);
      } else if (!payment) faults.push(`I2: ${comment} is Sent, but ${id} is not its bundle`);
      else {
        sent += payment.amount;
        if (payment.id !== row['Transaction ID'])
          faults.push(`I2: ${comment} bears another payment's ID`);
        if (payment.external_transaction_id !== row.Reference)
          faults.push(`I2: ${comment} has changed its reference`);
      }
      const member = row['Membership ID'];
      if (row.Membership !== '' && !bundle?.memberships.some((one) => one.id === member)) {
        faults.push(`I2: ${comment} lacks the ID of its membership`);
      }
    } else if (id !== '' && id !== undefined) {
      faults.push(`I6: ${comment} bears bundle ${id} though it is "${state}"`);
    }
    if (state === 'Sending' || state === 'To check')
      faults.push(`I8: ${comment} is still "${state}"`);
    const before = typed.get(comment);
    if (before && JSON.stringify(before) !== JSON.stringify(typedCells(row))) {
      faults.push(`I5: a cell that people fill has changed in ${comment}`);
    }
  }
  let recorded = 0;
  for (const bundle of ledger.bundles) {
    recorded += bundle.transactions.reduce((sum, { amount }) => sum + amount, 0);
    const groups = new Set(
      rows.filter((row) => row['Bundle ID'] === bundle.id).map((row) => row.Group || row.Comment),
    );
    if (groups.size > 1)
      faults.push(`I6: ${bundle.id} stands on rows of ${[...groups].join(', ')}`);
    const payments = new Set(bundle.transactions.map(({ comment }) => String(comment)));
    const onRow = rows.some(
      (row) => row['Bundle ID'] === bundle.id && payments.has(String(row.Comment)),
    );
    const rowStands = rows.some((row) => payments.has(String(row.Comment)));
    if (!onRow && (rowStands || !journal.has(bundle.id)))
      faults.push(`I3: ${bundle.id} is an orphan`);
    if (!rowStands) recorded -= bundle.transactions.reduce((sum, { amount }) => sum + amount, 0);
  }
  if (recorded !== sent)
    faults.push(`I4: Qomon holds ${recorded} cents, the rows that are Sent say ${sent}`);
  return faults;
}

/** True where every row has come to rest. */
export function isAtRest(office: Office): boolean {
  return rowsOf(office).every(({ State }) => State === 'Sent');
}

function rowsOf(office: Office): Row[] {
  return office.google.workbook
    .sheets()
    .filter(({ name }) => !name.startsWith('Journal') && name !== 'Qomon lists')
    .flatMap(({ name }) => office.google.workbook.records(name))
    .filter((row) => row.Comment !== '' && row.Comment !== undefined);
}

function typedCells(row: Row): Value[] {
  return Object.entries(row)
    .filter(([header]) => header !== '' && !RESULTS.includes(header))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}
