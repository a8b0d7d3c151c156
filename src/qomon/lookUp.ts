import { type Reference, readId } from '../model/ids';
import { LOOK_BACK_MS } from '../model/limits';
import { type BundleList, readBundleList } from './bundleList';
import type { Bundle } from './shapes';

/** What the list of bundles says of references. */
export interface Findings {
  /** The bundles under each reference that was looked for. */
  readonly found: ReadonlyMap<Reference, readonly Bundle[]>;
  /** False where the list could not be read to its end: what was not found may be there. */
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
  const found = new Map<Reference, Bundle[]>();
  const read = readBundleList(
    list,
    (bundle) => {
      for (const reference of referencesOf(bundle)) {
        if (references.has(reference)) {
          found.set(reference, [...(found.get(reference) ?? []), bundle]);
        }
      }
    },
    (last) => (madeAt(last) ?? oldest) < oldest - LOOK_BACK_MS,
  );
  return { found, ...read };
}

/** The references that a bundle's payments bear. */
export function referencesOf({ transactions }: Bundle): Set<Reference> {
  return new Set(
    (transactions ?? []).flatMap((one) => readId<Reference>(one.external_transaction_id) ?? []),
  );
}

/** When a bundle was made, where Qomon says so; on the bundle or on a payment in it. */
function madeAt({ CreatedAt, transactions }: Bundle): number | undefined {
  const moment = Date.parse(CreatedAt ?? transactions?.[0]?.CreatedAt ?? '');
  return Number.isNaN(moment) ? undefined : moment;
}
