import type { space } from '../../../../local/qomon/options/space';
import type { SpaceState } from '../../../../local/qomon/spaceState';
import { bundlesPath, type Started } from '../caller';
import type { Proof, Proofs } from './proof';

const prices = '/v1/membership_prices';
const statuses = '/v1/transaction_statuses';
const codes = '/v1/code_campaigns';
const list = ({ call }: Started, path = prices, query = '?limit=1000') => call('GET', path + query);
const settings = ({ call }: Started) => call('GET', '/v1/transaction_settings').json.data;
const lengths = (texts: readonly unknown[]) =>
  texts.map((text) => (typeof text === 'string' ? text.length > 50_000 : text));

/** A list of 110 entries, asked for with the largest `limit`. */
const cap = (
  path: string,
  name: keyof SpaceState & Parameters<Started['qomon']['space']['fill']>[0],
): Proof<number> => ({
  observe: (stand) => {
    stand.qomon.space.fill(name, 110 - stand.qomon.space.state[name].length);
    const first = list(stand, path).json.data.length;
    const second = list(stand, path, `?limit=1000&offset=${first}`).json;
    return [first, second.data.length, second.total];
  },
  expected: [
    [1000, [110, 0, 110]],
    [2, [2, 2, 110]],
    [20, [20, 20, 110]],
    [100, [100, 10, 110]],
  ],
});

export const spaceProofs: Proofs<typeof space> = {
  spaces: {
    observe: ({ call }) =>
      ['sample-key-full', 'second-key-full', 'third-key-full'].map((key) => {
        const { status, json } = call('GET', `${bundlesPath}/5001`, '', { key });
        const contact = call('GET', '/contacts/123456', '', { key }).json.data?.contact;
        return [status, json.data?.group_id, contact?.firstname];
      }),
    expected: [
      [
        1,
        [
          [404, undefined, 'Camille'],
          [401, undefined, undefined],
          [401, undefined, undefined],
        ],
      ],
      [
        2,
        [
          [404, undefined, 'Camille'],
          [200, 78, 'Louis'],
          [401, undefined, undefined],
        ],
      ],
      [
        3,
        [
          [404, undefined, 'Camille'],
          [200, 78, 'Louis'],
          [200, 79, 'Anne'],
        ],
      ],
    ],
  },
  pageCapOfStatuses: cap(statuses, 'statuses'),
  pageCapOfMembershipPrices: cap(prices, 'membershipPrices'),
  pageCapOfMembershipPriceGroups: cap('/v1/membership_price_groups', 'membershipPriceGroups'),
  pageCapOfDonationPrices: cap('/v1/donation_prices', 'donationPrices'),
  pageCapOfCodeCampaigns: cap(codes, 'codeCampaigns'),
  listTotal: {
    observe: (stand) => list(stand).json.total,
    expected: [
      ['right', 6],
      ['absent', undefined],
      ['text', '6'],
      ['null', null],
      ['less', 5],
      ['huge', 1e9],
    ],
  },
  listEntries: {
    observe: (stand) => {
      const { data, total } = list(stand).json;
      return [total, ...data.slice(0, 3).map(({ id }: { id: number }) => id), data.length];
    },
    expected: [
      ['whole', [6, 10, 11, 12, 6]],
      ['first-missing', [6, 11, 12, 13, 5]],
      ['last-missing', [6, 10, 11, 12, 5]],
      ['first-skipped', [6, 11, 11, 12, 6]],
      ['second-skipped', [6, 10, 10, 12, 6]],
    ],
  },
  listPages: {
    observe: (stand) => {
      const { data, total } = list(stand, prices, '?limit=8&offset=1000').json;
      return [data.length, total];
    },
    expected: [
      ['right', [0, 6]],
      ['endless', [8, undefined]],
    ],
  },
  listNesting: {
    observe: ({ send }) => {
      const answer = send('GET', prices);
      return answer.kind === 'response' && answer.body.split('[').length - 1 > 1_000_000;
    },
    expected: [
      [0, false],
      [2_000_000, true],
    ],
  },
  emptyListFields: {
    observe: (stand) => {
      const { kind, rolling_period } = list(stand).json.data[0];
      const { color } = list(stand, statuses).json.data[5];
      return [kind, rolling_period, color];
    },
    expected: [
      ['null', [null, null, null]],
      ['absent', [undefined, undefined, undefined]],
      ['zero', ['', '', '']],
    ],
  },
  listIds: {
    observe: (stand) => {
      const [first, second] = list(stand).json.data;
      return [first.id, first.membership_price_group_id, second.id];
    },
    expected: [
      ['number', [10, 1, 11]],
      ['text', ['10', '1', '11']],
      ['one-text', ['10', '1', 11]],
    ],
  },
  priceAmounts: {
    observe: (stand) =>
      list(stand)
        .json.data.slice(0, 2)
        .map(({ amount }: { amount: unknown }) => amount),
    expected: [
      ['number', [2000, 3500]],
      ['text', ['2000', '3500']],
      ['one-text', ['2000', 3500]],
    ],
  },
  entryNames: {
    observe: (stand) =>
      lengths(
        list(stand, statuses)
          .json.data.slice(0, 2)
          .map((one: { name: unknown }) => one.name),
      ),
    expected: [
      ['text', [false, false]],
      ['null', [null, null]],
      ['one-null', [null, false]],
      ['long', [true, true]],
    ],
  },
  codes: {
    observe: (stand) =>
      lengths(
        list(stand, codes)
          .json.data.slice(0, 2)
          .map((one: { code: unknown }) => one.code),
      ),
    expected: [
      ['text', [false, false]],
      ['one-null', [null, false]],
      ['one-number', [2026, false]],
      ['long', [true, true]],
    ],
  },
  priceGroups: {
    observe: (stand) => list(stand, '/v1/membership_price_groups').status,
    expected: [
      ['listed', 200],
      ['404', 404],
    ],
  },
  settingsShape: {
    observe: (stand) => {
      const data = settings(stand);
      return Array.isArray(data) ? [data[0].currency] : data.currency;
    },
    expected: [
      ['object', 'eur'],
      ['array', ['eur']],
    ],
  },
  emptySettings: {
    observe: (stand) => {
      const { default_donation_price_id, batch_prefix, open_periods } = settings(stand);
      return [default_donation_price_id, batch_prefix, open_periods];
    },
    expected: [
      ['null', [null, null, null]],
      ['absent', [undefined, undefined, undefined]],
      ['zero', [0, '', {}]],
    ],
  },
  methodKinds: {
    observe: (stand) => settings(stand).payment_method_kinds[0],
    expected: [
      ['texts', 'CB'],
      ['objects', { kind: 'CB', name: 'CB' }],
    ],
  },
};
