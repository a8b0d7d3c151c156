import type { HeldCell } from '../../../src/commands/readImportTab';
import { amountColumns, columnAt } from '../../../src/import/headers';
import { recognise } from '../../../src/import/recognise';
import { columnsOf, type Source } from '../../../src/import/source';
import type { TabFaultKind } from '../../../src/model/importResults';
import { LINES_ABOVE } from '../../../src/model/limits';
import type { BrokenFile, Table } from './fileReading';

/** What a tab of the spreadsheet shows, and what it holds beneath. */
export interface TabCells {
  readonly rows: ReadonlyArray<readonly string[]>;
  readonly held: ReadonlyArray<readonly HeldCell[]>;
}

/** Why a tab cannot be brought in as it stands: Sheets may have read its cells otherwise than they were meant. */
export interface TabFault {
  readonly why: TabFaultKind;
  readonly column: string;
  /** The row of the tab. */
  readonly line: number;
}

/** Reads a tab as an export: the header is one that is known, else the first of the rows that hold most. */
export function tableOfTab(
  { rows, held }: TabCells,
  sources: readonly Pick<Source, 'fingerprint'>[],
): Table | BrokenFile {
  const top = rows.slice(0, LINES_ABOVE);
  const filled = top.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const known = top.findIndex((row) => recognise(row, sources) !== undefined);
  const at = known >= 0 ? known : filled.indexOf(Math.max(0, ...filled));
  const header = rows[at];
  if (!header || (filled[at] ?? 0) < 2) return { why: 'no header', line: 1 };
  const kept = [...rows.keys()].filter(
    (row) => row > at && rows[row]?.some((cell) => cell.trim() !== ''),
  );
  return {
    header,
    records: kept.map((row) => rows[row] ?? []),
    lines: kept.map((row) => row + 1),
    held: kept.map((row) => held[row] ?? []),
  };
}

/**
 * The same with keys as they are: Sheets may show a number as `9E+08`. By its key a payment is known
 * again, whichever way it comes in.
 */
export function withPlainKeys(table: Table, { orderKey, lineKey = '' }: Source): Table {
  const { header, records, held } = table;
  if (!held) return table;
  const keys = new Set([...orderKey, lineKey].map((name) => columnAt(header, name)));
  const plain = (text: string, cell: HeldCell): string =>
    typeof cell === 'number' && Number(text) !== cell ? String(cell) : text;
  return {
    ...table,
    records: records.map((record, row) =>
      record.map((text, at) => (keys.has(at) ? plain(text, held[row]?.[at] ?? null) : text)),
    ),
  };
}

/**
 * The first cell by which it is seen that what a tab shows is not what the export said, or may not be:
 * an amount that shows less than it holds, a day that can be read two ways. Undefined where all agrees.
 */
export function faultIn(
  { header, records, lines, held }: Table,
  source: Source,
  minorOf: (shown: string | number) => number | undefined,
): TabFault | undefined {
  if (!held) return undefined;
  const at = (name: string | undefined): number => columnAt(header, name ?? '') ?? -1;
  const { amount, date, orderKey, lineKey, keepIf } = source;
  const is = (
    why: TabFault['why'],
    column: string,
    row: number | undefined,
  ): TabFault | undefined =>
    row === undefined || row < 0 ? undefined : { why, column, line: lines[row] ?? 0 };
  const column = (name: string): Array<readonly [shown: string, held: HeldCell]> => {
    const place = at(name);
    return records.map((record, row) => [record[place]?.trim() ?? '', held[row]?.[place] ?? null]);
  };
  const amounts = [
    ...amount.plus,
    ...amount.minus,
    ...amount.added.map((one) => one.column),
    ...amountColumns(header),
  ];
  const named = [...new Set(columnsOf(source))].filter((name) => at(name) >= 0);
  const errors = named.map((name) =>
    is(
      'error',
      name,
      column(name).findIndex(([, cell]) => cell === 'unreadable'),
    ),
  );
  const numbers = [...orderKey, lineKey].map((name) =>
    is(
      'number',
      name ?? '',
      column(name ?? '').findIndex(([, cell]) => isTooLong(cell)),
    ),
  );
  const sums = [...new Set(amounts)].map((name) => {
    const cells = column(name);
    const other = cells.findIndex(
      ([shown, cell]) =>
        cell !== null && (typeof cell === 'string' || !isSame(shown, cell, minorOf)),
    );
    const text = cells.findIndex(([shown, cell]) => cell === null && /\d/.test(shown));
    const isMixed = text >= 0 && cells.some(([, cell]) => typeof cell === 'number');
    return is('amount', name, other) ?? (isMixed ? is('amounts mixed', name, text) : undefined);
  });
  const isKept = records.map(
    (record) => !keepIf || keepIf.values.includes((record[at(keepIf.column)] ?? '').trim()),
  );
  const days = column(date.column).map((one, row) => ({ row, shown: one[0], cell: one[1] }));
  return [...errors, ...numbers, ...sums, dayFault(days.filter(({ row }) => isKept[row]))].find(
    (one) => one !== undefined,
  );

  function dayFault(all: typeof days): TabFault | undefined {
    const dates = all.filter(({ cell }) => cell !== null);
    const [first] = dates;
    if (!first) return undefined;
    const text = all.find(({ cell, shown }) => cell === null && shown !== '');
    const wrong = dates.find(({ shown, cell }) => dayIn(shown, date.format) !== cell);
    // Had one of them been read in the wrong order, the thirteenth would not be a day.
    const isOpen = dates.every(({ cell }) => Number(String(cell).slice(8)) <= 12);
    return (
      is('days mixed', date.column, text?.row) ??
      is('day', date.column, wrong?.row) ??
      (isOpen ? is('days open', date.column, first.row) : undefined)
    );
  }
}

/** What is less than nothing may be shown in brackets, which nobody would read so. */
function isSame(
  shown: string,
  cell: number,
  minorOf: (value: string | number) => number | undefined,
): boolean {
  const sign = /^[-−] ?/;
  const amount = minorOf(Math.abs(cell));
  return (
    sign.test(shown) === cell < 0 &&
    amount !== undefined &&
    minorOf(shown.replace(sign, '')) === amount
  );
}

/** Sheets keeps fifteen digits of a number. */
function isTooLong(cell: HeldCell): boolean {
  return typeof cell === 'number' && (!Number.isInteger(cell) || Math.abs(cell) >= 1e15);
}

/** The day that a text shows, as `2026-01-31`; '' where it shows none in that order. */
function dayIn(text: string, format: Source['date']['format']): string {
  const [, a = '', b = '', c = ''] =
    /^(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,4})\b/.exec(text) ?? [];
  const isIso = a.length === 4;
  const [year, month, day] =
    isIso || format === 'ymd' ? [a, b, c] : format === 'dmy' ? [c, b, a] : [c, a, b];
  if (year === '') return '';
  const whole = year.length === 2 ? `20${year}` : year;
  return `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
