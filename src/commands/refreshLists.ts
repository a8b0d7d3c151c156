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
  const { names } = words.lists;
  const kept = result.failed.map((list) => names[list]);
  const leftOut = result.leftOut.map(({ list, entries }) =>
    words.lists.leftOut({ list: names[list], entries }),
  );
  const told = kept.length === 0 ? words.lists.refreshed(result.entries) : words.lists.kept(kept);
  const unformatted = result.unformatted.map(words.lists.unformatted);
  ui.alert(words.menu.refreshLists, [told, ...leftOut, ...unformatted].join('\n'));
}
