import type { Store } from '../model/ports';

/** Which tab is the journal: its name may be that of a tab of somebody's own. */
const KEY = 'journal.tab';

/** The ID of the tab that the add-on has made its journal; undefined where that is not known. */
export function journalId(store: Store): number | undefined {
  const kept = store.get(KEY);
  return kept === undefined ? undefined : Number(kept);
}

/** Takes note of it. To be called where the tab is saved. */
export function rememberJournal(store: Store, id: number): void {
  store.set(KEY, String(id));
}

/** To be called where that tab is put aside. */
export function forgetJournal(store: Store): void {
  store.delete(KEY);
}
