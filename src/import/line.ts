import { signedAmount } from '../entry/amount';
import type { Day } from '../entry/calendar';
import { readDate } from '../entry/date';
import { mailIn } from '../model/address';
import { hash64 } from '../model/hash';
import { IMPORT_KEY_LENGTH } from '../model/limits';
import { type Currency, readCurrency } from '../model/money';
import { onOneLine, plain, quoted, seen } from '../model/plain';
import type { Zone } from '../model/ports';
import { amountColumns, columnAt } from './headers';
import { columnsOf, type PersonColumns, type Source } from './source';
import { birthIn, type Written } from './written';

/** One line of an export, read. Amounts are in minor units, and may be negative. */
export interface Line {
  /** On which line of the file it stands. */
  readonly number: number;
  readonly order: string;
  readonly lineKey: string;
  /** The status that keeps it out; undefined where it is kept. */
  readonly status: string | undefined;
  readonly amount: number;
  readonly added: ReadonlyArray<{ readonly column: string; readonly amount: number }>;
  readonly day: Day | undefined;
  readonly payer: Written;
  readonly beneficiary: Written | undefined;
  readonly organisation: string;
  readonly price: string;
  readonly method: string;
  /** Columns of amounts that hold one here, and of which the source does not say where it goes. */
  readonly unasked: readonly string[];
  /** Of all that decides what is recorded: by it a line that was changed since is known. */
  readonly print: string;
}

/** A line that cannot be read, and the cell that keeps it from it. */
export interface UnreadLine {
  readonly number: number;
  readonly order: string;
  readonly column: string;
  readonly text: string;
}

export interface LineContext {
  /** The line of the file on which each record stands. */
  readonly lines: readonly number[];
  readonly currency: Currency;
  readonly zone: Zone;
}

type Read<T> = { readonly value: T } | { readonly column: string; readonly text: string };

/** Reads the lines of an export below its header. A column that is named and not there holds nothing. */
export function readLines(
  source: Source,
  [header = [], ...records]: ReadonlyArray<readonly string[]>,
  context: LineContext,
): Array<Line | UnreadLine> {
  const places = new Map<string, number | undefined>();
  const at = (name: string): number | undefined => {
    if (!places.has(name)) places.set(name, columnAt(header, name));
    return places.get(name);
  };
  const named = new Set(columnsOf(source).map(at));
  const unnamed = amountColumns(header).filter((name) => !named.has(at(name)));
  return records.flatMap((cells, index) => {
    if (cells.every((cell) => seen(cell) === '')) return [];
    const cell = (name: string | undefined): string =>
      name === undefined ? '' : onOneLine(cells[at(name) ?? -1] ?? '');
    const unasked = unnamed.filter((name) => /[1-9]/.test(cell(name)));
    return [
      readLine(source, cell, { number: context.lines[index] ?? index + 2, unasked }, context),
    ];
  });
}

