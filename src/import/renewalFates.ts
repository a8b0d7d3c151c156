import { membershipOf } from '../check/memberships';
import type { Standards } from '../check/standards';
import type { RenewalFate } from '../model/importResults';
import { covers, type Span } from '../model/span';
import { isRecorded } from '../model/states';
import type { PlacedRow } from '../sheet/snapshot';

/**
 * Says of the row of a renewal what became of it, where it has left: who is not found in a period though a row of
 * theirs is recorded is told why, and what to do.
 */
export function renewalFates(
  standards: Standards,
  period: Span,
): (placed: PlacedRow) => RenewalFate | undefined {
  return ({ entry, row }) => {
    const place = { tab: entry.tab.name, row: row.number };
    const { state } = row;
    if (state === 'cancelled') return { ...place, kind: 'cancelled' };
    if (!isRecorded(state)) return undefined;
    if (state === 'refunded' || state === 'gone') return { ...place, kind: 'over' };
    const days = membershipOf(row, standards);
    if (days && covers(days, period)) return { ...place, kind: 'sent' };
    return { ...place, kind: 'elsewhere', ...(days && { days }) };
  };
}
