import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Options } from '../../../local/qomon/qomon';
import { bundlesPath, donation, membership, start, transaction } from './caller';

const anySwitches: fc.Arbitrary<Partial<Options>> = fc.record({
  duplicates: fc.constantFrom('refused', 'second', 'first'),
  duplicateStatus: fc.constantFrom(409, 422),
  deletedReferences: fc.constantFrom('free', 'used'),
  donationDateRequired: fc.boolean(),
  amountsMustAddUp: fc.boolean(),
  omittedInPatch: fc.constantFrom('cleared', 'refused'),
  createdStatus: fc.constantFrom(200, 201),
  deletedStatus: fc.constantFrom(200, 204),
  emptyLists: fc.constantFrom('array', 'null'),
  emptyFields: fc.constantFrom('null', 'absent'),
  statusInAnswers: fc.boolean(),
  contactInAnswers: fc.boolean(),
  originalAmountOfDonations: fc.constantFrom('amount_initial', 'initial_amount'),
  errors: fc.constantFrom('problem', 'fail'),
  missingFieldAt: fc.constantFrom('field', 'parent'),
});

const amount = fc.oneof(
  fc.integer({ min: 0, max: 9999 }),
  fc.constantFrom(undefined, null, 'x', -1),
);
const bundle = fc.record({
  transactions: fc.array(
    fc.record({ amount, external_transaction_id: fc.integer({ min: 1, max: 4 }) }).map(transaction),
    { maxLength: 2 },
  ),
  memberships: fc.option(fc.array(fc.record({ amount }).map(membership), { maxLength: 2 })),
  donations: fc.option(
    fc.array(fc.record({ amount, comment: fc.string() }).map(donation), { maxLength: 2 }),
  ),
});
const id = fc.integer({ min: 5001, max: 5003 });
const action = fc.oneof(
  bundle.map((data) => ({ method: 'POST', path: bundlesPath, body: { data } })),
  fc.tuple(id, bundle).map(([id, data]) => ({
    method: 'PATCH',
    path: `${bundlesPath}/${id}`,
    body: { data: { id, ...data } },
  })),
  id.map((id) => ({ method: 'DELETE', path: `${bundlesPath}/${id}`, body: '' })),
  id.map((id) => ({ method: 'GET', path: `${bundlesPath}/${id}/history`, body: '' })),
);

test('whatever is asked, under whatever switches, every answer keeps to openapi.json', () => {
  fc.assert(
    fc.property(anySwitches, fc.array(action, { maxLength: 12 }), (switches, actions) => {
      // An answer that breaks the contract throws.
      const { call, qomon } = start(switches);
      for (const { method, path, body } of actions) {
        const before = qomon.ledger.bundles;
        const { status } = call(method, path, body);
        expect([200, 201, 204, 404, 409, 422]).toContain(status);
        if (status >= 400) expect(qomon.ledger.bundles).toBe(before);
      }
      const { data } = call('GET', `${bundlesPath}?limit=1000`).json;
      expect((data ?? []).map((one: { id: number }) => one.id)).toEqual(
        qomon.ledger.bundles.map((one) => one.id).toReversed(),
      );
    }),
    { numRuns: 300 },
  );
});