function readLine(
  source: Source,
  cell: (name: string | undefined) => string,
  { number, unasked }: Pick<Line, 'number' | 'unasked'>,
  context: LineContext,
): Line | UnreadLine {
  const { amount: amounts, keepIf, values } = source;
  const order = source.orderKey
    // Spreadsheet programs take zeros off the front of a number: it is the same one.
    .map((name) => cell(name).replace(/^0+(?=\d+$)/, ''))
    .filter((text) => text !== '')
    .join(' ');
  const unread = (column: string, text: string): UnreadLine => {
    return { number, order, column, text: quoted(text) };
  };
  // A byte of the file was lost, and with it a letter of a name or of a number.
  const lost = columnsOf(source).find((name) => cell(name).includes('\ufffd'));
  if (lost !== undefined) return unread(lost, cell(lost));
  const cut = source.orderKey.find((name) => isCutNumber(cell(name)));
  if (cut !== undefined) return unread(cut, cell(cut));
  if (order === '' || order.length > IMPORT_KEY_LENGTH || isTotal(order)) {
    return unread(source.orderKey[0] ?? '', order);
  }
  const lineKey = cell(source.lineKey);
  if (isCutNumber(lineKey)) return unread(source.lineKey ?? '', lineKey);
  if (amounts.currency !== undefined && readCurrency(cell(amounts.currency)) !== context.currency) {
    return unread(amounts.currency, cell(amounts.currency));
  }
  const sum = sumOf(source, cell, context);
  if ('column' in sum) return unread(sum.column, sum.text);
  const added: Line['added'][number][] = [];
  for (const { column } of amounts.added) {
    const read = readSigned(cell(column), source, context);
    if (read === undefined) return unread(column, cell(column));
    if (read !== 0) added.push({ column, amount: read });
  }
  const status = keepIf && cell(keepIf.column);
  const isKept = status === undefined || keepIf?.values.some((one) => plain(one) === plain(status));
  const day = readDayOf(source, cell(source.date.column), context.zone);
  // What is left out needs no day.
  if (!day && isKept) return unread(source.date.column, cell(source.date.column));
  const person = (columns: PersonColumns): Written => ({
    surname: cell(columns.surname),
    firstname: cell(columns.firstname),
    mail: mailIn(cell(columns.email)),
    birth: birthIn(cell(columns.birth), source.date.format),
    street: cell(columns.street),
    postcode: cell(columns.postcode),
    city: cell(columns.city),
  });
  const line = {
    number,
    order,
    lineKey,
    status: isKept ? undefined : (status ?? ''),
    amount: sum.value,
    added,
    day,
    payer: person(source.payer),
    beneficiary: source.beneficiary && person(source.beneficiary),
    organisation: cell(source.payer.organisation),
    price: cell(values.price?.column),
    method: cell(values.method?.column),
    unasked,
  };
  return { ...line, print: printOf(line) };
}

/** True for a number as spreadsheet programs shorten it: of `9,2E+08` nobody knows the last digits. */
export function isCutNumber(text: string): boolean {
  return /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text.trim());
}

/** People put sums below a table. */
function isTotal(text: string): boolean {
  return /^(sous-|sub)?total\b/.test(plain(text));
}

/** What an item costs as it was paid: its columns that add, less those that take away. */
function sumOf(
  source: Source,
  cell: (name: string | undefined) => string,
  context: LineContext,
): Read<number> {
  const { plus, minus } = source.amount;
  const [first = ''] = plus;
  if (plus.every((name) => cell(name) === '')) return { column: first, text: '' };
  let value = 0;
  for (const name of plus) {
    const read = readSigned(cell(name), source, context);
    if (read === undefined) return { column: name, text: cell(name) };
    value += read;
  }
  // Some exports write what they take away with its sign: it makes nothing more than it was.
  const isPaid = value >= 0;
  for (const name of minus) {
    const read = readSigned(cell(name), source, context);
    if (read === undefined) return { column: name, text: cell(name) };
    value -= isPaid ? Math.abs(read) : read;
  }
  return { value };
}

/** Minor units of an amount that may be negative, 0 for nothing; undefined where it is no amount. */
function readSigned(
  text: string,
  { amount }: Source,
  { currency }: LineContext,
): number | undefined {
  return text === '' ? 0 : signedAmount(text, currency, amount.decimalMark);
}

/** The day where the spreadsheet is: a time may name its own zone, or be one of UTC by how the export is read. */
function readDayOf({ date }: Source, text: string, zone: Zone): Day | undefined {
  const ofUtc = date.zone === 'UTC' && UNNAMED_TIME.test(text) ? `${text}Z` : text;
  const read = readDate(ofUtc, { zone, order: date.format });
  return read.ok ? read.date.day : undefined;
}

/** A time that says nothing of its zone. */
const UNNAMED_TIME = /[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/i;

function printOf(line: Omit<Line, 'print'>): string {
  const name = ({ surname, firstname }: Written): string => plain(`${surname} ${firstname}`);
  return hash64(
    JSON.stringify([
      line.status !== undefined,
      line.amount,
      line.added.map(({ amount }) => amount),
      line.day && [line.day.year, line.day.month, line.day.day],
      name(line.payer),
      line.beneficiary && name(line.beneficiary),
      plain(line.price),
    ]),
  );
}
