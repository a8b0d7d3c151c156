import { toUtc, zeroMoment } from './moment';
import type {
  DonationFields,
  Given,
  GivenBundle,
  GivenDonation,
  MembershipFields,
  TransactionFields,
} from './shapes';

/** The items of a bundle, ready to be kept, without their ids where they are new. */
export interface Items {
  readonly transactions: readonly Item<TransactionFields>[];
  readonly memberships: readonly Item<MembershipFields>[];
  readonly donations: readonly Item<DonationFields>[];
}

/** Fields to keep, with the id of the item they replace, or none. */
export interface Item<Fields> {
  readonly id: number | null;
  readonly fields: Fields;
}

/**
 * Turns what was sent into what is kept. What was left out becomes null, or the zero value of a
 * required field: "may be reset to empty or zero values" (update-bundle, May 2026).
 */
export function itemsOf(given: GivenBundle, defaultStatus: number | null): Items {
  return {
    transactions: (given.transactions ?? []).map((item) =>
      // Only a new transaction gets the status of the settings; a changed one loses its own.
      itemOf(item, transaction(item, item.id === undefined ? defaultStatus : null)),
    ),
    memberships: (given.memberships ?? []).map((item) => itemOf(item, membership(item))),
    donations: (given.donations ?? []).map((item) => itemOf(item, donation(item))),
  };
}

function itemOf<Fields>(given: { readonly id?: number }, fields: Fields): Item<Fields> {
  return { id: given.id ?? null, fields };
}

function transaction(
  given: Given<TransactionFields>,
  defaultStatus: number | null,
): TransactionFields {
  return {
    amount: given.amount ?? 0,
    currency: given.currency ?? '',
    payment_method_kind: given.payment_method_kind ?? '',
    payment_method: given.payment_method ?? null,
    contact_id: given.contact_id ?? 0,
    date: moment(given.date) ?? zeroMoment,
    code_campaign: given.code_campaign ?? null,
    delivered_at: moment(given.delivered_at),
    delivery_token: given.delivery_token ?? null,
    comment: given.comment ?? null,
    comment_date: moment(given.comment_date),
    reimbursed_amount: given.reimbursed_amount ?? null,
    unpaid_amount: given.unpaid_amount ?? null,
    external_transaction_id: given.external_transaction_id ?? null,
    status_id: given.status_id ?? defaultStatus,
    extra_json: given.extra_json ?? null,
  };
}

function membership(given: Given<MembershipFields>): MembershipFields {
  return {
    contact_id: given.contact_id ?? 0,
    start_date: moment(given.start_date) ?? zeroMoment,
    end_date: moment(given.end_date) ?? zeroMoment,
    membership_price_id: given.membership_price_id ?? 0,
    amount: given.amount ?? 0,
    amount_initial: given.amount_initial ?? null,
    currency: given.currency ?? '',
    comment: given.comment ?? null,
    rolling_year: given.rolling_year ?? null,
  };
}

function donation(given: GivenDonation): DonationFields {
  return {
    contact_id: given.contact_id ?? 0,
    date: moment(given.date),
    amount: given.amount ?? 0,
    amount_initial: given.amount_initial ?? given.initial_amount ?? null,
    currency: given.currency ?? '',
    donation_price_id: given.donation_price_id ?? 0,
    affectation: given.affectation ?? null,
    comment: given.comment ?? null,
  };
}

function moment(text: string | null | undefined): string | null {
  return text ? toUtc(text) : null;
}
