import * as z from 'zod/mini';
import { COLUMNS, type ColumnKey } from '../model/columns';
import { parseJson } from '../model/json';
import { LAID_TABS } from '../model/limits';
import type { Store } from '../model/ports';

/** `[[tab, [column, …]], …]`, the tabs in the order in which they were laid. */
const KEY = 'columns.laid';

const shape = z.array(z.tuple([z.number(), z.array(z.string())]));

function read(store: Store): z.infer<typeof shape> {
  const kept = z.safeParse(shape, parseJson(store.get(KEY) ?? ''));
  return kept.success ? kept.data : [];
}

/** The columns of common words that were laid down on a tab. */
export function laidColumns(store: Store, tab: number): ReadonlySet<string> {
  return new Set(read(store).find(([id]) => id === tab)?.[1]);
}

/** Remembers which of the columns that were just laid down on a tab are called by common words. */
export function rememberLaid(store: Store, tab: number, keys: readonly ColumnKey[]): void {
  const claimed = keys.filter((key) => COLUMNS[key].claimed);
  if (claimed.length === 0) return;
  const kept = read(store);
  const before = kept.find(([id]) => id === tab)?.[1] ?? [];
  const others = kept.filter(([id]) => id !== tab).slice(1 - LAID_TABS);
  store.set(KEY, JSON.stringify([...others, [tab, [...new Set([...before, ...claimed])]]]));
}
