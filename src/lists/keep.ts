import * as z from 'zod/mini';
import { markText, readMark } from '../memory/installation';
import type { ListName } from '../model/columns';
import { parseJson } from '../model/json';
import type { Workbook } from '../model/ports';
import { TAB_NAMES } from '../model/tabNames';
import { campaign, price, settings, status } from '../qomon/shapes';
import type { Words } from '../text/words';
import { type Catalog, type Choice, catalogOf, type Lists } from './catalog';

/** What Qomon was asked for, in the order of the columns of the hidden tab. */
export const KEPT = [
  'settings',
  'statuses',
  'membershipPrices',
  'donationPrices',
  'campaigns',
] as const;

export type Kept = (typeof KEPT)[number];

const ITEM = {
  settings,
  statuses: status,
  membershipPrices: price,
  donationPrices: price,
  campaigns: campaign,
};

const OFFERED = [
  'paymentMethods',
  'statuses',
  'campaigns',
  'membershipPrices',
  'donationPrices',
] as const satisfies readonly ListName[];

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
  const tab = workbook.tab(TAB_NAMES.lists);
  if (!tab) return { ...NO_LISTS, text: '' };
  const cells = tab.all();

  const column = (kept: Kept): unknown[] => {
    const index = OFFERED.length + KEPT.indexOf(kept);
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
  const times = KEPT.flatMap((kept, index) => {
    const time = cells[1]?.[OFFERED.length + index];
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
      KEPT.map((_kept, index) =>
        cells.slice(1).map((row) => String(row[OFFERED.length + index] ?? '')),
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
  const tab =
    workbook.tab(TAB_NAMES.lists) ??
    workbook.insertTab(TAB_NAMES.lists, { hidden: true, warning: words.lists.warning });
  // Whose the spreadsheet is stands beside the lists, and stays through every refresh.
  const mark = readMark(workbook);
  const catalog = catalogOf(kept.lists);
  const { settings: one, ...lists } = kept.lists;
  const columns: string[][] = [
    ...OFFERED.map((list): string[] => [
      words.lists.names[list],
      words.lists.fetchedAt,
      ...offered(catalog, list),
    ]),
    ...KEPT.map((name): string[] => {
      const time = kept.fetchedAt[name];
      const items: readonly unknown[] = name === 'settings' ? (one ? [one] : []) : lists[name];
      return [
        `${words.lists.names[name]} ${words.lists.details}`,
        time === undefined ? '' : new Date(time).toISOString(),
        ...items.map((item) => JSON.stringify(item)),
      ];
    }),
  ];
  const height = Math.max(...columns.map((column) => column.length));
  // In a copy it is another's until a run has seen that.
  columns.push([words.lists.spreadsheet, ownerOfLists(workbook) ?? workbook.id]);
  columns.push([words.lists.installation, mark ? markText(mark) : '']);
  tab.replace(
    Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? '')),
  );
  const kepts = columns.slice(OFFERED.length, OFFERED.length + KEPT.length);
  return textOf(kepts.map((column) => column.slice(1)));
}

/** Where the tab says whose it is: below the header, behind the lists. */
const OWNER = { row: 2, column: OFFERED.length + KEPT.length + 1 } as const;

/** The spreadsheet for which the hidden tab was written: another than this one's in a copy. */
export function ownerOfLists(workbook: Workbook): string | undefined {
  const tab = workbook.tab(TAB_NAMES.lists);
  const [cells] = tab?.block({ ...OWNER, rows: 1, columns: 1 }) ?? [];
  const owner = String(cells?.[0] ?? '').trim();
  return owner === '' ? undefined : owner;
}

/** Writes there whose it is; nothing where there is no such tab yet. */
export function ownLists(workbook: Workbook): void {
  const tab = workbook.tab(TAB_NAMES.lists);
  tab?.write([{ ...OWNER, value: workbook.id }]);
}

/** Where a dropdown finds its entries; undefined where there are none. */
export function choicesArea(
  catalog: Catalog,
  list: ListName,
): { column: number; row: number; rows: number } | undefined {
  const rows = offered(catalog, list).length;
  return rows === 0 ? undefined : { column: OFFERED.indexOf(list) + 1, row: FIRST_ENTRY, rows };
}

function offered(catalog: Catalog, list: ListName): string[] {
  const choices: ReadonlyArray<Choice<unknown>> = catalog[list];
  return choices.filter((choice) => choice.offered).map((choice) => choice.label);
}
