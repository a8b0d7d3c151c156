import { columnAt } from '../../../src/import/headers';
import { isCutNumber } from '../../../src/import/line';
import type { Source } from '../../../src/import/source';
import { plain } from '../../../src/model/plain';
import type { Table } from './fileReading';
import type { TabFault } from './tabReading';

/**
 * The first cell by which it is seen that a spreadsheet program has saved a file again and changed what it
 * says: a number without its last digits, days of which the month comes first or may. Undefined for none.
 */
export function fileFault({ header, records, lines }: Table, source: Source): TabFault | undefined {
  const cells = (name: string): string[] => {
    const at = columnAt(header, name) ?? -1;
    return records.map((record) => (record[at] ?? '').trim());
  };
  const is = (why: TabFault['why'], column: string, row: number): TabFault | undefined =>
    row < 0 ? undefined : { why, column, line: lines[row] ?? 0 };
  const { orderKey, lineKey, keepIf, date } = source;
  for (const name of [...orderKey, ...(lineKey ? [lineKey] : [])]) {
    const fault = is('file number', name, cells(name).findIndex(isCutNumber));
    if (fault) return fault;
  }
  if (date.format === 'ymd') return undefined;
  const statuses = keepIf && cells(keepIf.column).map(plain);
  const isKept = (row: number): boolean =>
    !statuses || keepIf.values.some((one) => plain(one) === statuses[row]);
  const days = cells(date.column).map((text, row) => {
    const [, first = '', second = ''] =
      (isKept(row) && /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}\b/.exec(text)) || [];
    return date.format === 'dmy' ? { day: first, month: second } : { day: second, month: first };
  });
  const turned = days.findIndex(({ month }) => Number(month) > 12);
  // What is known to write two digits does so, until something else saves it; then a late day tells the order.
  const isPlain = source.prefix !== 'helloasso' || days.some(({ day }) => Number(day) > 12);
  const short = days.findIndex(({ day, month }) => day.length === 1 || month.length === 1);
  return is('file days', date.column, turned) ?? is('file days', date.column, isPlain ? -1 : short);
}
