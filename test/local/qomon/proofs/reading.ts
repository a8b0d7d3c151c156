import type { reading } from '../../../../local/qomon/options/reading';
import { bundlesPath, donation, membership, type Started, transaction } from '../caller';
import { found, listed, type Proofs, payment, record } from './proof';

const list = ({ call }: Started, query = '') => call('GET', bundlesPath + query).json;
const full = {
  data: {
    transactions: [transaction(), transaction({ external_transaction_id: null })],
    memberships: [membership()],
    donations: [donation()],
  },
};
const made = ({ call }: Started) => call('POST', bundlesPath, full).json.data;
const total = (stand: Started) => {
  record(stand, 3);
  return list(stand).total;
};
/** Whether one item of the first bundle has a field. */
const has = (stand: Started, field: string) => {
  made(stand);
  const { transactions, memberships, donations } = found(stand).json.data;
  return [...transactions, ...memberships, ...donations].some((item) => field in item);
};
const leftOut = [
  'contact_id',
  'amount',
  'currency',
  'date',
  'payment_method_kind',
  'start_date',
  'end_date',
  'membership_price_id',
  'donation_price_id',
  'amount_initial',
  'external_transaction_id',
  'status_id',
] as const;

export const readingProofs: Proofs<typeof reading> = {
  bundlesWithoutLimit: {
    observe: (stand) => {
      record(stand, 25);
      return listed(stand).length;
    },
    expected: [
      [1000, 25],
      [20, 20],
    ],
  },
  pageCapOfBundles: {
    observe: (stand) => {
      for (const reference of Array(110).keys()) {
        stand.call('POST', bundlesPath, payment({ external_transaction_id: reference + 1 }));
        stand.clock.advance(100);
      }
      const first = listed(stand, '?limit=1000');
      return [first.length, list(stand, `?limit=1000&offset=${first.length}`).data.length];
    },
    expected: [
      [1000, [110, 0]],
      [20, [20, 20]],
      [100, [100, 10]],
    ],
  },
  bundleTotal: {
    observe: total,
    expected: [
      ['right', 3],
      ['absent', undefined],
      ['text', '3'],
      ['null', null],
      ['less', 2],
      ['huge', 1e9],
    ],
  },
  bundleEntries: {
    observe: (stand) => {
      record(stand, 3);
      return [list(stand).total, ...listed(stand)];
    },
    expected: [
      ['whole', [3, 5003, 5002, 5001]],
      ['first-missing', [3, 5002, 5001]],
      ['last-missing', [3, 5003, 5002]],
      ['first-skipped', [3, 5002, 5002, 5001]],
      ['second-skipped', [3, 5003, 5003, 5001]],
    ],
  },
  bundleOrder: {
    observe: (stand) => {
      record(stand, 4);
      stand.call('PATCH', `${bundlesPath}/5002`, { data: { id: 5002, donations: [donation()] } });
      return listed(stand);
    },
    expected: [
      ['newest-first', [5004, 5003, 5002, 5001]],
      ['oldest-first', [5001, 5002, 5003, 5004]],
      ['last-changed-first', [5002, 5004, 5003, 5001]],
      ['shuffled', [5003, 5002, 5004, 5001]],
    ],
  },
  bundlePages: {
    observe: (stand) => {
      record(stand, 3);
      return [listed(stand, '?limit=4&offset=100'), list(stand).total];
    },
    expected: [
      ['right', [[], 3]],
      ['endless', [[5003, 5002, 5001, 5003], undefined]],
    ],
  },
  referencesInList: {
    observe: (stand) => {
      record(stand, 1);
      return [
        list(stand).data[0].transactions[0].external_transaction_id,
        found(stand).json.data.transactions[0].external_transaction_id,
      ];
    },
    expected: [
      ['as-sent', [1, 1]],
      ['null', [null, 1]],
      ['absent', [undefined, 1]],
      ['text', ['1', 1]],
    ],
  },
  listDelay: {
    observe: (stand) => {
      stand.call('POST', bundlesPath, payment());
      return [0, 59_999, 1, 180_000].map((milliseconds) => {
        stand.clock.advance(milliseconds);
        return [listed(stand).length, found(stand).status];
      });
    },
    expected: [
      [0, Array(4).fill([1, 200])],
      [60_000, [0, 0, 1, 1].map((count) => [count, 200])],
      [240_000, [0, 0, 0, 1].map((count) => [count, 200])],
    ],
  },
  findDelay: {
    observe: (stand) => {
      stand.call('POST', bundlesPath, payment());
      return [0, 59_999, 1].map((milliseconds) => {
        stand.clock.advance(milliseconds);
        return [listed(stand).length, found(stand).status];
      });
    },
    expected: [
      [0, Array(3).fill([1, 200])],
      [60_000, [404, 404, 200].map((status) => [1, status])],
    ],
  },
  readLag: {
    observe: (stand) => {
      record(stand, 1);
      const comment = () => [
        found(stand).json.data.transactions[0].comment,
        list(stand).data[0].transactions[0].comment,
      ];
      stand.clock.advance(100_000);
      const transactions = [{ ...transaction({ comment: 'new' }), id: 90001 }];
      stand.call('PATCH', `${bundlesPath}/5001`, { data: { id: 5001, transactions } });
      const atOnce = comment();
      stand.clock.advance(60_000);
      return [atOnce, comment()];
    },
    expected: [
      [0, [Array(2).fill('new'), Array(2).fill('new')]],
      [60_000, [Array(2).fill(null), Array(2).fill('new')]],
    ],
  },
  findById: {
    observe: (stand) => {
      record(stand, 1);
      return [found(stand).status, listed(stand)];
    },
    expected: [
      ['found', [200, [5001]]],
      ['404', [404, [5001]]],
    ],
  },
  foreignBundles: {
    observe: (stand) => {
      record(stand, 1);
      const [first] = list(stand).data;
      const { contact_id, amount } = first.transactions[0];
      const seen = [listed(stand).length, first.id, found(stand, first.id).status];
      return [...seen, contact_id, amount, stand.qomon.ledger.bundles.length];
    },
    expected: [
      ['none', [1, 5001, 200, 123456, 2000, 1]],
      ['tidy', [2, 4001, 200, 400001, 1500, 1]],
      ['zeros', [2, 4001, 200, 0, 1500, 1]],
      ['text-amounts', [2, 4001, 200, 400001, '1500', 1]],
      ['large-ids', [2, 3_000_004_001, 200, 3_000_400_001, 1500, 1]],
    ],
  },
  leftOutOfGet: {
    observe: (stand) => leftOut.filter((field) => !has(stand, field)),
    expected: [['none', []], ...leftOut.map((field) => [field, [field]] as const)],
  },
  emptyLists: {
    observe: (stand) => list(stand).data,
    expected: [
      ['array', []],
      ['null', null],
    ],
  },
  emptyFields: {
    observe: (stand) => {
      const { comment, delivered_at, unpaid_amount, payment_method } = made(stand).transactions[0];
      const { rolling_year } = found(stand).json.data.memberships[0];
      return [comment, delivered_at, unpaid_amount, payment_method, rolling_year];
    },
    expected: [
      ['null', Array(5).fill(null)],
      ['absent', Array(5).fill(undefined)],
      ['zero', ['', '0001-01-01T00:00:00Z', 0, {}, false]],
    ],
  },
  statusInAnswers: {
    observe: (stand) => made(stand).transactions[0].status_id,
    expected: [
      [true, 1],
      [false, undefined],
    ],
  },
  contactInAnswers: {
    observe: (stand) => made(stand).memberships[0].contact?.id,
    expected: [
      [true, 789_012],
      [false, undefined],
    ],
  },
  originalAmountOfDonations: {
    observe: (stand) => {
      const { amount_initial, initial_amount } = made(stand).donations[0];
      return [amount_initial, initial_amount];
    },
    expected: [
      ['amount_initial', [500, undefined]],
      ['initial_amount', [undefined, 500]],
    ],
  },
  ids: {
    observe: (stand) => {
      const { id, memberships } = made(stand);
      return [id, memberships[0].id];
    },
    expected: [
      ['number', [5001, 90003]],
      ['text', ['5001', '90003']],
    ],
  },
  amounts: {
    observe: (stand) => {
      made(stand);
      const { amount, amount_initial } = found(stand).json.data.memberships[0];
      return [amount, amount_initial, list(stand).data[0].transactions[0].amount];
    },
    expected: [
      ['number', [2000, 2000, 2000]],
      ['text', ['2000', '2000', '2000']],
      ['decimal-text', ['20.00', '20.00', '20.00']],
    ],
  },
  dates: {
    observe: (stand) => {
      made(stand);
      const { start_date, end_date } = found(stand).json.data.memberships[0];
      return [start_date, end_date];
    },
    expected: [
      ['as-sent', ['2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z']],
      ['milliseconds', ['2026-01-01T00:00:00.000Z', '2026-12-31T00:00:00.000Z']],
      ['offset', ['2026-01-01T00:00:00+00:00', '2026-12-31T00:00:00+00:00']],
      ['paris', ['2026-01-01T01:00:00+01:00', '2026-12-31T01:00:00+01:00']],
      ['days', ['2026-01-01', '2026-12-31']],
    ],
  },
  currencies: {
    observe: (stand) => {
      made(stand);
      return [
        found(stand).json.data.donations[0].currency,
        list(stand).data[0].transactions[0].currency,
      ];
    },
    expected: [
      ['lower', ['eur', 'eur']],
      ['upper', ['EUR', 'EUR']],
    ],
  },
  texts: {
    observe: (stand) => {
      stand.call('POST', bundlesPath, payment({ comment: ' two words ' }));
      return found(stand).json.data.transactions[0].comment;
    },
    expected: [
      ['as-sent', ' two words '],
      ['trimmed', 'two words'],
    ],
  },
  items: {
    observe: (stand) => made(stand).transactions.map(({ id }: { id: number }) => id),
    expected: [
      ['as-sent', [90001, 90002]],
      ['reversed', [90002, 90001]],
    ],
  },
};
