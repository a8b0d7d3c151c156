import { standardsOf } from '../check/standards';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { Journal } from '../journal/journal';
import type { Obstacle } from '../model/obstacles';
import { SUMMARY_VIEWS, type Summary } from '../model/summaryResults';
import { TAB_NAMES } from '../model/tabNames';
import { readCatalog } from '../run/catalog';
import { otherInstallation } from '../run/installation';
import { locked, lockedQuietly } from '../run/lock';
import { type PaperTab, paperTab } from '../sheet/paperTab';
import { Snapshot } from '../sheet/snapshot';
import { nameIn, paperOf, saidOf } from '../summary/paper';
import { summaryOf } from '../summary/summary';
import { sentence } from '../text/sentence';

const SUMMARY: PaperTab = {
  own: 'summary',
  name: TAB_NAMES.summary,
  titleIn: ({ summary: { title } }) => title,
  isRewritten: true,
};

/** The figures of a summary as the sidebar shows them, in words. */
export type SummaryAnswer =
  | {
      readonly ok: true;
      /** When it was made, and whether the journal says the same. */
      readonly said: readonly string[];
      /** Where it does not. */
      readonly apart: readonly string[];
      readonly views: ReadonlyArray<{
        readonly title: string;
        readonly lines: ReadonlyArray<{ readonly name: string; readonly figures: string }>;
      }>;
    }
  | Refusal;

/** Writes what the rows come to on a tab of its own, with charts, and brings it into view. */
export function showSummary(host: Host): void {
  const { ui, workbook, words } = host;
  const written = locked(host, () => {
    const summary = made(host);
    if ('kind' in summary) return summary;
    const tab = paperTab(host, SUMMARY, words.summary.warning);
    tab.print(paperOf(summary, words));
    workbook.show(tab);
    workbook.flush();
    return { tab: tab.name, said: saidOf(summary, words) };
  });
  const text = 'kind' in written ? sentence(words.obstacles, written) : words.summary.done(written);
  ui.alert(words.menu.summary, text);
}

/** The same figures for the sidebar; nothing is written. */
export function getSummary(host: Host): SummaryAnswer {
  const { words } = host;
  const other = otherInstallation(host);
  if (other) return refusal(host, other);
  const summary = lockedQuietly(host, () => made(host));
  if ('kind' in summary) return refusal(host, summary);
  const own = words.summary;
  return {
    ok: true,
    said: saidOf(summary, words),
    apart: summary.agreement.apart.map(own.apart),
    views: SUMMARY_VIEWS.flatMap((view) => {
      const lines = summary.views[view].map(({ name, ...line }) => ({
        name: nameIn(own, view, name),
        figures: own.figures(line),
      }));
      return lines.length === 0 ? [] : [{ title: own.views[view], lines }];
    }),
  };
}

function made(host: Host): Summary | Obstacle {
  const catalog = readCatalog(host);
  if ('kind' in catalog) return catalog;
  const snapshot = Snapshot.of(host.workbook);
  return summaryOf(host, standardsOf(host, catalog), snapshot, new Journal(host));
}
