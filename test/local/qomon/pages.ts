/** The payloads that Qomon's own pages show (create-bundle and its guide, update-bundle, find-bundle). */
const payment = {
  contact_id: 123456,
  amount: 2000,
  currency: 'eur',
  payment_method_kind: 'CB',
  date: '2026-03-29T12:59:52+02:00',
  status_id: 1,
};
const membership = {
  contact_id: 123456,
  membership_price_id: 10,
  start_date: '2026-01-01T00:00:00Z',
  end_date: '2026-12-31T00:00:00Z',
  amount: 2000,
  amount_initial: 2000,
  currency: 'eur',
};
const gift = {
  ...payment,
  amount: 5000,
  date: '2026-03-27T18:00:28+02:00',
  external_transaction_id: 1002,
};
const donation = { contact_id: 123456, amount: 5000, currency: 'eur', donation_price_id: 20 };
const imported = { ...payment, external_transaction_id: 1001, comment: 'Imported via API' };
const thirdParty = {
  data: {
    transactions: [{ ...payment, date: '2026-03-29T10:00:00Z', external_transaction_id: 1003 }],
    memberships: [{ ...membership, contact_id: 789012 }],
  },
};
const localDates = {
  start_date: '2026-01-01T00:00:00+02:00',
  end_date: '2026-12-31T00:00:00+02:00',
};

/** Bodies of POST /v1/transaction_bundles, by page and title. */
export const created = {
  'guide: payment only': { data: { transactions: [payment] } },
  'guide: with a membership': { data: { transactions: [imported], memberships: [membership] } },
  'guide: with a donation': {
    data: { transactions: [gift], donations: [{ ...donation, amount_initial: 5000 }] },
  },
  'guide: third-party payer': thirdParty,
  'create-bundle: membership': {
    data: { transactions: [imported], memberships: [{ ...membership, ...localDates }] },
  },
  'create-bundle: donation': {
    data: { transactions: [{ ...gift, comment: 'Imported via API' }], donations: [donation] },
  },
  'create-bundle: different payer and beneficiary': thirdParty,
  'create-bundle: example of the schema': {
    data: {
      transactions: [
        {
          amount: 5000,
          currency: 'eur',
          payment_method_kind: 'card',
          contact_id: 123,
          date: '2024-01-15T10:00:00Z',
          status_id: 1,
        },
      ],
      memberships: [
        {
          contact_id: 123,
          start_date: '2024-01-15T00:00:00Z',
          end_date: '2024-12-31T23:59:59Z',
          membership_price_id: 5,
          amount: 3000,
          amount_initial: 3000,
          currency: 'eur',
        },
      ],
      donations: [
        {
          contact_id: 123,
          amount: 2000,
          initial_amount: 2000,
          currency: 'eur',
          donation_price_id: 2,
        },
      ],
    },
  },
};

/** The body of PATCH /v1/transaction_bundles/{id} in update-bundle: a partial refund. */
export const refund = {
  id: '<bundle_id>',
  data: {
    transactions: [
      {
        id: '<transaction_id>',
        ...payment,
        external_transaction_id: 1001,
        status_id: 2,
        reimbursed_amount: 1000,
      },
    ],
    memberships: [{ id: '<membership_id>', ...membership, amount: 1000 }],
  },
};

const moment = '2023-11-07T05:31:56Z';

/** The answer that create-bundle and find-bundle show, with all fields. */
export const answered = {
  status: 'success',
  data: {
    id: 123,
    transactions: [
      {
        id: 123,
        amount: 123,
        currency: '<string>',
        payment_method_kind: '<string>',
        payment_method: {},
        contact_id: 123,
        date: moment,
        code_campaign: '<string>',
        delivered_at: moment,
        delivery_token: '<string>',
        comment: '<string>',
        comment_date: moment,
        reimbursed_amount: 123,
        unpaid_amount: 123,
        external_transaction_id: 123,
        status_id: 123,
      },
    ],
    memberships: [
      {
        id: 123,
        contact_id: 123,
        start_date: moment,
        end_date: moment,
        membership_price_id: 123,
        amount: 123,
        amount_initial: 123,
        currency: '<string>',
        comment: '<string>',
        rolling_year: true,
      },
    ],
    donations: [
      {
        id: 123,
        contact_id: 123,
        date: moment,
        amount: 123,
        initial_amount: 123,
        currency: '<string>',
        donation_price_id: 123,
        affectation: '<string>',
        comment: '<string>',
      },
    ],
    summary: { transactions_count: 123, memberships_count: 123, donations_count: 123 },
  },
};
