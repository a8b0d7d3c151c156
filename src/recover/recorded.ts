import type { Journal } from '../journal/journal';
import type { Reference } from '../model/ids';
import { GONE } from '../qomon/answer';
import type { Evidence } from './evidence';

/**
 * False for a bundle that was deleted from here and that the list still shows: it may be late. One that
 * answers to its ID is there, whatever was written down.
 */
export function isStillHeld(
  { memory }: Journal,
  reference: Reference,
  bundleId: number,
  evidence: Evidence,
): boolean {
  const known = memory
    .recorded()
    .find((one) => one.reference === reference && one.bundleId === bundleId);
  return !known?.isGone || evidence.ask(known.bundleId) !== GONE;
}
