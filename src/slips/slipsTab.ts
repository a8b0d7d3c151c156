import { readAmount } from '../entry/amount';
import { dayText, localTime } from '../entry/calendar';
import { decimalsOf, type Money, majorNumber, readCurrency } from '../model/money';
import { isBlank, onOneLine, seenIn } from '../model/plain';
import type { Cell, Store, Tab, Workbook, Zone } from '../model/ports';
import type { Slip } from '../model/slipResults';
import { TAB_NAMES } from '../model/tabNames';
import { knownPaperTab, type PaperTab, paperTab } from '../sheet/paperTab';
import type { Words } from '../text/words';

/** The columns of the tab of slips; the last three are people's. */
export const SLIP_COLUMNS = [
  'number',
  'date',
  'cheques',
  'total',
  'currency',
  'state',
  'bankNumber',
  'statement',
  'paidIn',
] as const;

export type SlipColumn = (typeof SLIP_COLUMNS)[number];

/** Where each stands, from 0. */
export const SLIP_AT = Object.fromEntries(
  SLIP_COLUMNS.map((column, index) => [column, index]),
) as Readonly<Record<SlipColumn, number>>;

/** Each as wide as its header, in every language. */
const WIDTHS: Readonly<Record<SlipColumn, number>> = {
  number: 160,
  date: 110,
  cheques: 90,
  total: 110,
  currency: 90,
  state: 180,
  bankNumber: 190,
  statement: 210,
  paidIn: 110,
};

const TAB: PaperTab = {
  own: 'slips',
  name: TAB_NAMES.slips,
  titleIn: ({ slips: { columns } }) => columns.number,
};

/** What the tab of slips asks of where it runs. */
export interface SlipsHost {
  readonly workbook: Workbook;
  readonly documentStore: Store;
  readonly words: Words;
}

/** The tab of slips, one line each; it is made where there is none. */
export function slipsTab(host: SlipsHost): Tab {
  const { words, workbook } = host;
  const tab = paperTab(host, TAB, words.slips.warning);
  if (tab.height() > 0) return tab;
  tab.print({
    lines: [SLIP_COLUMNS.map((name) => ({ value: words.slips.columns[name], heading: true }))],
    widths: SLIP_COLUMNS.map((name) => WIDTHS[name]),
    charts: [],
  });
  tab.formatColumns([
    { column: SLIP_AT.date + 1, format: 'date' },
    { column: SLIP_AT.paidIn + 1, format: 'date' },
  ]);
  workbook.flush();
  return tab;
}

/** The tab of slips where there is one; none is made. */
export function knownSlipsTab(host: SlipsHost): Tab | undefined {
  return knownPaperTab(host, TAB);
}

/** A slip as its line says, with the row of the line. */
export interface ListedSlip extends Slip {
  readonly row: number;
  /** Milliseconds since 1970; 0 where the line does not say. */
  readonly made: number;
}

/** The slips that have a line, by their numbers. Of several lines with one number the first; each may say what came of it. */
export function slipsIn(tab: Tab): ReadonlyMap<number, ListedSlip> {
  const slips = new Map<number, ListedSlip>();
  tab.all().forEach((line, index) => {
    const slip = index === 0 ? undefined : slipOn(line);
    if (!slip) return;
    const known = slips.get(slip.number);
    const date = line[SLIP_AT.date];
    const made = typeof date === 'object' ? date.getTime() : 0;
    slips.set(slip.number, {
      ...(known ?? { ...slip, row: index + 1, made }),
      isPaidIn: slip.isPaidIn || (known?.isPaidIn ?? false),
      isUndone: slip.isUndone || (known?.isUndone ?? false),
    });
  });
  return slips;
}

/** What people have written on the lines of slips: the bank's own number, and the line of its statement. */
export function slipLinesIn(
  tab: Tab,
  zone: Zone,
): Array<readonly [slip: number, bankNumber: string, statement: string]> {
  return tab.all().flatMap((line) => {
    const slip = slipOn(line);
    const text = (column: SlipColumn): string => {
      const cell = line[SLIP_AT[column]] ?? '';
      // What a person types may be a day: it is told as one.
      return onOneLine(
        typeof cell === 'object' ? dayText(localTime(cell.getTime(), zone)) : seenIn(cell),
      );
    };
    return slip && !slip.isUndone ? [[slip.number, text('bankNumber'), text('statement')]] : [];
  });
}

/** The slip that a line says; undefined where it says none. */
export function slipOn(line: readonly Cell[]): Slip | undefined {
  const number = Number(line[SLIP_AT.number]);
  const currency = readCurrency(String(line[SLIP_AT.currency] ?? ''));
  if (!Number.isInteger(number) || number < 1 || !currency) return undefined;
  const read = readAmount(line[SLIP_AT.total] ?? '', currency, '.');
  return {
    number,
    cheques: Number(line[SLIP_AT.cheques]),
    total: { amount: read.ok ? read.amount : 0, currency } as Money,
    isUndone: !isBlank(line[SLIP_AT.state] ?? ''),
    isPaidIn: !isBlank(line[SLIP_AT.paidIn] ?? '') && line[SLIP_AT.paidIn] !== false,
  };
}

/** Writes the line of a slip, where it has none. */
export function writeSlip(
  host: SlipsHost,
  tab: Tab,
  { number, cheques, total }: Pick<Slip, 'number' | 'cheques' | 'total'>,
  date: Date,
): void {
  if (slipsIn(tab).has(number)) return;
  const cells: Readonly<Record<SlipColumn, Cell>> = {
    number,
    date,
    cheques,
    total: majorNumber(total),
    currency: total.currency.toUpperCase(),
    state: '',
    bankNumber: '',
    statement: '',
    paidIn: '',
  };
  tab.append([SLIP_COLUMNS.map((column) => cells[column])]);
  const row = slipsIn(tab).get(number)?.row;
  const column = SLIP_AT.total + 1;
  if (row !== undefined) tab.showAmounts([{ row, column }], decimalsOf(total.currency));
  host.workbook.flush();
}

/** Says on the line of a slip that it is undone. */
export function writeUndone({ workbook, words }: SlipsHost, tab: Tab, number: number): void {
  const line = slipsIn(tab).get(number);
  if (!line || line.isUndone) return;
  tab.writeOwn([{ row: line.row, column: SLIP_AT.state + 1, value: words.slips.undoneState }]);
  workbook.flush();
}
