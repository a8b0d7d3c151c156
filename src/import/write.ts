import type { Host } from '../host/host';
import { mintReferences } from '../memory/givenReferences';
import { isBlank, onOneLine, sameCell } from '../model/plain';
import type { Cell } from '../model/ports';
import type { RowRange } from '../model/ranges';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, Snapshot } from '../sheet/snapshot';
import { saved } from '../sheet/strictRules';
import {
  type EntryRow,
  type EntryTab,
  entryRow,
  isBare,
  readEntryTab,
  type TabReading,
} from '../sheet/tab';
import { Writing } from '../sheet/writing';
import { type Fill, isWhole } from './cells';
import { printOfRows } from './prints';
import { makeRoom, readWhole } from './room';
import type { PlannedOrder } from './verdicts';

/** An order whose rows stand as they were meant to, and their print. */
export interface Written {
  readonly planned: PlannedOrder;
  readonly rows: string;
  readonly places: ReadonlyArray<RowRange>;
}

/**
 * Writes the rows of orders below all that stands on a tab, and completes those that stand in part. What
 * a row is known by is saved first and alone: whatever becomes of the run, a row that was begun is known
 * again. Gives the orders that are whole when they are read back.
 */
export function writeOrders(
  host: Host,
  tab: EntryTab['tab'],
  orders: readonly PlannedOrder[],
): Written[] {
  const wanted = new Map(orders.map((one) => [one.order.key, one]));
  const others = orders.flatMap(({ present }) => present.map(([{ entry }]) => entry.tab));
  const tabs = [...new Map([tab, ...others].map((one) => [one.id, one])).values()];
  const before = readWhole(tabs, tab);
  const last = makeRoom(host, before, tab, orders);
  const snapshot = begin(host, before, tab, { orders, last });
  const pairs = paired(snapshot, wanted);
  const nameless = pairs.filter(([{ row }]) => isBlank(row.cell('reference')));
  const minted = mintReferences(nameless.length, snapshot.references(), host);
  const references = new Map(nameless.map(([placed], at) => [placeOf(placed), minted[at]]));
  const writing = new Writing(host.language);
  for (const [placed, fill] of pairs) {
    const reference = references.get(placeOf(placed));
    writing.fill(placed, { ...fill, ...(reference !== undefined && { reference }) });
  }
  const after = applyAndReadBack(host.workbook, snapshot, writing, {
    knownBy: 'content',
    ...NEW_ROWS,
  });
  return whole(after, wanted);
}

/** Of a long tab the rows that are written are read, and whether all others stay where they stood. */
const NEW_ROWS = { budget: 0, readsRows: true } as const;

/** Saves the keys of rows to come, each on a blank row of its own below the last. Gives the sheet as it reads then. */
function begin(
  host: Host,
  before: Snapshot,
  tab: EntryTab['tab'],
  { orders, last }: { readonly orders: readonly PlannedOrder[]; readonly last: number },
): Snapshot {
  const keys = orders.flatMap(({ order, fills, present }) =>
    Array.from({ length: fills.length - present.length }, () => order.key),
  );
  const reading = before.readingOf(tab);
  const column = reading?.entry.header.at('source');
  if (keys.length === 0 || !reading || column === undefined) return before;
  const { entry } = reading;
  const from = last + 1;
  const added = keys.map((source, index) => entryRow(from + index, [], entry.header, { source }));
  const begun = added.map((row) => ({ placed: { entry, row }, key: 'source' }) as const);
  // Before anything else stands there: a row that was begun is known again.
  const error = saved(host.workbook, begun, () => {
    tab.write(added.map((row) => ({ row: row.number, column, value: row.cell('source') })));
  });
  if (error) throw error;
  const present = orders.flatMap((one) => one.present.map(([placed]) => placed));
  const places = new Set([...begun.map(({ placed }) => placed), ...present].map(placeOf));
  const near = before.with(tab, added).nowAt(places, NEW_ROWS);
  const now = new Map(near.readingOf(tab)?.rows.map((row) => [row.number, row]));
  if (added.every((row) => isBegun(now.get(row.number), row.cell('source')))) return near;
  putBack(host, reading, new Set(keys));
  return Snapshot.again(before.tabs);
}

/** True for a row on which a key stands, and nothing else that anybody has put there. */
function isBegun(row: EntryRow | undefined, key: Cell): boolean {
  return (
    row !== undefined &&
    sameCell(row.cell('source'), key) &&
    row.reference === undefined &&
    isBare(row.filled({ source: '' }))
  );
}

/** Takes the keys away again from rows of others, which were moved to that place just then. */
function putBack(host: Host, before: TabReading, keys: ReadonlySet<string>): void {
  const after = readEntryTab(before.entry.tab);
  const column = after?.entry.header.at('source');
  if (!after || column === undefined) return;
  const without = new Set([after.entry.header.textAt(column)]);
  const was = new Map(before.rows.map((row) => [row.content(without), row.cell('source')]));
  const wrong = after.rows.filter((row) => {
    const content = row.content(without);
    const isOurs = keys.has(onOneLine(String(row.cell('source'))));
    return (
      isOurs && content !== NOTHING && was.has(content) && was.get(content) !== row.cell('source')
    );
  });
  if (wrong.length === 0) return;
  after.entry.tab.write(
    wrong.map((row) => ({ row: row.number, column, value: was.get(row.content(without)) ?? '' })),
  );
  host.workbook.flush();
}

/** The content of a row on which nothing else stands. */
const NOTHING = '[]';

/** Each row that bears one of the keys with the part of its order that it is to be. */
function paired(
  snapshot: Snapshot,
  wanted: ReadonlyMap<string, PlannedOrder>,
): ReadonlyArray<readonly [PlacedRow, Fill]> {
  const taken = new Map<string, Fill[]>();
  const present = new Map(
    [...wanted.values()].flatMap((one) =>
      one.present.flatMap(([placed, fill]) => (fill ? [[placeOf(placed), fill] as const] : [])),
    ),
  );
  return snapshot.rows.flatMap((placed): Array<readonly [PlacedRow, Fill]> => {
    const key = onOneLine(String(placed.row.cell('source')));
    const planned = wanted.get(key);
    if (!planned) return [];
    const known = present.get(placeOf(placed));
    if (known) return [[placed, known]];
    const used = new Set([...present.values(), ...(taken.get(key) ?? [])]);
    const fill = planned.fills.find((one) => !used.has(one));
    if (!fill || !isBlank(placed.row.cell('reference'))) return [];
    taken.set(key, [...(taken.get(key) ?? []), fill]);
    return [[placed, fill]];
  });
}

/** The orders of which every row stands. */
function whole(after: Snapshot, wanted: ReadonlyMap<string, PlannedOrder>): Written[] {
  const rows = new Map<string, PlacedRow[]>();
  for (const placed of after.rows) {
    const key = onOneLine(String(placed.row.cell('source')));
    if (wanted.has(key)) rows.set(key, [...(rows.get(key) ?? []), placed]);
  }
  return [...wanted.values()].flatMap((planned) => {
    const own = rows.get(planned.order.key) ?? [];
    const isAll = planned.fills.every((fill) => own.some(({ row }) => isWhole(row, fill)));
    const isGiven = own.every(({ row }) => row.reference !== undefined);
    if (!isAll || !isGiven || own.length !== planned.fills.length) return [];
    return [
      {
        planned,
        places: own.map(({ entry, row }) => ({ tab: entry.tab.name, row: row.number })),
        rows: printOfRows(
          own.map(
            ({ row }) =>
              (key) =>
                row.cell(key),
          ),
        ),
      },
    ];
  });
}
