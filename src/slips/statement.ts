import { signedAmount } from '../entry/amount';
import { dayText } from '../entry/calendar';
import { readDay } from '../entry/date';
import { STATEMENT_LENGTH } from '../model/limits';
import { type Currency, readCurrency } from '../model/money';
import { onOneLine, quoted } from '../model/plain';
import { sideColumn, sideOf } from './sides';

/** What came in, as one line of a statement says. */
export interface Credit {
  /** The line of the file. */
  readonly line: number;
  /** `2026-01-03`. */
  readonly day: string;
  readonly label: string;
  /** What it comes to in minor units of each currency in which it can be read: a statement seldom says which it is. */
  readonly amounts: ReadonlyMap<Currency, number>;
}

/** A line of which day or amount cannot be read; '' where it holds more or fewer cells than the headers. */
export interface UnreadCredit {
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/** A bank statement as it was read. */
export interface Statement {
  readonly credits: readonly Credit[];
  readonly unread: readonly UnreadCredit[];
  /** The first day that shows that a program has written the month before the day; undefined for none. */
  readonly turned: UnreadCredit | undefined;
}

/** Records below a header, and the line on which each begins. */
export interface StatementTable {
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** Days stand as they are written: no moment of a day is asked for, so that the zone decides nothing. */
const FRENCH = { zone: { offsetAt: () => 0 }, order: 'dmy' } as const;

type Read = Credit | (UnreadCredit & { readonly isTurned: boolean }) | undefined;

/** Reads what came in, in the currencies of the slips. Lines that are no operation say nothing. */
export function readStatement(
  table: StatementTable,
  columns: StatementColumns,
  currencies: readonly Currency[],
): Statement {
  const days = table.records.map((cells) => readDay(onOneLine(cells[columns.day] ?? ''), FRENCH));
  // Totals and balances have no day.
  const side = sideColumn(table.records.filter((_, index) => days[index]?.ok));
  const read = table.records.map((cells, index) => {
    const [line, day] = [table.lines[index] ?? 0, days[index]];
    if (!day || (side !== undefined && sideOf(cells[side] ?? '') === 'out')) return undefined;
    return readLine({ header: table.header, cells, line, day }, { ...columns, side }, currencies);
  });
  const unread = read.flatMap((one) => (one && 'column' in one ? [one] : []));
  return {
    credits: read.flatMap((one) => (one && 'day' in one ? [one] : [])),
    unread: unread.map(({ line, column, text }) => ({ line, column, text })),
    turned: unread.find(({ isTurned }) => isTurned),
  };
}

/** Where a table says what, from 0. */
export interface StatementColumns {
  readonly day: number;
  readonly labels: readonly number[];
  readonly amount: number;
  readonly isSigned: boolean;
  readonly currency?: number;
}

interface LineOfFile {
  readonly header: readonly string[];
  readonly cells: readonly string[];
  readonly line: number;
  readonly day: ReturnType<typeof readDay>;
}

function readLine(
  { header, cells, line, day }: LineOfFile,
  { side, ...columns }: StatementColumns & { readonly side: number | undefined },
  currencies: readonly Currency[],
): Read {
  const cell = (at: number | undefined): string => onOneLine(cells[at ?? -1] ?? '');
  const unread = (at: number, isTurned = false): Read => ({
    ...{ line, column: onOneLine(header[at] ?? ''), text: quoted(cell(at)), isTurned },
  });
  // A label with a delimiter in it, or one over several lines without quotes: nobody knows which cell is which.
  const isUneven =
    cells.slice(header.length).some((one) => onOneLine(one) !== '') ||
    cells.length <= columns.amount;
  if (isUneven) return day.ok ? { line, column: '', text: '', isTurned: false } : undefined;
  const text = cell(columns.amount);
  if (text === '') return columns.isSigned && day.ok ? unread(columns.amount) : undefined;
  const amounts = amountsOf(text, cell(columns.currency), currencies);
  if (amounts === undefined) return unread(columns.amount);
  if ([...amounts.values()].every((amount) => amount <= 0)) return undefined;
  if (!day.ok) return unread(columns.day, day.fault.kind === 'other order');
  // It may have gone out.
  if (side !== undefined && sideOf(cell(side)) === 'other') return unread(side);
  const label = columns.labels.map(cell).filter((one) => one !== '');
  return {
    line,
    day: dayText(day.date.day),
    // What a cell of the tab of slips takes.
    label: [...label.join(' ')].slice(0, STATEMENT_LENGTH).join(''),
    amounts,
  };
}

/** An amount in each currency in which it can be one; undefined where it can be none. */
function amountsOf(
  text: string,
  written: string,
  currencies: readonly Currency[],
): ReadonlyMap<Currency, number> | undefined {
  const only = readCurrency(written);
  const amounts = new Map<Currency, number>();
  for (const currency of new Set(currencies)) {
    const amount = signedAmount(text, currency, ',');
    if (amount !== undefined) amounts.set(currency, amount);
  }
  if (amounts.size === 0) return undefined;
  if (only) for (const currency of currencies) if (currency !== only) amounts.delete(currency);
  return amounts;
}
