import type { Host } from '../host/host';
import { refresh } from '../run/refreshLists';
import { sentence } from '../text/sentence';

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
