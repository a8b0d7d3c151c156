import type { Host } from '../host/host';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { type Entries, Writing } from '../sheet/writing';
import { isMadeNew } from './copies';

/** All that a copy has of its original, and that is not true of a new row. */
const NOTHING_SENT: Entries = {
  message: '',
  bundleId: '',
  transactionId: '',
  membershipId: '',
  donationId: '',
  sentAt: '',
  refunded: '',
  slip: '',
  source: '',
};

/** The sheet as it reads once such copies are new rows; nothing is written. */
export function withFreeCopies(
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
): Snapshot {
  const copies = snapshot.rows.filter((placed) => wanted(placed) && isMadeNew(snapshot, placed));
  const asNew = { ...NOTHING_SENT, state: '' };
  return copies.length === 0
    ? snapshot
    : snapshot.filled(new Map(copies.map((placed) => [placeOf(placed), asNew])));
}

/**
 * Makes new rows of copies whose reference a person has emptied: their state and IDs are those of
 * the row that they were copied from. To be called under the document's lock.
 */
export function freeCopies(
  { workbook, language }: Host,
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
): Snapshot {
  const copies = snapshot.rows.filter((placed) => wanted(placed) && isMadeNew(snapshot, placed));
  if (copies.length === 0) return snapshot;
  const writing = new Writing(language);
  // A new row begins blank: what its cell reads is the state of another row.
  for (const placed of copies) writing.fill(placed, NOTHING_SENT, 'blank', 'blank');
  return applyAndReadBack(workbook, snapshot, writing, { knownBy: 'content' });
}
