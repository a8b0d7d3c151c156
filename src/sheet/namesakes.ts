import * as z from 'zod/mini';
import { parseJson } from '../model/json';
import { LAID_TABS } from '../model/limits';
import type { Store } from '../model/ports';
import type { UnreadHeader } from './header';
import type { EntryTab } from './tab';

/** The columns of whom people were told, as `[[tab, header], …]`. */
const KEY = 'columns.namesakes';

const shape = z.array(z.tuple([z.number(), z.string()]));

/** A column of the user's own that bears a common word, and its tab. */
export interface Namesake extends UnreadHeader {
  readonly tab: string;
}

/** Columns of the user's own that bear the name of one of the add-on's, of which nobody was told yet; each is given once. */
export function newNamesakes(store: Store, entries: readonly EntryTab[]): readonly Namesake[] {
  if (entries.every(({ header }) => header.namesakes.length === 0)) return [];
  const kept = z.safeParse(shape, parseJson(store.get(KEY) ?? ''));
  const told = kept.success ? kept.data : [];
  const isTold = (id: number, text: string): boolean =>
    told.some(([tab, header]) => tab === id && header === text);
  const found = entries.flatMap(({ tab, header }) =>
    header.namesakes.filter(({ text }) => !isTold(tab.id, text)).map((one) => ({ tab, one })),
  );
  if (found.length === 0) return [];
  const all = [...told, ...found.map(({ tab, one }) => [tab.id, one.text] as const)];
  store.set(KEY, JSON.stringify(all.slice(-LAID_TABS)));
  return found.map(({ tab, one }) => ({ ...one, tab: tab.name }));
}
