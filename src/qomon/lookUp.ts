import { type Reference, readId } from '../model/ids';
import { LOOK_BACK_MS } from '../model/limits';
import { type BundleList, CompleteReading } from './completeReading';
import type { Bundle } from './shapes';

/** What the list of bundles says of references. */
export interface Findings {
  /** The bundles under each reference that was looked for. */
  readonly found: ReadonlyMap<Reference, readonly Bundle[]>;
  /** False where the list could not be read as far as it matters: what was not found may be there. */
  readonly complete: boolean;
  readonly requests: number;
}

const NOTHING_WANTED: Findings = { found: new Map(), complete: true, requests: 0 };

/**
 * Reads the list of bundles, newest first, until it is older than the oldest attempt (milliseconds
 * since 1970), and keeps those that bear one of the references.
 */
export function lookUp(
  list: BundleList,
  references: ReadonlySet<Reference>,
  oldest: number,
): Findings {
  if (references.size === 0) return NOTHING_WANTED;
  const reading = new CompleteReading(list);
  const isComplete = reading.readBackTo(oldest - LOOK_BACK_MS);
  const found = new Map<Reference, Bundle[]>();
  let isRead = true;
  for (const entry of reading.entries()) {
    for (const reference of entry.references) {
      if (!references.has(reference)) continue;
      // One that bears the reference and cannot be read is there all the same.
      if (!entry.bundle) isRead = false;
      else found.set(reference, [...(found.get(reference) ?? []), entry.bundle]);
    }
  }
  return { found, complete: isComplete && isRead, requests: reading.requests };
}

/** The references that a bundle's payments bear. */
export function referencesOf({ transactions }: Bundle): Set<Reference> {
  return new Set(
    (transactions ?? []).flatMap((one) => readId<Reference>(one.external_transaction_id) ?? []),
  );
}
