import type { BundleId, Reference } from '../model/ids';
import type { Intent, LineCodes } from '../model/journalLine';
import type { Money } from '../model/money';

/** A bundle that was to be deleted, and of which nobody knows yet whether it is. */
export interface OpenDeletion {
  readonly action: 'cancel' | 'correct';
  readonly bundleId: BundleId;
  readonly references: readonly Reference[];
  /** When it was begun, in milliseconds since 1970. */
  readonly at: number;
  readonly codes: LineCodes;
  /** What was paid under its references. */
  readonly paid: ReadonlyMap<Reference, Money>;
}

/** The deletions of one kind that the journal knows to be open, bundle by bundle. */
export function openDeletions(
  intents: ReadonlyMap<Reference, Intent>,
  action: OpenDeletion['action'],
): OpenDeletion[] {
  const open = new Map<BundleId, OpenDeletion>();
  for (const { reference, bundleId, at, codes, money } of intents.values()) {
    if (bundleId === undefined) continue;
    const known = open.get(bundleId);
    open.set(bundleId, {
      action,
      bundleId,
      references: [...(known?.references ?? []), reference],
      at: Math.max(at, known?.at ?? 0),
      codes,
      paid: new Map([...(known?.paid ?? []), ...(money ? [[reference, money] as const] : [])]),
    });
  }
  return [...open.values()];
}
