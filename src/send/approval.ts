import type { ReviewedBundle } from '../check/review';
import type { Draft } from '../entry/draft';
import { hash64 } from '../model/hash';
import type { BundleId, Reference } from '../model/ids';
import type { Money } from '../model/money';
import { isTicked } from '../model/ticks';
import type { BundlePayload } from '../qomon/payload';
import { groupOf, rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';

/** A bundle that a person has approved: its rows by their references, and all that it is to carry. */
export interface Approved {
  readonly references: readonly Reference[];
  readonly fingerprint: string;
  /** Bundles that stood under the references before: an answer that gives one of these is none. */
  readonly previous?: readonly BundleId[];
  /** True where it goes because its rows are ticked, and only for as long as they are. */
  readonly isTicked?: boolean;
}

/** A bundle as it stands in the sheet now. */
export interface Outgoing {
  readonly approved: Approved;
  readonly placed: readonly PlacedRow[];
  readonly draft: Draft;
  readonly payload: BundlePayload;
  readonly money: readonly Money[];
}

/** What is to be approved; undefined where a problem stands, or a row has no reference yet. */
export function approvedOf({ bundle, placed }: ReviewedBundle): Approved | undefined {
  const { draft } = bundle;
  if (!draft || placed.some(({ row }) => row.reference === undefined)) return undefined;
  return {
    references: placed.map(({ row }) => referenceOf(row)),
    fingerprint: fingerprintOf(draft.payload(referenceOf), placed),
  };
}

/** Finds the rows that were approved, wherever they stand; undefined where they say something else. */
export function outgoingOf(run: Run, approved: Approved, snapshot: Snapshot): Outgoing | undefined {
  const placed = approved.references.flatMap((reference) => {
    const bearing = snapshot.bearing(reference);
    return bearing.length === 1 ? bearing : [];
  });
  if (placed.length !== approved.references.length) return undefined;
  // guard: still-ticked
  if (approved.isTicked && !placed.every(({ row }) => isTicked(row.cell('ready'))))
    return undefined;
  const { draft, payments } = rereadBundle(run, placed);
  const payload = draft?.payload(referenceOf);
  // guard: compare-with-approved
  if (!draft || !payload || fingerprintOf(payload, placed) !== approved.fingerprint)
    return undefined;
  return { approved, placed, draft, payload, money: payments.map(({ money }) => money) };
}

/** A short text that changes with anything that is to be sent, and with the rows' group. */
function fingerprintOf(payload: BundlePayload, placed: readonly PlacedRow[]): string {
  const text = JSON.stringify([payload, placed.map(({ row }) => groupOf(row))]);
  return hash64(text);
}
