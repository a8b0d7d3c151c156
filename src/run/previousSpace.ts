import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import { homeSpace } from '../memory/space';
import { bundleIdOf } from '../sheet/bundleRows';
import type { EntryRow } from '../sheet/tab';
import { spaceName } from './space';

/** Tells of a row that it was recorded in another space, and the name of the one that is meant now. */
export type PreviousSpace = (row: EntryRow) => string | undefined;

/**
 * Rows that were recorded before the spreadsheet was moved to another space: under the same ID that one
 * may hold somebody else's bundle. Of a row of which nobody knows when it was recorded, nothing is said.
 */
export function previousSpace(host: Host, { memory }: Journal): PreviousSpace {
  const home = homeSpace(host.documentStore);
  if (!home || home.since === 0) return () => undefined;
  const name = spaceName(host, home);
  return (row) => {
    const bundleId = bundleIdOf(row);
    const known = memory
      .recorded()
      .find((one) => one.reference === row.reference && one.bundleId === bundleId);
    const sentAt = row.cell('sentAt');
    const at = known?.at ?? (typeof sentAt === 'object' ? sentAt.getTime() : undefined);
    // guard: owned-previous-space
    return at !== undefined && at < home.since ? name : undefined;
  };
}
