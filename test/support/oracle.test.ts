import { describe, expect, test } from '@jest/globals';
import { broken, expectation } from '../promises/oracle';
import { unrest } from '../promises/points';
import { payments, Scene } from '../promises/scene';
import { StateWatch } from '../promises/stateWatch';
import { busySession } from '../promises/workload';
import type { Session } from './session';

/** A session whose rows have all been sent, and what people had typed in it. */
function sentSession() {
  const session = busySession();
  const expected = expectation(session);
  const watch = new StateWatch(session);
  const end = watch.keep();
  session.call('sendReadyRows');
  end();
  return { session, expected, watch };
}

/** Writes a value into a column of the row below the header, as nobody should. */
function spoil(session: Session, header: string, value: string | number, row = 2): void {
  session.google.workbook.put('Bundles', session.at(header, row), [[value]]);
}

const bundleOf = (session: Session, comment: string) => {
  const found = session.qomon.ledger.bundles.find(({ transactions }) =>
    transactions.some((one) => one.comment === comment),
  );
  if (!found) throw new Error(`${comment} was not recorded`);
  return found;
};

test('a send that nothing disturbs keeps every promise', () => {
  const { session, expected, watch } = sentSession();
  expect([...broken(session, expected), ...watch.faults, ...unrest(session)]).toEqual([]);
  expect(session.qomon.ledger.bundles).toHaveLength(8);
});

/** One violation of each promise, made by hand on rows that were sent. */
const VIOLATIONS: ReadonlyArray<{
  readonly promise: string;
  readonly made: string;
  readonly violate: (session: Session) => void;
}> = [
  {
    promise: 'I1',
    made: 'a second bundle for a row',
    violate: ({ qomon, google }) => {
      const [first] = qomon.ledger.bundles;
      if (!first) throw new Error('nothing was recorded');
      const items = (list: readonly object[]) => list.map((fields) => ({ id: null, fields }));
      qomon.ledger.create(
        {
          transactions: items(first.transactions),
          memberships: [],
          donations: [],
        } as unknown as Parameters<typeof qomon.ledger.create>[0],
        google.clock.now(),
      );
    },
  },
  {
    promise: 'I2',
    made: 'a sent row without its bundle in Qomon',
    violate: ({ qomon, google }) => {
      const [first] = qomon.ledger.bundles;
      if (first) qomon.ledger.delete(first, google.clock.now());
    },
  },
  {
    promise: 'I2',
    made: "another payment's ID",
    violate: (session) => spoil(session, 'Transaction ID', 1),
  },
  {
    promise: 'I2',
    made: 'a donation ID on a row without a donation',
    violate: (session) =>
      spoil(session, 'Donation ID', bundleOf(session, 'donor').donations[0]?.id ?? 0),
  },
  {
    promise: 'I2',
    made: 'a changed reference',
    violate: (session) => spoil(session, 'Reference', 7),
  },
  {
    promise: 'I3',
    made: 'a bundle on no row',
    violate: (session) => {
      for (const header of ['State', 'Bundle ID']) spoil(session, header, '');
    },
  },
  {
    promise: 'I3',
    made: 'a deleted row of which the journal knows nothing',
    violate: (session) => {
      session.google.workbook.deleteRows('Bundles', 2, 1);
      session.google.workbook.deleteRows('Journal', 2, 17);
    },
  },
  {
    promise: 'I4',
    made: 'another amount in Qomon',
    violate: ({ qomon, google }) => {
      const [payment] = qomon.ledger.bundles[0]?.transactions ?? [];
      if (payment) qomon.ledger.edit(payment.id, { amount: 1 }, google.clock.now());
    },
  },
  {
    promise: 'I5',
    made: "a changed cell of a person's own column",
    violate: (session) => spoil(session, 'Till', 'a'),
  },
  {
    promise: 'I5',
    made: 'a formula that became its value',
    violate: (session) => spoil(session, 'Till', 2, 3),
  },
  {
    promise: 'I5',
    made: 'a text in a cell that stood blank',
    violate: (session) => spoil(session, 'Campaign code', 'x'),
  },
  {
    promise: 'I6',
    made: 'an ID on a row that was not sent',
    violate: (session) => spoil(session, 'State', 'Waiting'),
  },
  {
    promise: 'I6',
    made: "a bundle on another payment's row too",
    violate: (session) => spoil(session, 'Bundle ID', bundleOf(session, 'donor').id),
  },
  {
    promise: 'I8',
    made: 'an unconfirmed row',
    violate: (session) => spoil(session, 'State', 'To check'),
  },
  {
    promise: 'I8',
    made: 'a row under way',
    violate: (session) => spoil(session, 'State', 'Sending'),
  },
];

describe('the oracle reports', () => {
  test.each(VIOLATIONS)('$promise: $made', ({ promise, violate }) => {
    const { session, expected } = sentSession();
    violate(session);
    expect(broken(session, expected).join('\n')).toContain(`${promise}:`);
  });

  test.each([
    ['', 'Cancelled'],
    ['Sent', ''],
    ['Sent', 'Waiting'],
    ['Invalid', 'Rejected'],
    ['To check', 'Invalid'],
    ['Sending', ''],
  ])('I7: a move from "%s" to "%s"', (from, to) => {
    const session = busySession();
    spoil(session, 'State', from);
    const watch = new StateWatch(session);
    spoil(session, 'State', to);
    watch.look();
    expect(watch.faults).toEqual([`I7: member moved from "${from}" to "${to}"`]);
  });

  test('a row that has not come to rest', () => {
    expect(unrest(busySession())).toHaveLength(9);
  });
});

test('the promises are checked from the ledger: a bundle too many, or one lost, is seen', () => {
  const scene = new Scene(payments(2));
  scene.send();
  expect(scene.broken()).toEqual([]);
  const { session } = scene;
  const nothingTyped = { typed: new Map() };
  session.google.workbook.clear('Bundles', session.at('State', 2));
  expect(broken(session, nothingTyped).join()).toContain('I6');
});
