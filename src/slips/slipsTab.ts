import { readAmount } from '../entry/amount';
import { dayText, localTime } from '../entry/calendar';
import { decimalsOf, type Money, majorNumber, readCurrency } from '../model/money';
import type { Obstacle } from '../model/obstacles';
import { isBlank, onOneLine, seenIn } from '../model/plain';
import type { Cell, Store, Tab, Workbook, Zone } from '../model/ports';
import type { Slip } from '../model/slipResults';
import { TAB_NAMES } from '../model/tabNames';
import { ownTabId, rememberOwnTab } from '../sheet/ownTabs';
import { type PaperTab, paperTab } from '../sheet/paperTab';
import type { Words } from '../text/words';
import { SLIP_COLUMNS, type SlipColumn, type SlipsHeader, slipsHeaderIn } from './slipsHeader';

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

/** The tab of slips as it was read, and where its columns stand. */
export interface SlipsList {
  readonly tab: Tab;
  readonly header: SlipsHeader;
  readonly lines: ReadonlyArray<readonly Cell[]>;
}

/** The tab of slips, one line each; it is made where there is none. Undefined where its header cannot be read. */
export function slipsTab(host: SlipsHost): SlipsList | undefined {
  const { words, workbook, documentStore } = host;
  const known = knownTab(host);
  if (known && known.height() > 0) return listIn(known);
  const tab = known ?? paperTab(host, TAB, words.slips.warning);
  rememberOwnTab(documentStore, TAB.own, tab.id);
  tab.print({
    lines: [SLIP_COLUMNS.map((name) => ({ value: words.slips.columns[name], heading: true }))],
    widths: SLIP_COLUMNS.map((name) => WIDTHS[name]),
    charts: [],
  });
  tab.formatColumns(
    (['date', 'paidIn'] as const).map((name) => ({
      column: SLIP_COLUMNS.indexOf(name) + 1,
      format: 'date',
    })),
  );
  workbook.flush();
  return listIn(tab);
}

/** The tab of slips where there is one whose header can be read; none is made. */
export function knownSlipsTab(host: SlipsHost): SlipsList | undefined {
  const tab = knownTab(host);
  return tab && listIn(tab);
}

/** Says which columns the tab of slips has lost: whoever cannot read it may not say that a slip was not paid in. */
export function unreadableSlips(host: SlipsHost): Obstacle | undefined {
  const tab = knownTab(host);
  if (!tab || tab.height() === 0) return undefined;
  const header = slipsHeaderIn(tab.all());
  if (!Array.isArray(header)) return undefined;
  const { columns } = host.words.slips;
  return { kind: 'slips unread', tab: tab.name, headers: header.map((name) => columns[name]) };
}

/** The tab that was made for slips, whatever stands in it, or one of its name that has their header. */
function knownTab({ workbook, documentStore }: SlipsHost): Tab | undefined {
  const id = ownTabId(documentStore, TAB.own);
  const isMade = (tab: Tab | undefined): boolean => id !== undefined && tab?.id === id;
  const made = workbook.tabs().find(isMade);
  if (made) return made;
  // Somebody else may have made it while a question stood open: by its name it is asked for again.
  const named = [TAB.name, `${TAB.name} (Qomon)`].map((name) => workbook.tab(name));
  const found = named.find(isMade);
  // guard: slips-known-by-header
  return found ?? named.find((tab) => tab !== undefined && listIn(tab) !== undefined);
}

function listIn(tab: Tab): SlipsList | undefined {
  const lines = tab.all();
  const header = slipsHeaderIn(lines);
  return Array.isArray(header) ? undefined : { tab, header, lines };
}

/** A slip as its line says, with the row of the line. */
export interface ListedSlip extends Slip {
  readonly row: number;
  /** Milliseconds since 1970; 0 where the line does not say. */
  readonly made: number;
}

/** The slips that have a line, by their numbers. Of several lines with one number the first; each may say what came of it. */
export function slipsIn({ header, lines }: SlipsList): ReadonlyMap<number, ListedSlip> {
  const slips = new Map<number, ListedSlip>();
  lines.forEach((line, index) => {
    const slip = index < header.row ? undefined : slipOn(header, line);
    if (!slip) return;
    const known = slips.get(slip.number);
    const [date] = cellsOf(header, line, 'date');
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
  { header, lines }: SlipsList,
  zone: Zone,
): Array<readonly [slip: number, bankNumber: string, statement: string]> {
  return lines.flatMap((line) => {
    const slip = slipOn(header, line);
    const text = (column: SlipColumn): string => {
      const [cell = ''] = cellsOf(header, line, column);
      // What a person types may be a day: it is told as one.
      return onOneLine(
        typeof cell === 'object' ? dayText(localTime(cell.getTime(), zone)) : seenIn(cell),
      );
    };
    return slip && !slip.isUndone ? [[slip.number, text('bankNumber'), text('statement')]] : [];
  });
}

/** What stands in a column of a line; of a column that somebody has copied, all that stands there. */
export function cellsOf({ at }: SlipsHeader, line: readonly Cell[], column: SlipColumn): Cell[] {
  return at[column].flatMap((place) => {
    const cell = line[place] ?? '';
    return isBlank(cell) || cell === false ? [] : [cell];
  });
}

/** The slip that a line says; undefined where it says none. */
export function slipOn(header: SlipsHeader, line: readonly Cell[]): Slip | undefined {
  const [cell = ''] = cellsOf(header, line, 'number');
  const number = Number(cell);
  const currency = readCurrency(String(cellsOf(header, line, 'currency')[0] ?? ''));
  if (!Number.isInteger(number) || number < 1 || !currency) return undefined;
  const read = readAmount(cellsOf(header, line, 'total')[0] ?? '', currency, '.');
  return {
    number,
    cheques: Number(cellsOf(header, line, 'cheques')[0] ?? 0),
    total: { amount: read.ok ? read.amount : 0, currency } as Money,
    isUndone: cellsOf(header, line, 'state').length > 0,
    isPaidIn: cellsOf(header, line, 'paidIn').length > 0,
  };
}

/** Writes the line of a slip, where it has none. */
export function writeSlip(
  host: SlipsHost,
  list: SlipsList,
  { number, cheques, total }: Pick<Slip, 'number' | 'cheques' | 'total'>,
  date: Date,
): void {
  if (slipsIn(list).has(number)) return;
  const { tab, header } = list;
  const cells: Readonly<Partial<Record<SlipColumn, Cell>>> = {
    number,
    date,
    cheques,
    total: majorNumber(total),
    currency: total.currency.toUpperCase(),
  };
  const width = Math.max(...SLIP_COLUMNS.map((column) => header.at[column][0])) + 1;
  const line: Cell[] = Array.from({ length: width }, () => '');
  for (const column of SLIP_COLUMNS) line[header.at[column][0]] = cells[column] ?? '';
  tab.append([line]);
  const now = listIn(tab);
  const row = now && slipsIn(now).get(number)?.row;
  const column = header.at.total[0] + 1;
  if (row !== undefined) tab.showAmounts([{ row, column }], decimalsOf(total.currency));
  host.workbook.flush();
}

/** Says on the line of a slip that it is undone, where it stood when the list was read just now. */
export function writeUndone({ workbook, words }: SlipsHost, list: SlipsList, number: number): void {
  const line = slipsIn(list).get(number);
  if (!line || line.isUndone) return;
  const column = list.header.at.state[0] + 1;
  list.tab.writeOwn([{ row: line.row, column, value: words.slips.undoneState }]);
  workbook.flush();
}
