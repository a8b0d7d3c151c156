import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetters } from '../../local/columns';
import type { Cell, Sheet, Value } from '../../local/google/index';
import type { Book } from '../../tools/books/book';
import { Session } from './session';

const FOLDER = join('test', 'fixtures', 'books');

/** Every spreadsheet that a release has left behind, as `0.1.0/en-send.json`. */
export const BOOKS: readonly string[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json'))
  .sort();

/** Columns by their headers in each language: they are public, and so written out here once more. */
const HEADERS = {
  comment: ['Comment', 'Commentaire'],
  group: ['Group', 'Groupe'],
  amount: ['Amount', 'Montant'],
  state: ['State', 'État'],
  message: ['Message', 'Message'],
  bundleId: ['Bundle ID', 'ID du lot'],
  transactionId: ['Transaction ID', 'ID de la transaction'],
  membershipId: ['Membership ID', "ID de l'adhésion"],
  donationId: ['Donation ID', 'ID du don'],
  sentAt: ['Sent at', 'Envoyé le'],
} as const;

/** States by their labels in each language. */
const STATES = {
  sent: ['Sent', 'Envoyé'],
  sending: ['Sending', 'Envoi en cours'],
  toCheck: ['To check', 'À vérifier'],
  cancelled: ['Cancelled', 'Annulé'],
  partRefunded: ['Part refunded', 'Remboursé en partie'],
} as const;

type Key = keyof typeof HEADERS;
type State = keyof typeof STATES;

/** What a row is given when it is sent. */
const RESULTS = [
  'state',
  'message',
  'bundleId',
  'transactionId',
  'membershipId',
  'donationId',
  'sentAt',
] as const satisfies Key[];

/** A spreadsheet of an earlier release, before somebody with today's build. */
export class EarlierBook {
  readonly session: Session;
  /** What the sidebar was told last, where that was kept. */
  readonly answer: unknown;

  /** Opens it some minutes after it was left, for a person who reads English or French. */
  constructor(file: string, reader: 'en' | 'fr', minutes = 5, dist = 'dist') {
    const book = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Book;
    this.answer = book.answer;
    this.session = new Session({ dist, google: { locale: book.locale, userLocale: reader } });
    const { google, qomon } = this.session.snapshot();
    const now = Date.parse(book.now) + minutes * 60_000;
    const [own, ...neighbours] = qomon.tenants;
    if (!own) throw new Error('Qomon has no space');
    const tenants = [{ ...own, ledger: book.ledger }, ...neighbours];
    this.session.restore({
      google: { ...google, now },
      qomon: { ...qomon, ledger: book.ledger, tenants },
    });
    const workbook = { sheets: book.sheets.map(sheetOf), protections: [], selections: {} };
    this.session.google.replace(workbook, book.properties);
  }

  /** The rows that are filled, by number. */
  get rows(): number[] {
    const [, ...rows] = this.session.google.workbook.values('Bundles');
    return rows.flatMap((cells, index) => (cells.some((cell) => cell !== '') ? [index + 2] : []));
  }

  read(key: Key, row: number): Value {
    return this.session.google.workbook.value('Bundles', this.at(key, row));
  }

  is(state: State, row: number): boolean {
    return STATES[state].some((label) => label === this.read('state', row));
  }

  /** The row of a payment. */
  rowOf(comment: string): number {
    const found = this.rows.find((row) => this.read('comment', row) === comment);
    if (found === undefined) throw new Error(`No row is "${comment}"`);
    return found;
  }

  type(key: Key, row: number, text: string): void {
    this.session.google.workbook.type('Bundles', this.at(key, row), text);
  }

  /** Empties all that a row was given. */
  emptyResults(row: number): void {
    for (const key of RESULTS) this.session.google.workbook.clear('Bundles', this.at(key, row));
  }

  /** Selects rows, all of them where none is named, and runs what a menu item runs. */
  choose(item: string, row?: number): void {
    const [first, last] = row === undefined ? [2, Math.max(...this.rows)] : [row, row];
    const { workbook, user } = this.session.google;
    workbook.select('Bundles', `A${first}:A${last}`, user);
    this.session.call(item);
  }

  /** Gives a part of the first item of a row's bundle back, as the sidebar does; says why not. */
  refund(row: number, amount: number): string {
    const { workbook, user } = this.session.google;
    workbook.select('Bundles', `A${row}`, user);
    const opened = this.session.page('openRefund') as Opened;
    if (!opened.ok) return opened.problem;
    const [payment, item] = [opened.payments[0], opened.items[0]];
    const items = item ? [{ kind: item.kind, id: item.id, amount }] : [];
    const { bundleId } = opened;
    const request = { bundleId, transactionId: payment?.transactionId, amount, items };
    const answer = this.session.page('refund', request) as Opened;
    return answer.ok ? '' : answer.problem;
  }

  private at(key: Key, row: number): string {
    const [headers = []] = this.session.google.workbook.values('Bundles');
    const isOurs = (header: Value) => HEADERS[key].some((one) => one === header);
    const column = headers.findIndex(isOurs);
    if (column < 0) throw new Error(`No column is "${HEADERS[key][0]}"`);
    return `${columnLetters(column + 1)}${row}`;
  }
}

type Opened =
  | { readonly ok: false; readonly problem: string }
  | {
      readonly ok: true;
      readonly bundleId: number;
      readonly payments: ReadonlyArray<{ readonly transactionId: number }>;
      readonly items: ReadonlyArray<{ readonly kind: string; readonly id: number }>;
    };

function sheetOf({ name, hidden, rows, columns, formats, cells }: Book['sheets'][number]): Sheet {
  const filled = Array.from({ length: rows }, () =>
    formats.map((format): Cell | undefined => (format === null ? undefined : { format })),
  );
  for (const [row, column, { format = formats[column - 1] ?? null, ...cell }] of cells) {
    const line = filled[row - 1];
    if (line) line[column - 1] = { ...cell, ...(format === null ? {} : { format }) };
  }
  return {
    id: cells.length + rows,
    name,
    hidden,
    frozenRows: 1,
    frozenColumns: 0,
    maxRows: rows,
    maxColumns: columns,
    rows: filled,
    moves: 0,
    widths: {},
    heights: {},
    hiddenColumns: [],
    hiddenRows: [],
    filter: null,
    kind: 'GRID',
    tables: [],
    merges: [],
    tabColor: null,
    columnGroups: [],
    groupControl: 'AFTER',
    textFormats: [],
    charts: [],
  };
}
