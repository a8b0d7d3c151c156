import type { Bundle } from './shapes';
import type { Switches } from './switches';

/** The ID of the bundle that other software of the space has recorded. */
export const FOREIGN_ID = 4001;
const LARGE = 3_000_000_000;

/**
 * A bundle of other software, as `foreignBundles` asks for it, or none. It is shown in the list and
 * by GET, and is no part of the ledger, which holds what tests count.
 */
export function foreignBundle(kind: Switches['foreignBundles'], now: number): Bundle | null {
  if (kind === 'none') return null;
  const zero = kind === 'zeros';
  const base = kind === 'large-ids' ? LARGE : 0;
  const recorded = { created: now - 60_000, updated: now - 60_000 };
  const contact_id = zero ? 0 : 400_001 + base;
  const day = '2026-03-01T00:00:00Z';
  return {
    id: FOREIGN_ID + base,
    ...recorded,
    transactions: [
      {
        ...recorded,
        ...{ id: 80_001 + base, contact_id, amount: 1500, currency: 'eur', date: day },
        ...{ payment_method_kind: zero ? '' : 'stripe', payment_method: null },
        ...{ code_campaign: null, delivered_at: null, delivery_token: null, comment: null },
        ...{ comment_date: null, reimbursed_amount: null, unpaid_amount: null, extra_json: null },
        external_transaction_id: zero ? 0 : 4_000_001 + base,
        status_id: zero ? 0 : 1,
      },
    ],
    memberships: [
      {
        ...recorded,
        ...{ id: 80_002 + base, contact_id, amount: 1000, amount_initial: zero ? 0 : 1000 },
        ...{ start_date: day, end_date: '2026-12-31T00:00:00Z', currency: 'eur' },
        ...{ membership_price_id: zero ? 0 : 10 + base, comment: null, rolling_year: null },
      },
    ],
    donations: [
      {
        ...recorded,
        ...{ id: 80_003 + base, contact_id, amount: 500, amount_initial: zero ? 0 : 500 },
        ...{ date: zero ? null : day, currency: 'eur', affectation: null, comment: null },
        donation_price_id: zero ? 0 : 20 + base,
      },
    ],
  };
}
