import type { Host } from '../host/host';
import type { Tab } from '../model/ports';
import { ownTabId } from '../sheet/ownTabs';
import type { EntryTab } from '../sheet/tab';

/** The tab that was named, else the one in view, else the one that set-up has made. */
export function targetAmong(
  { workbook, documentStore }: Host,
  tabs: readonly EntryTab[],
  name: string | undefined,
): EntryTab | undefined {
  const by = (fits: (tab: Tab) => boolean): EntryTab | undefined =>
    tabs.find(({ tab }) => fits(tab));
  if (name !== undefined) return by((tab) => tab.name === name);
  const inView = workbook.selection().tab.id;
  const made = ownTabId(documentStore, 'bundles');
  return by(({ id }) => id === inView) ?? by(({ id }) => id === made) ?? tabs[0];
}

/** True where a tab was named, and there is none of that name any more. */
export function isGone(
  { workbook }: Pick<Host, 'workbook'>,
  name: string | undefined,
): name is string {
  return name !== undefined && workbook.tab(name) === undefined;
}
