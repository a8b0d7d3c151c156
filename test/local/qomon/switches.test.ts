import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  combined,
  defaults,
  HOSTILE,
  hostilePairs,
  KIND,
  type Switches,
  switchAreas,
} from '../../../local/qomon/switches';
import { bundlesPath, donation, membership, start, transaction } from './caller';

/** Any of the hostile settings together, the later over the earlier. */
const anySettings = fc
  .subarray([...HOSTILE])
  .map((settings): Partial<Switches> => combined(...settings).switches);

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

const lists = [
  bundlesPath,
  '/v1/transaction_settings',
  '/v1/transaction_statuses',
  '/v1/membership_prices',
  '/v1/membership_price_groups',
  '/v1/code_campaigns',
  '/contacts',
];
const statuses = [200, 201, 202, 204, 403, 404, 409, 413, 422];

test('whatever is asked, under whatever switches, every answer comes of one that keeps to openapi.json', () => {
  fc.assert(
    fc.property(anySettings, fc.array(action, { maxLength: 12 }), (switches, actions) => {
      // An answer that breaks the contract throws, before the switches spoil it.
      const { send, qomon } = start(switches);
      for (const { method, path, body } of actions) {
        const before = qomon.ledger.bundles;
        const answer = send(method, path, body);
        if (answer.kind === 'failure') throw new Error('no answer');
        expect(statuses).toContain(answer.status);
        if (answer.status >= 400) expect(qomon.ledger.bundles).toBe(before);
      }
      for (const path of lists) expect(send('GET', path)).toMatchObject({ kind: 'response' });
    }),
    { numRuns: 300 },
  );
});

test('the list is the ledger, newest first, as long as everything is kind', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      const { call, qomon } = start(KIND);
      for (const { method, path, body } of actions) call(method, path, body);
      const { data, total } = call('GET', bundlesPath).json;
      expect(total).toBe(qomon.ledger.bundles.length);
      expect(data.map((one: { id: number }) => one.id)).toEqual(
        qomon.ledger.bundles.map((one) => one.id).toReversed(),
      );
    }),
    { numRuns: 100 },
  );
});

describe('the hostile settings', () => {
  test('have names of their own, and each turns what it names', () => {
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
    for (const { switches } of HOSTILE) {
      for (const [name, value] of Object.entries(switches)) {
        expect(KIND).toHaveProperty(name);
        expect(KIND).not.toHaveProperty(name, value);
      }
    }
  });

  test('hold each hostile value for itself', () => {
    for (const line of Object.entries(Object.assign({}, ...Object.values(switchAreas)))) {
      const [name, { hostile }] = line as [string, { hostile: readonly unknown[] }];
      const values = HOSTILE.filter(
        ({ switches }) => name in switches && Object.keys(switches).length === 1,
      ).map(({ switches }) => Object.values(switches)[0]);
      expect([name, ...values]).toEqual([name, ...hostile]);
    }
  });

  test('come in random pairs that are the same for the same seed', () => {
    const pairs = hostilePairs(7, 200);
    expect(pairs).toEqual(hostilePairs(7, 200));
    expect(pairs).not.toEqual(hostilePairs(8, 200));
    for (const { name, switches } of pairs) {
      const [one, other] = name.split(' + ').map((part) => HOSTILE.find((s) => s.name === part));
      expect(switches).toEqual({ ...one?.switches, ...other?.switches });
      expect(Object.keys(switches)).toHaveLength(
        Object.keys(one?.switches ?? {}).length + Object.keys(other?.switches ?? {}).length,
      );
    }
  });

  test('may be turned for one instance without another knowing', () => {
    const [one, other] = [start({ deletedStatus: 200 }), start()];
    one.qomon.turn({ latency: 5000 });
    expect(one.qomon.switches).toMatchObject({ deletedStatus: 200, latency: 5000 });
    expect(other.qomon.switches).toEqual(defaults);
  });
});
