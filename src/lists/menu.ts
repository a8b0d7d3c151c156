import { credentials } from '../connection/connection';
import type { Host } from '../host';
import { qomonClient } from '../qomon/client';
import { dressDropdowns } from '../setup/dress';
import { sentence } from '../text/findings';
import type { Obstacle } from '../text/words';
import { catalogOf } from './catalog';
import { type Kept, keepLists, readLists } from './keep';
import { fetchLists } from './refresh';

/** Fetches the lists and tells how many entries there are, and which lists did not come. */
export function refreshLists(host: Host): void {
  const { ui, words } = host;
  const result = refresh(host);
  if ('kind' in result) {
    ui.alert(words.menu.refreshLists, sentence(words.obstacles, result));
    return;
  }
  const names = result.failed.map((list) => words.lists.names[list]);
  ui.alert(
    words.menu.refreshLists,
    names.length === 0 ? words.lists.refreshed(result.entries) : words.lists.kept(names),
  );
}

/** Fetches the lists, keeps them in the spreadsheet and lays the dropdowns anew. */
export function refresh(
  host: Host,
): { readonly entries: number; readonly failed: readonly Kept[] } | Obstacle {
  const found = credentials(host);
  if (!found) return { kind: 'not connected' };
  const before = readLists(host.workbook);
  const fetched = fetchLists(qomonClient(host.http, found), before, host.clock.now());
  if (fetched.stopped) return { kind: 'key refused', region: found.region };
  keepLists(host.workbook, fetched.kept, host.words);
  dressDropdowns(host, catalogOf(fetched.kept.lists));
  host.workbook.flush();
  const { settings, ...lists } = fetched.kept.lists;
  const methods = settings?.payment_method_kinds?.length ?? 0;
  const entries = Object.values(lists).reduce((sum, list) => sum + list.length, methods);
  return { entries, failed: fetched.failed };
}
