import type { Records } from './call';
import { periodFlaws } from './checks';
import { itemLists, itemsIn, type Loose, loose } from './loose';
import { type Flaw, problem, type Reply } from './problem';
import type { Bundle, BundleInput } from './shapes';

/** A refusal of one bundle by what it holds, or null: a closed period, a right that is missing. */
export function refusalOf(body: unknown, { space, switches }: Records): Reply | null {
  const closed = periodFlaws(body, space);
  if (closed.length > 0)
    return problem(switches.closedPeriodStatus, 'the period is closed', closed);
  const forbidden = forbiddenFlaws(loose(loose(body).data), switches);
  if (forbidden.length === 0) return null;
  return problem(403, 'no right to record this', forbidden);
}

function forbiddenFlaws(
  data: Loose,
  { forbiddenContact, forbiddenAmount }: Records['switches'],
): Flaw[] {
  return itemLists.flatMap((list) =>
    itemsIn(data, list).flatMap((item, index): Flaw[] => {
      const location = `body.data.${list}[${index}]`;
      const message = 'the user of this key has no right to it';
      const { contact_id, amount } = item;
      if (forbiddenContact !== null && contact_id === forbiddenContact) {
        return [{ location: `${location}.contact_id`, message, value: contact_id }];
      }
      const isForbidden = list === 'transactions' && forbiddenAmount !== null;
      if (!isForbidden || amount !== forbiddenAmount) return [];
      return [{ location: `${location}.amount`, message, value: amount }];
    }),
  );
}

/** What stands against a reference that is used again: a refusal, the first bundle, or nothing. */
export function duplicateOf(
  input: BundleInput,
  self: Bundle | null,
  records: Records,
): Reply | { readonly first: Bundle } | null {
  const { duplicates } = records.switches;
  // A second bundle is what comes of it anyway: not looking keeps long runs quick.
  if (duplicates === 'second') return null;
  const earlier = reused(input, self, records);
  if (!earlier) return null;
  if (duplicates === 'refused') return duplicate(earlier, records.switches);
  return self === null ? { first: earlier.bundle } : null;
}

/** The first bundle that already bears a reference of this one, and the place of that reference. */
function reused(input: BundleInput, self: Bundle | null, { ledger, switches }: Records) {
  for (const [index, item] of (input.transactions ?? []).entries()) {
    const reference = item.external_transaction_id;
    if (reference === null || reference === undefined) continue;
    const deleted = switches.deletedReferences === 'used' ? ledger.deletedWith(reference) : [];
    const bundle = [...deleted, ...ledger.byReference(reference)].find(
      (other) => other.id !== self?.id,
    );
    if (bundle) return { bundle, index, reference };
  }
  return null;
}

function duplicate(
  { index, reference }: { readonly index: number; readonly reference: number },
  { duplicateStatus }: Records['switches'],
): Reply {
  const location = `body.data.transactions[${index}].external_transaction_id`;
  const flaw = { location, message: 'already used by another bundle', value: reference };
  return problem(duplicateStatus, 'duplicate external_transaction_id', [flaw]);
}
