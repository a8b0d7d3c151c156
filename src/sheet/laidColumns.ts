import * as z from 'zod/mini';
import { COLUMNS, type ColumnKey } from '../model/columns';
import { prefixesIn } from '../model/importPrefixes';
import { parseJson } from '../model/json';
import { LAID_TABS } from '../model/limits';
import { isBlank, onOneLine } from '../model/plain';
import type { Store, Tab } from '../model/ports';
import { isNoteOf } from '../text/stored';

/** `[[tab, [column, …]], …]`, the tabs in the order in which they were laid. */
const KEY = 'columns.laid';

const shape = z.array(z.tuple([z.number(), z.array(z.string())]));

function read(store: Store): z.infer<typeof shape> {
  const kept = z.safeParse(shape, parseJson(store.get(KEY) ?? ''));
  return kept.success ? kept.data : [];
}

/** True for a column of common words that was laid down on a tab. */
export function isLaid(store: Store, tab: number, key: ColumnKey): boolean {
  return read(store).some(([id, laid]) => id === tab && laid.includes(key));
}

/**
 * True where a column of common words is known by what it is, since people duplicate tabs, and what is remembered
 * may be lost: its header bears the note that it was laid down with, or all that stands in it is what an
 * import alone writes: the key of an order of a source that is known here.
 */
export function looksLaid(
  store: Store,
  tab: Pick<Tab, 'notes' | 'block' | 'height'>,
  { key, column }: { readonly key: ColumnKey; readonly column: number },
): boolean {
  const [[note = ''] = []] = tab.notes({ row: 1, column, rows: 1, columns: 1 });
  if (isNoteOf(note, key)) return true;
  const rows = key === 'source' ? tab.height() - 1 : 0;
  if (rows < 1) return false;
  const texts = tab
    .block({ row: 2, column, rows, columns: 1 })
    .flatMap(([cell = '']) => (isBlank(cell) ? [] : [onOneLine(String(cell))]));
  const prefixes = texts.length > 0 ? prefixesIn(store) : [];
  return (
    texts.length > 0 &&
    texts.every((text) =>
      prefixes.some((prefix) => text.startsWith(`${prefix} `) && /\d/.test(text)),
    )
  );
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
