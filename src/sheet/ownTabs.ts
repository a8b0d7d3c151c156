import type { Store } from '../model/ports';

/** The tabs that are known by the ID that Sheets gives them, since their names may be those of others. */
export type OwnTab = 'journal' | 'bundles' | 'summary' | 'slips' | 'slipPaper' | 'report';

const KEYS: Readonly<Record<OwnTab, string>> = {
  journal: 'journal.tab',
  bundles: 'bundles.tab',
  summary: 'summary.tab',
  slips: 'slips.tab',
  slipPaper: 'slips.paper',
  report: 'report.tab',
};

/** The ID of the tab that the add-on has made; undefined if that is not known. */
export function ownTabId(store: Store, tab: OwnTab): number | undefined {
  const kept = store.get(KEYS[tab]);
  return kept ? Number(kept) : undefined;
}

/** Takes note of it. To be called once the tab is saved. */
export function rememberOwnTab(store: Store, tab: OwnTab, id: number): void {
  if (ownTabId(store, tab) !== id) store.set(KEYS[tab], String(id));
}

/** To be called when that tab is put aside. */
export function forgetOwnTab(store: Store, tab: OwnTab): void {
  store.delete(KEYS[tab]);
}
