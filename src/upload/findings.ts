import type { BundleRow } from '../entry/bundle';
import { startOfDay } from '../entry/calendar';
import type { PlacedRow, Snapshot } from '../entry/snapshot';
import { type Entries, Writing } from '../entry/writing';
import type { Host } from '../host';
import { findingsText } from '../text/findings';
import { mintReferences } from './identity';
import { isSendable, type Review } from './review';
import type { State } from './states';

/**
 * Gives a reference to every wanted row that has none, with the other rows of its payment.
 * To be called under the document's lock.
 */
export function giveReferences(
  host: Host,
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
): void {
  const nameless = snapshot
    .bundles()
    .filter(({ placed }) => placed.some(wanted))
    .flatMap(({ placed }) => placed)
    .filter(({ row }) => isSendable(row) && String(row.cell('reference')).trim() === '');
  const minted = mintReferences(nameless.length, snapshot.references(), {
    store: host.documentStore,
    chance: host.chance,
  });
  const writing = new Writing(host.language);
  nameless.forEach((placed, index) => {
    const reference = minted[index];
    if (reference !== undefined) writing.fill(placed, { reference });
  });
  writing.apply();
}

/** Writes what was found to `State` and `Message`, and the periods that nobody typed into their cells. */
export function writeFindings(host: Host, { bundles }: Review): void {
  const writing = new Writing(host.language);
  for (const { bundle, placed } of bundles) {
    bundle.rows.forEach((found, index) => {
      const one = placed[index];
      if (one) writing.fill(one, entriesOf(host, one, found), stateOf(found));
    });
  }
  writing.apply();
}

function stateOf({ problems, row }: BundleRow): State | undefined {
  if (problems.length > 0) return 'invalid';
  return row.state === 'invalid' ? 'blank' : undefined;
}

function entriesOf(host: Host, { entry }: PlacedRow, found: BundleRow): Entries {
  const { state } = found.row;
  // A row that waits or was refused keeps saying why, unless it says something of its cells now.
  const text = findingsText(found, entry.header, host);
  const speaks = text !== '' || state === 'blank' || state === 'invalid';
  return {
    ...(speaks ? { message: text } : {}),
    ...(found.period && {
      startDate: new Date(startOfDay(found.period.start, host.zone)),
      endDate: new Date(startOfDay(found.period.end, host.zone)),
    }),
  };
}
