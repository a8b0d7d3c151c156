import * as z from 'zod/mini';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import { KNOWN_KEY } from '../model/forgettable';
import { groupBy } from '../model/groupBy';
import { parseJson } from '../model/json';
import { isBlank } from '../model/plain';
import type { Store } from '../model/ports';
import type { PlacedRow } from './snapshot';
import type { EntryTab } from './tab';

/** What is remembered of a tab: columns that were laid down there, and those in which anything stood. */
const shape = z.object({ laid: z.array(z.string()), filled: z.array(z.string()) });

type Known = z.infer<typeof shape>;

/** Columns that a tab can do without, and whose cells change what is sent. */
const DECIDING = COLUMN_KEYS.filter((key) => {
  const { required, addOn, claimed, kind } = COLUMNS[key];
  return !required && !addOn && !claimed && kind !== 'result';
});

function read(store: Store, tab: number): Known {
  const kept = z.safeParse(shape, parseJson(store.get(KNOWN_KEY + tab) ?? ''));
  return kept.success ? kept.data : { laid: [], filled: [] };
}

/** Writes what is known if anything of it is new; columns that are known to be filled need no other word. */
function keep(store: Store, tab: number, before: Known, laid: string[], filled: string[]): void {
  const all = new Set(filled);
  const known = { laid: [...new Set(laid)].filter((key) => !all.has(key)), filled: [...all] };
  if (known.laid.length === before.laid.length && known.filled.length === before.filled.length)
    return;
  store.set(KNOWN_KEY + tab, JSON.stringify(known));
}

/** Remembers the columns that were just laid down on a tab. */
export function rememberKnown(store: Store, tab: number, keys: readonly ColumnKey[]): void {
  const before = read(store, tab);
  const laid = keys.filter((key) => DECIDING.includes(key));
  keep(store, tab, before, [...before.laid, ...laid], before.filled);
}

/** Remembers the columns of each tab in which anything stands. To be called under the document's lock. */
export function rememberFilled(store: Store, rows: readonly PlacedRow[]): void {
  for (const [{ tab, header }, own] of groupBy(rows, ({ entry }) => entry)) {
    const before = read(store, tab.id);
    const filled = DECIDING.filter(
      (key) =>
        !before.filled.includes(key) &&
        header.at(key) !== undefined &&
        own.some(({ row }) => row.cell(key) !== '' && !isBlank(row.cell(key))),
    );
    keep(store, tab.id, before, before.laid, [...before.filled, ...filled]);
  }
}

/** Forgets the columns that have left the tabs of some rows: a person has seen that, and goes on. */
export function acceptGone(store: Store, rows: readonly PlacedRow[]): void {
  for (const { tab, header } of new Set(rows.map(({ entry }) => entry))) {
    const before = read(store, tab.id);
    const isHere = (key: string): boolean => header.at(key as ColumnKey) !== undefined;
    keep(store, tab.id, before, before.laid.filter(isHere), before.filled.filter(isHere));
  }
}

/**
 * The columns that have left each tab though something stood in them, or though they were laid down and one
 * of the user's own may stand in their place. What a header nearly names is told of that header.
 */
export function goneColumns(
  store: Store,
  rows: readonly PlacedRow[],
): ReadonlyMap<EntryTab, readonly ColumnKey[]> {
  const gone = new Map<EntryTab, readonly ColumnKey[]>();
  for (const [entry, own] of groupBy(rows, (placed) => placed.entry)) {
    const { header, tab } = entry;
    const { laid, filled } = read(store, tab.id);
    const hasLeft = (key: ColumnKey): boolean =>
      header.at(key) === undefined && !header.unread.some(({ meant }) => meant === key);
    const left = DECIDING.filter((key) => filled.includes(key) && hasLeft(key));
    const unnamed = DECIDING.filter((key) => laid.includes(key) && hasLeft(key));
    const isReplaced = unnamed.length > 0 && own.some((placed) => hasOwn(placed));
    const all = isReplaced ? [...left, ...unnamed] : left;
    if (all.length > 0) gone.set(entry, all);
  }
  return gone;
}

/** True where anything stands in a column that is not the add-on's. */
function hasOwn({ entry: { header }, row }: PlacedRow): boolean {
  return header.own.some((column) => !isBlank(row.at(column)));
}
