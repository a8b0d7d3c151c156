import type { Day } from '../entry/calendar';
import { readDate } from '../entry/date';
import { mailIn } from '../model/address';
import { hash64 } from '../model/hash';
import { IMPORT_KEY_LENGTH } from '../model/limits';
import { type Currency, readCurrency } from '../model/money';
import { onOneLine, plain, quoted, seen } from '../model/plain';
import type { Zone } from '../model/ports';
import { amountColumns, columnAt } from './headers';
import { type Added, addedIn, type CellOf, sumOf, type Unread } from './lineAmounts';
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
  readonly added: readonly Added[];
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
  cell: CellOf,
  { number, unasked }: Pick<Line, 'number' | 'unasked'>,
  context: LineContext,
): Line | UnreadLine {
  const { keepIf, values } = source;
  const order = orderIn(source, cell);
  const unread = ({ column, text }: Unread): UnreadLine => {
    return { number, order, column, text: quoted(text) };
  };
  const wrong = wrongIn(source, cell, order, context);
  if (wrong) return unread(wrong);
  const sum = sumOf(source, cell, context);
  if ('column' in sum) return unread(sum);
  const added = addedIn(source, cell, context);
  if ('column' in added) return unread(added);
  const status = keepIf && cell(keepIf.column);
  const isKept = status === undefined || keepIf?.values.some((one) => plain(one) === plain(status));
  const day = readDayOf(source, cell(source.date.column), context.zone);
  // What is left out needs no day.
  if (!day && isKept) return unread({ column: source.date.column, text: cell(source.date.column) });
  const line = {
    number,
    order,
    lineKey: cell(source.lineKey),
    status: isKept ? undefined : (status ?? ''),
    amount: sum.value,
    added: added.value,
    day,
    payer: personIn(source, cell, source.payer),
    beneficiary: source.beneficiary && personIn(source, cell, source.beneficiary),
    organisation: cell(source.payer.organisation),
    price: cell(values.price?.column),
    method: cell(values.method?.column),
    unasked,
  };
  return { ...line, print: printOf(line) };
}

/** The key of the order that a line is of. */
function orderIn({ orderKey }: Source, cell: CellOf): string {
  return (
    orderKey
      // Spreadsheet programs take zeros off the front of a number: it is the same one.
      .map((name) => cell(name).replace(/^0+(?=\d+$)/, ''))
      .filter((text) => text !== '')
      .join(' ')
  );
}

/** A cell that keeps a line from being read, beside its amounts and its day. */
function wrongIn(
  source: Source,
  cell: CellOf,
  order: string,
  context: LineContext,
): Unread | undefined {
  const { orderKey, lineKey, amount } = source;
  const at = (column: string): Unread => ({ column, text: cell(column) });
  // A byte of the file was lost, and with it a letter of a name or of a number.
  const lost = columnsOf(source).find((name) => cell(name).includes('\ufffd'));
  if (lost !== undefined) return at(lost);
  const cut = orderKey.find((name) => isCutNumber(cell(name)));
  if (cut !== undefined) return at(cut);
  if (order === '' || order.length > IMPORT_KEY_LENGTH || isTotal(order))
    return { column: orderKey[0] ?? '', text: order };
  if (lineKey !== undefined && isCutNumber(cell(lineKey))) return at(lineKey);
  const { currency } = amount;
  const isOther = currency !== undefined && readCurrency(cell(currency)) !== context.currency;
  return isOther ? at(currency) : undefined;
}

function personIn({ date }: Source, cell: CellOf, columns: PersonColumns): Written {
  return {
    surname: cell(columns.surname),
    firstname: cell(columns.firstname),
    mail: mailIn(cell(columns.email)),
    birth: birthIn(cell(columns.birth), date.format),
    street: cell(columns.street),
    postcode: cell(columns.postcode),
    city: cell(columns.city),
  };
}

/** True for a number as spreadsheet programs shorten it: of `9,2E+08` nobody knows the last digits. */
export function isCutNumber(text: string): boolean {
  return /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text.trim());
}

/** People put sums below a table. */
function isTotal(text: string): boolean {
  return /^(sous-|sub)?total\b/.test(plain(text));
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
