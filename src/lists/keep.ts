import * as z from 'zod/mini';
import type { ListName } from '../model/columns';
import { parseJson } from '../model/json';
import { KEPT_LISTS, type Kept, OFFERED_LISTS } from '../model/listColumns';
import type { Workbook } from '../model/ports';
import { campaign, price, settings, status } from '../qomon/shapes';
import { markText, readMark } from '../sheet/installationMark';
import { listsCells, listsHeader, replaceLists, writeLists } from '../sheet/listsTab';
import type { Words } from '../text/words';
import { type Catalog, type Choice, catalogOf, type Lists } from './catalog';

const ITEM = {
  settings,
  statuses: status,
  membershipPrices: price,
  donationPrices: price,
  campaigns: campaign,
};

/** The hidden tab: a header, a line of times, then entries. First what dropdowns offer, then Qomon's own JSON. */
const FIRST_ENTRY = 3;

/** The lists as they were last fetched, each with the time. */
export interface KeptLists {
  readonly lists: Lists;
  /** Milliseconds since 1970; undefined for a list that was never fetched. */
  readonly fetchedAt: Readonly<Partial<Record<Kept, number>>>;
}

/** The same as they stand in the tab, where anybody who may edit it can have changed them. */
export interface ShownLists extends KeptLists {
  /** All that they were read from, as one text. */
  readonly text: string;
}

export const NO_LISTS: KeptLists = {
  lists: {
    settings: undefined,
    statuses: [],
    membershipPrices: [],
    donationPrices: [],
    campaigns: [],
  },
  fetchedAt: {},
};

/** Reads the lists that the hidden tab keeps. An entry that somebody has spoilt there is left out. */
export function readLists(workbook: Workbook): ShownLists {
  const cells = listsCells(workbook);
  if (cells.length === 0) return { ...NO_LISTS, text: '' };

  const column = (kept: Kept): unknown[] => {
    const index = OFFERED_LISTS.length + KEPT_LISTS.indexOf(kept);
    return cells.slice(FIRST_ENTRY - 1).flatMap((row) => {
      const text = String(row[index] ?? '');
      return text === '' ? [] : [parseJson(text)];
    });
  };
  const items = <T extends z.core.$ZodType>(kept: Kept, item: T): Array<z.core.output<T>> =>
    column(kept).flatMap((value) => {
      const read = z.safeParse(item, value);
      return read.success ? [read.data] : [];
    });
  const times = KEPT_LISTS.flatMap((kept, index) => {
    const time = cells[1]?.[OFFERED_LISTS.length + index];
    const moment = Date.parse(String(time ?? ''));
    return Number.isNaN(moment) ? [] : [[kept, moment] as const];
  });
  return {
    lists: {
      settings: items('settings', ITEM.settings)[0],
      statuses: items('statuses', ITEM.statuses),
      membershipPrices: items('membershipPrices', ITEM.membershipPrices),
      donationPrices: items('donationPrices', ITEM.donationPrices),
      campaigns: items('campaigns', ITEM.campaigns),
    },
    fetchedAt: Object.fromEntries(times),
    text: textOf(
      KEPT_LISTS.map((_kept, index) =>
        cells.slice(1).map((row) => String(row[OFFERED_LISTS.length + index] ?? '')),
      ),
    ),
  };
}

/** Columns as one text, without the blank cells below the shorter ones. */
function textOf(columns: ReadonlyArray<readonly string[]>): string {
  return JSON.stringify(columns.map((cells) => cells.filter((cell) => cell !== '')));
}

/**
 * Writes the lists to the hidden tab, which is made where it is missing. Gives them as the text as
 * which they are read again.
 */
export function keepLists(workbook: Workbook, kept: KeptLists, words: Words): string {
  // Whose the spreadsheet is stands beside the lists, and stays through every refresh.
  const mark = readMark(workbook);
  const catalog = catalogOf(kept.lists);
  const { settings: one, ...lists } = kept.lists;
  const header = listsHeader(words);
  const columns: string[][] = [
    ...OFFERED_LISTS.map((list, at): string[] => [
      header[at] ?? '',
      words.lists.fetchedAt,
      ...offered(catalog, list),
    ]),
    ...KEPT_LISTS.map((name, at): string[] => {
      const time = kept.fetchedAt[name];
      const items: readonly unknown[] = name === 'settings' ? (one ? [one] : []) : lists[name];
      return [
        header[OFFERED_LISTS.length + at] ?? '',
        time === undefined ? '' : new Date(time).toISOString(),
        ...items.map((item) => JSON.stringify(item)),
      ];
    }),
  ];
  const height = Math.max(...columns.map((column) => column.length));
  // In a copy it is another's until a run has seen that.
  columns.push([words.lists.spreadsheet, ownerOfLists(workbook) ?? workbook.id]);
  columns.push([words.lists.installation, mark ? markText(mark) : '']);
  const rows = Array.from({ length: height }, (_, row) =>
    columns.map((column) => column[row] ?? ''),
  );
  replaceLists(workbook, words, rows);
  const kepts = columns.slice(OFFERED_LISTS.length, OFFERED_LISTS.length + KEPT_LISTS.length);
  return textOf(kepts.map((column) => column.slice(1)));
}

/** Where the tab says whose it is: below the header, behind the lists. */
const OWNER = { row: 2, column: OFFERED_LISTS.length + KEPT_LISTS.length + 1 } as const;

/** The spreadsheet for which the hidden tab was written: another than this one's in a copy. */
export function ownerOfLists(workbook: Workbook): string | undefined {
  const owner = String(listsCells(workbook)[OWNER.row - 1]?.[OWNER.column - 1] ?? '').trim();
  return owner === '' ? undefined : owner;
}

/** Writes there whose it is; nothing where there is no such tab yet. */
export function ownLists(workbook: Workbook): void {
  writeLists(workbook, [{ ...OWNER, value: workbook.id }]);
}

/** Where a dropdown finds its entries; undefined where there are none. */
export function choicesArea(
  catalog: Catalog,
  list: ListName,
): { column: number; row: number; rows: number } | undefined {
  const rows = offered(catalog, list).length;
  return rows === 0
    ? undefined
    : { column: OFFERED_LISTS.indexOf(list) + 1, row: FIRST_ENTRY, rows };
}

function offered(catalog: Catalog, list: ListName): string[] {
  const choices: ReadonlyArray<Choice<unknown>> = catalog[list];
  return choices.filter((choice) => choice.offered).map((choice) => choice.label);
}
