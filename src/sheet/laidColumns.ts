import * as z from 'zod/mini';
import { COLUMNS, type ColumnKey } from '../model/columns';
import { parseJson } from '../model/json';
import { LANGUAGES } from '../model/language';
import { LAID_TABS } from '../model/limits';
import { isBlank, onOneLine, seen } from '../model/plain';
import type { Store, Tab } from '../model/ports';
import { helpIn } from '../text/stored';

/** `[[tab, [column, …]], …]`, the tabs in the order in which they were laid. */
const KEY = 'columns.laid';

const shape = z.array(z.tuple([z.number(), z.array(z.string())]));

function read(store: Store): z.infer<typeof shape> {
  const kept = z.safeParse(shape, parseJson(store.get(KEY) ?? ''));
  return kept.success ? kept.data : [];
}

/** What the add-on alone writes into such columns: an import's prefix, and the order's number there. */
const FORMS: { readonly [Key in ColumnKey]?: RegExp } = { source: /^[a-z0-9][a-z0-9-]{0,29} .*\d/ };

/** True for a column of common words that was laid down on a tab. */
export function isLaid(store: Store, tab: number, key: ColumnKey): boolean {
  return read(store).some(([id, laid]) => id === tab && laid.includes(key));
}

/**
 * True where a column of common words is known by what it is, since people duplicate tabs, and what is remembered
 * may be lost: its header bears the note that it was laid down with, or all that stands in it is what the
 * add-on alone writes.
 */
export function looksLaid(
  tab: Pick<Tab, 'notes' | 'block' | 'height'>,
  key: ColumnKey,
  column: number,
): boolean {
  const [[note = ''] = []] = tab.notes({ row: 1, column, rows: 1, columns: 1 });
  if (LANGUAGES.some((language) => seen(note) === seen(helpIn(key, language)))) return true;
  const form = FORMS[key];
  const rows = form ? tab.height() - 1 : 0;
  if (!form || rows < 1) return false;
  const texts = tab
    .block({ row: 2, column, rows, columns: 1 })
    .flatMap(([cell = '']) => (isBlank(cell) ? [] : [onOneLine(String(cell))]));
  return texts.length > 0 && texts.every((text) => form.test(text));
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
