import type { recording } from '../../../../local/qomon/options/recording';
import { bundlesPath, donation, membership, type Started, transaction } from '../caller';
import { refund } from '../pages';
import { found, listed, type Proofs, payment, record } from './proof';

const post = ({ call }: Started, body: object = payment()) => call('POST', bundlesPath, body);
const patch = ({ call }: Started, part: object) =>
  call('PATCH', `${bundlesPath}/5001`, { data: { id: 5001, ...part } });
const remove = ({ call }: Started) => call('DELETE', `${bundlesPath}/5001`);
const change = { transactions: [{ ...transaction({ comment: 'x' }), id: 90001 }] };
const sent = (transactions: object, others: object = {}) => ({
  data: { transactions: [transactions], ...others },
});

export const recordingProofs: Proofs<typeof recording> = {
  duplicates: {
    observe: (stand) => [post(stand).json.data?.id, post(stand).json.data?.id],
    expected: [
      ['second', [5001, 5002]],
      ['refused', [5001, undefined]],
      ['first', [5001, 5001]],
    ],
  },
  duplicateStatus: {
    observe: (stand) => {
      stand.qomon.turn({ duplicates: 'refused' });
      return [post(stand).status, post(stand).status];
    },
    expected: [
      [409, [200, 409]],
      [422, [200, 422]],
    ],
  },
  deletedReferences: {
    observe: (stand) => {
      stand.qomon.turn({ duplicates: 'refused' });
      post(stand);
      remove(stand);
      return post(stand).status;
    },
    expected: [
      ['free', 200],
      ['used', 409],
    ],
  },
  donationDateRequired: {
    observe: (stand) =>
      post(stand, sent(transaction(), { donations: [donation({ date: undefined })] })).status,
    expected: [
      [false, 200],
      [true, 422],
    ],
  },
  amountsMustAddUp: {
    observe: (stand) => post(stand, payment({ amount: 1999 })).status,
    expected: [
      [false, 200],
      [true, 422],
    ],
  },
  generatedFields: {
    observe: (stand) => {
      const item = { ...transaction(), id: 123 };
      const data = { id: 123, transactions: [item], summary: { transactions_count: 1 } };
      return [post(stand, { data }).json.data?.id, ...listed(stand)];
    },
    expected: [
      ['taken', [5001, 5001]],
      ['refused', [undefined]],
    ],
  },
  refusedProperty: {
    observe: (stand) => {
      const bare = transaction({ status_id: undefined });
      return [
        post(stand, sent(transaction())).status,
        post(stand, sent(bare, { donations: [donation()] })).status,
        post(stand, sent(bare, { memberships: [membership()] })).status,
      ];
    },
    expected: [
      ['none', [200, 200, 200]],
      ['status_id', [422, 200, 200]],
      ['amount_initial', [200, 422, 200]],
    ],
  },
  thirdPartyStatus: {
    observe: (stand) => [
      post(stand).json.data.transactions[0].status_id,
      post(stand, sent(transaction())).json.data.transactions[0].status_id,
    ],
    expected: [
      [false, [1, 1]],
      [true, [6, 1]],
    ],
  },
  forbiddenContact: {
    observe: (stand) => [post(stand).status, post(stand, sent(transaction())).status],
    expected: [
      [null, [200, 200]],
      [789_012, [403, 200]],
    ],
  },
  forbiddenAmount: {
    observe: (stand) => [
      post(stand, sent(transaction({ amount: 1300 }))).status,
      post(stand, sent(transaction())).status,
    ],
    expected: [
      [null, [200, 200]],
      [1300, [403, 200]],
    ],
  },
  closedPeriodStatus: {
    observe: (stand) => {
      stand.qomon.space.closePeriod('2026-04-01T00:00:00Z');
      return post(stand).status;
    },
    expected: [
      [422, 422],
      [403, 403],
    ],
  },
  createdStatus: {
    observe: (stand) => post(stand).status,
    expected: [
      [200, 200],
      [201, 201],
    ],
  },
  createdAnswer: {
    observe: (stand) => {
      const { status, json } = post(stand);
      const { id, transactions } = json.data ?? {};
      const item = transactions && [transactions[0].amount, transactions[0].transaction_bundle_id];
      return [status, json.status, id, item, stand.qomon.ledger.bundles.length];
    },
    expected: [
      ['whole', [200, 'success', 5001, [2000, 5001], 1]],
      ['ids-only', [200, 'success', 5001, [undefined, undefined], 1]],
      ['wrong-id', [200, 'success', 405001, [2000, 5001], 1]],
      ['fail-recorded', [200, 'fail', undefined, undefined, 1]],
      ['fail-unrecorded', [200, 'fail', undefined, undefined, 0]],
    ],
  },
  omittedInPatch: {
    observe: (stand) => {
      post(stand);
      return [
        patch(stand, { memberships: [{ id: 90002, amount: 5 }] }).status,
        found(stand).json.data.memberships[0].start_date,
      ];
    },
    expected: [
      ['cleared', [200, '0001-01-01T00:00:00Z']],
      ['refused', [422, '2026-01-01T00:00:00Z']],
    ],
  },
  patchBody: {
    observe: (stand) => {
      post(stand);
      const items = (list: readonly object[], id: string) => list.map((item) => ({ ...item, id }));
      const prose = {
        id: '5001',
        data: {
          transactions: items(refund.data.transactions, '90001'),
          memberships: items(refund.data.memberships, '90002'),
        },
      };
      const inProse = stand.call('PATCH', `${bundlesPath}/5001`, prose).status;
      const { reimbursed_amount } = found(stand).json.data.transactions[0];
      return [inProse, reimbursed_amount, patch(stand, change).status];
    },
    expected: [
      ['both', [200, 1000, 200]],
      ['schemas-only', [422, null, 200]],
      ['prose-only', [200, 1000, 422]],
    ],
  },
  changedAnswer: {
    observe: (stand) => {
      post(stand);
      return patch(stand, change).json.data.transactions[0].amount;
    },
    expected: [
      ['whole', 2000],
      ['ids-only', undefined],
    ],
  },
  deletion: {
    observe: (stand) => {
      record(stand, 2);
      const { status, headers } = remove(stand);
      const seen = () => [found(stand).status, listed(stand).length];
      const atOnce = seen();
      const { DeletedAt = null } = found(stand).json.data ?? {};
      stand.clock.advance(60_000);
      const type = headers['Content-Type']?.replace('application/', '') ?? '';
      return [status, type, atOnce, seen(), DeletedAt !== null, stand.qomon.ledger.bundles.length];
    },
    expected: [
      ['done', [204, '', [404, 1], [404, 1], false, 1]],
      ['404-html', [404, 'text/html', [200, 2], [200, 2], false, 2]],
      ['404-problem', [404, 'problem+json', [200, 2], [200, 2], false, 2]],
      ['202-late', [202, '', [200, 2], [404, 1], false, 1]],
      ['202-kept', [202, '', [200, 2], [200, 2], false, 2]],
      ['200-kept', [200, 'json', [200, 2], [200, 2], false, 2]],
      ['soft', [204, '', [200, 1], [200, 1], true, 1]],
    ],
  },
  deletedStatus: {
    observe: (stand) => {
      post(stand);
      return [remove(stand).status, found(stand).status];
    },
    expected: [
      [204, [204, 404]],
      [200, [200, 404]],
    ],
  },
};
