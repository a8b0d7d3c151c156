import type { Session } from '../support/session';
import { type HeldRow, heldRows, journalLines, type Typed, typedRows } from './sheet';

/**
 * What is promised of every send, checked from Qomon's ledger and the sheet alone (and the journal,
 * for rows that a person has deleted). I7, which is a promise about moves, is watched by
 * {@link StateWatch}.
 */
export interface Expectation {
  /** The cells that people fill, by the comment of their row, as they were before. */
  readonly typed: ReadonlyMap<string, Typed>;
  /** What is broken after something other than a send; the promises of a send where it is left out. */
  readonly faults?: (session: Session) => string[];
  /** The states in which nothing is left to be done; `Sent` where nothing else is said. */
  readonly atRest?: readonly string[];
}

/** Takes note of what people have typed, but for columns that they are about to change. */
export function expectation(session: Session, changing: readonly string[] = []): Expectation {
  return { typed: typedRows(session, changing) };
}

/** The promises that do not hold: I1 to I6 and I8 of what is promised. */
export function broken(session: Session, { typed }: Expectation): string[] {
  const rows = heldRows(session);
  return [
    ...duplicates(session),
    ...rows.flatMap((row) => faultsOf(session, row)),
    ...changes(rows, typed),
    ...strays(session, rows),
    ...sums(session, rows),
  ];
}

type Bundle = Session['qomon']['ledger']['bundles'][number];

const paymentsOf = ({ transactions }: Bundle): string[] =>
  transactions.map(({ comment }) => String(comment));

const centsOf = ({ transactions }: Bundle): number =>
  transactions.reduce((sum, { amount }) => sum + amount, 0);

/** I1: a row stands for at most one bundle. */
function duplicates({ qomon }: Session): string[] {
  const made = qomon.ledger.bundles.flatMap(paymentsOf);
  return [...new Set(made)]
    .map((comment) => ({ comment, times: made.filter((one) => one === comment).length }))
    .filter(({ times }) => times > 1)
    .map(({ comment, times }) => `I1: ${comment} was recorded ${times} times`);
}

/** I2, I8, and I6 for a row that was not sent. */
function faultsOf({ qomon }: Session, { comment, read }: HeldRow): string[] {
  const [state, id] = [read('State'), read('Bundle ID')];
  if (state === 'Sending' || state === 'To check') return [`I8: ${comment} is still "${state}"`];
  const bundle = qomon.ledger.bundles.find((one) => one.id === id);
  if (
    state === 'Cancelled' &&
    qomon.ledger.bundles.some((one) => paymentsOf(one).includes(comment))
  ) {
    return [`I2: ${comment} is Cancelled, and Qomon holds it`];
  }
  if (state === 'Gone from Qomon') {
    return bundle ? [`I2: ${comment} is said to be gone, and Qomon holds it`] : [];
  }
  if (!ACTIVE.includes(String(state))) {
    return id === '' ? [] : [`I6: ${comment} bears bundle ${id} though it is "${state}"`];
  }
  if (!bundle) {
    // While Qomon may yet delete it, the row says that nobody knows.
    const isTold = String(read('Message')).includes(`bundle ${id} may or may not be deleted`);
    return isTold ? [] : [`I2: ${comment} is ${state} without its bundle`];
  }
  const faults: string[] = [];
  if (read('Amount') !== '') {
    const payment = bundle.transactions.find((one) => one.comment === comment);
    if (!payment) return [`I2: ${comment} is Sent, but ${id} is not its bundle`];
    if (payment.id !== read('Transaction ID')) faults.push('bears the ID of another payment');
    if (payment.external_transaction_id !== read('Reference')) faults.push('changed its reference');
  } else if (read('Transaction ID') !== '') faults.push('bears the ID of a payment');
  for (const [list, header, column] of ITEMS) {
    const itemId = read(column);
    const isRight =
      read(header) === '' ? itemId === '' : bundle[list].some((one) => one.id === itemId);
    if (!isRight) faults.push(`has the wrong ${column}`);
  }
  return faults.map((fault) => `I2: ${comment} ${fault}`);
}

/** Rows in these states say that their bundle exists. */
const ACTIVE = ['Sent', 'Changed in Qomon', 'Part refunded', 'Refunded'];

const ITEMS = [
  ['memberships', 'Membership', 'Membership ID'],
  ['donations', 'Donation', 'Donation ID'],
] as const;

/** I5: what people have filled is byte for byte what it was, their own columns and formulas too. */
export function changes(rows: readonly HeldRow[], before: ReadonlyMap<string, Typed>): string[] {
  return rows.flatMap(({ comment, typed }) => {
    const was = before.get(comment);
    if (!was) return [`I5: a row "${comment}" has appeared`];
    const now = typed(was.blank);
    return now === was.cells ? [] : [`I5: ${comment} was ${was.cells} and is ${now}`];
  });
}

/** I3 and I6: each bundle is on the rows of its payment and nowhere else. */
function strays({ google, qomon }: Session, rows: readonly HeldRow[]): string[] {
  const journal = new Set(journalLines(google).map((line) => line['Bundle ID']));
  return qomon.ledger.bundles.flatMap((bundle) => {
    const payments = new Set(paymentsOf(bundle));
    const own = rows.filter(({ comment }) => payments.has(comment));
    const groups = new Set(own.map(groupOf));
    const bearing = rows.filter((row) => row.read('Bundle ID') === bundle.id);
    const faults = bearing
      // Of a payment whose row is gone nothing says which group it was of.
      .filter((row) => own.length > 0 && !groups.has(groupOf(row)))
      .map(({ comment }) => `I6: ${comment} bears bundle ${bundle.id}, which is another's`);
    const isKnown =
      own.length > 0 ? own.some((row) => bearing.includes(row)) : journal.has(bundle.id);
    return isKnown ? faults : [...faults, `I3: bundle ${bundle.id} is an orphan`];
  });
}

function groupOf({ tab, comment, read }: HeldRow): string {
  return `${tab}: ${read('Group') === '' ? comment : read('Group')}`;
}

/**
 * I4: the cents in Qomon are the cents of the rows that are sent, those of deleted rows aside, and
 * those that say that Qomon holds something else.
 */
function sums({ qomon }: Session, rows: readonly HeldRow[]): string[] {
  const compared = rows.filter(({ read }) => read('State') !== 'Changed in Qomon');
  const asRead = new Set(compared.map(({ comment }) => comment));
  const recorded = qomon.ledger.bundles
    .filter((bundle) => paymentsOf(bundle).some((comment) => asRead.has(comment)))
    .reduce((sum, bundle) => sum + centsOf(bundle), 0);
  const sent = compared
    .filter(({ read }) => ACTIVE.includes(String(read('State'))))
    .reduce((sum, { read }) => sum + Math.round(Number(read('Amount')) * 100), 0);
  return recorded === sent
    ? []
    : [`I4: Qomon holds ${recorded} cents, the rows that are Sent say ${sent}`];
}
