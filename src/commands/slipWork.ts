import { type Standards, standardsOf } from '../check/review';
import type { Host } from '../host/host';
import { Journal } from '../journal/journal';
import type { Obstacle } from '../model/obstacles';
import { readCatalog } from '../run/catalog';
import { locked } from '../run/lock';
import { renamedTabs } from '../sheet/nearTab';
import type { Slips } from '../slips/book';
import { settledSlips } from '../slips/settle';

/** What was done, and the sentences about what was put right before it. */
interface Worked<T> {
  readonly value: T;
  readonly told: readonly string[];
}

/** Works under the document's lock once what was cut off or lost is settled. */
export function worked<T>(
  host: Host,
  work: (slips: Slips) => T,
  /** False once a person has been told which tabs are not read. */
  isFirst = true,
): Worked<T> | Obstacle {
  return locked(host, (): Worked<T> | Obstacle => {
    const standards = standardsHere(host);
    if ('kind' in standards) return standards;
    const { slips, settled } = settledSlips({ host, journal: new Journal(host), standards });
    const told = [
      ...host.words.slips.settled(settled),
      ...(isFirst ? unreadTabs(host, slips.snapshot.tabs) : []),
    ];
    return { value: work(slips), told };
  });
}

/** What keeps tabs from being read whose cheques would otherwise be missed in silence. */
function unreadTabs({ workbook, words }: Host, read: Slips['snapshot']['tabs']): string[] {
  return renamedTabs(workbook, read).map(({ tab, faults }) =>
    words.summary.unreadTab({ tab: tab.name, faults }),
  );
}

function standardsHere(host: Host): Standards | Obstacle {
  const catalog = readCatalog(host);
  return 'kind' in catalog ? catalog : standardsOf(host, catalog);
}
