import type { BundleRow } from '../entry/bundle';
import { startOfDay } from '../entry/calendar';
import type { Host } from '../host/host';
import { majorNumber } from '../model/money';
import { seenIn } from '../model/plain';
import type { State } from '../model/states';
import type { PlacedRow } from '../sheet/snapshot';
import type { Entries } from '../sheet/writing';
import { findingsText } from './message';

/** The state that a row moves to for what was found on it; undefined where it stays. */
export function stateOf({ problems, row }: BundleRow): State | undefined {
  if (problems.length > 0) return 'invalid';
  return row.state === 'invalid' ? 'blank' : undefined;
}

/**
 * What the row is to say of what was found, the period that nobody typed, and, where it is to be shown, what the payment
 * leaves as a donation.
 */
export function entriesOf(
  host: Host,
  { entry }: PlacedRow,
  found: BundleRow,
  isShared: boolean,
): Entries {
  const { state } = found.row;
  // A row that waits or was refused keeps saying why, unless it says something of its cells now.
  const text = findingsText(found, entry.header, host);
  const speaks = text !== '' || state === 'blank' || state === 'invalid';
  return {
    ...(speaks ? { message: text } : {}),
    ...(found.period && {
      ...unlessTyped(found, 'startDate', startOfDay(found.period.start, host.zone)),
      ...unlessTyped(found, 'endDate', startOfDay(found.period.end, host.zone)),
    }),
    ...(found.share && isShared && { donationAmount: majorNumber(found.share) }),
  };
}

/** A day for a blank cell: what a person typed there, or a formula gives, is left as it is. */
function unlessTyped({ row }: BundleRow, key: 'startDate' | 'endDate', moment: number): Entries {
  return seenIn(row.cell(key)) === '' ? { [key]: new Date(moment) } : {};
}
