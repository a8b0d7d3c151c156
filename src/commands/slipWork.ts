import { selectedRows } from '../check/scope';
import { type Standards, standardsOf } from '../check/standards';
import type { Host } from '../host/host';
import { Journal } from '../journal/journal';
import type { Obstacle } from '../model/obstacles';
import { TAB_NAMES } from '../model/tabNames';
import { readCatalog } from '../run/catalog';
import { locked } from '../run/lock';
import { unreadTabs } from '../sheet/nearTab';
import { type PaperTab, paperTab } from '../sheet/paperTab';
import type { Slips } from '../slips/book';
import { type Offered, offeredIn } from '../slips/offer';
import { slipOnPaper } from '../slips/onPaper';
import { paperOfSlip } from '../slips/paper';
import { readSlips, settledSlips } from '../slips/settle';
import { unreadableSlips } from '../slips/slipsTab';

const PAPER: PaperTab = {
  own: 'slipPaper',
  name: TAB_NAMES.slipPaper,
  titleIn: ({ slips: { paperTitle } }) => paperTitle,
  isRewritten: true,
};

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
  const { workbook, words } = host;
  return locked(host, (): Worked<T> | Obstacle => {
    const standards = standardsHere(host);
    if ('kind' in standards) return standards;
    // guard: slips-readable
    const unread = unreadableSlips(host);
    if (unread) return unread;
    const { slips, settled } = settledSlips({ host, journal: new Journal(host), standards });
    const told = [
      ...words.slips.settled(settled),
      // Whose cheques would otherwise be missed in silence.
      ...(isFirst ? unreadTabs(workbook, slips.snapshot.tabs).map(words.summary.unreadTab) : []),
    ];
    return { value: work(slips), told };
  });
}

function standardsHere(host: Host): Standards | Obstacle {
  const catalog = readCatalog(host);
  return 'kind' in catalog ? catalog : standardsOf(host, catalog);
}

/** The cheques that may go on a slip: of several selected rows those alone. */
export function offerIn(slips: Slips, methods: readonly string[], areOthers = false): Offered {
  const scope = selectedRows(slips.host, slips.snapshot);
  const wanted = 'kind' in scope || scope.single ? undefined : scope.wanted;
  return offeredIn(slips, { methods, wanted, areOthers });
}

/** Writes the page of a slip and brings it into view. */
export function print(slips: Slips, number: number): void {
  const { host } = slips;
  const page = slipOnPaper(slips, number);
  if (!page) return;
  const tab = paperTab(host, PAPER, host.words.slips.paperWarning);
  tab.print(paperOfSlip(page, host.words));
  host.workbook.show(tab);
  host.workbook.flush();
}

/** Writes the page of a slip that was just made, and says so; where its tab is protected the slip stands all the same. */
export function printMade(slips: Slips, slip: number, offer: Offered): string {
  const { done, notPrinted } = slips.host.words.slips;
  const said = done({ slip, offer });
  try {
    print(readSlips(slips), slip);
    return said;
  } catch {
    return [said, notPrinted].join('\n\n');
  }
}
