import { toUtc, zeroMoment } from './moment';
import type {
  BundleInput,
  DonationFields,
  DonationInput,
  Input,
  MembershipFields,
  TransactionFields,
} from './shapes';

/** The items of a bundle, ready to be kept, without their ids if they are new. */
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
export function itemsOf(input: BundleInput, defaultStatus: number | null): Items {
  return {
    transactions: (input.transactions ?? []).map((item) =>
      // Only a new transaction gets the status of the settings; a changed one loses its own.
      itemOf(item, transaction(item, item.id === undefined ? defaultStatus : null)),
    ),
    memberships: (input.memberships ?? []).map((item) => itemOf(item, membership(item))),
    donations: (input.donations ?? []).map((item) => itemOf(item, donation(item))),
  };
}

function itemOf<Fields>(input: { readonly id?: number }, fields: Fields): Item<Fields> {
  return { id: input.id ?? null, fields };
}

function transaction(
  input: Input<TransactionFields>,
  defaultStatus: number | null,
): TransactionFields {
  return {
    amount: input.amount ?? 0,
    currency: input.currency ?? '',
    payment_method_kind: input.payment_method_kind ?? '',
    payment_method: input.payment_method ?? null,
    contact_id: input.contact_id ?? 0,
    date: moment(input.date) ?? zeroMoment,
    code_campaign: input.code_campaign ?? null,
    delivered_at: moment(input.delivered_at),
    delivery_token: input.delivery_token ?? null,
    comment: input.comment ?? null,
    comment_date: moment(input.comment_date),
    reimbursed_amount: input.reimbursed_amount ?? null,
    unpaid_amount: input.unpaid_amount ?? null,
    external_transaction_id: input.external_transaction_id ?? null,
    status_id: input.status_id ?? defaultStatus,
    extra_json: input.extra_json ?? null,
  };
}

function membership(input: Input<MembershipFields>): MembershipFields {
  return {
    contact_id: input.contact_id ?? 0,
    start_date: moment(input.start_date) ?? zeroMoment,
    end_date: moment(input.end_date) ?? zeroMoment,
    membership_price_id: input.membership_price_id ?? 0,
    amount: input.amount ?? 0,
    amount_initial: input.amount_initial ?? null,
    currency: input.currency ?? '',
    comment: input.comment ?? null,
    rolling_year: input.rolling_year ?? null,
  };
}

function donation(input: DonationInput): DonationFields {
  return {
    contact_id: input.contact_id ?? 0,
    date: moment(input.date),
    amount: input.amount ?? 0,
    amount_initial: input.amount_initial ?? input.initial_amount ?? null,
    currency: input.currency ?? '',
    donation_price_id: input.donation_price_id ?? 0,
    affectation: input.affectation ?? null,
    comment: input.comment ?? null,
  };
}

function moment(text: string | null | undefined): string | null {
  return text ? toUtc(text) : null;
}
