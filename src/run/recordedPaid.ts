import type { RecordedPaid } from '../check/kinship';
import type { Journal } from '../journal/journal';
import type { Paid } from '../model/cancelResults';
import type { BundleId, Reference } from '../model/ids';

/**
 * Who paid how much under references, as it was recorded for a bundle: by what is remembered beyond the
 * sheet, else by the journal, which does not say who. The journal is read where memory does not know.
 */
export function recordedPaid(
  journal: Journal,
  bundleId: BundleId,
  references: readonly Reference[],
): RecordedPaid {
  const { memory } = journal;
  const remembered = memory.recorded().filter((one) => one.bundleId === bundleId);
  const known = new Map<number, Paid>();
  for (const { reference, payer, money } of remembered) {
    const person = payer === undefined ? '' : `#${payer}`;
    known.set(reference, { payer, person, money });
  }
  const unknown = references.filter((one) => !known.has(one));
  const written = unknown.length === 0 ? [] : journal.past.recorded(new Set(unknown)).values();
  for (const { reference, bundleId: other, money } of written) {
    if (other === bundleId) known.set(reference, { payer: undefined, person: '', money });
  }
  return (reference) => known.get(reference);
}

/** When a bundle was recorded, as far as is remembered, in milliseconds since 1970. */
export function recordedAt({
  journal,
}: {
  readonly journal: Journal;
}): (bundleId: BundleId) => number | undefined {
  const known = journal.memory.recorded();
  return (bundleId) => known.find((one) => one.bundleId === bundleId)?.at;
}
