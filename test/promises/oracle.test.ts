import { describe, expect, test } from '@jest/globals';
import type { Office } from '../support/office';
import { broken, expectation } from './oracle';
import { unrest } from './points';
import { StateWatch } from './stateWatch';
import { busyOffice } from './workload';

/** An office whose rows have all been sent, and what people had typed in it. */
function sentOffice() {
  const office = busyOffice();
  const expected = expectation(office);
  const watch = new StateWatch(office);
  const end = watch.keep();
  office.call('sendReadyRows');
  end();
  return { office, expected, watch };
}

/** Writes a value into a column of the row below the header, as nobody should. */
function spoil(office: Office, header: string, value: string | number, row = 2): void {
  office.google.workbook.put('Bundles', office.at(header, row), [[value]]);
}

const bundleOf = (office: Office, comment: string) => {
  const found = office.qomon.ledger.bundles.find(({ transactions }) =>
    transactions.some((one) => one.comment === comment),
  );
  if (!found) throw new Error(`${comment} was not recorded`);
  return found;
};

test('a send that nothing disturbs keeps every promise', () => {
  const { office, expected, watch } = sentOffice();
  expect([...broken(office, expected), ...watch.faults, ...unrest(office)]).toEqual([]);
  expect(office.qomon.ledger.bundles).toHaveLength(8);
});

/** One violation of each promise, made by hand on rows that were sent. */
const VIOLATIONS: ReadonlyArray<{
  readonly promise: string;
  readonly made: string;
  readonly violate: (office: Office) => void;
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
    violate: (office) => spoil(office, 'Transaction ID', 1),
  },
  {
    promise: 'I2',
    made: 'a donation ID on a row without a donation',
    violate: (office) =>
      spoil(office, 'Donation ID', bundleOf(office, 'donor').donations[0]?.id ?? 0),
  },
  {
    promise: 'I2',
    made: 'a changed reference',
    violate: (office) => spoil(office, 'Reference', 7),
  },
  {
    promise: 'I3',
    made: 'a bundle on no row',
    violate: (office) => {
      for (const header of ['State', 'Bundle ID']) spoil(office, header, '');
    },
  },
  {
    promise: 'I3',
    made: 'a deleted row of which the journal knows nothing',
    violate: (office) => {
      office.google.workbook.deleteRows('Bundles', 2, 1);
      office.google.workbook.deleteRows('Journal', 2, 17);
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
    violate: (office) => spoil(office, 'Desk', 'a'),
  },
  {
    promise: 'I5',
    made: 'a formula that became its value',
    violate: (office) => spoil(office, 'Desk', 2, 3),
  },
  {
    promise: 'I5',
    made: 'a text in a cell that stood blank',
    violate: (office) => spoil(office, 'Campaign code', 'x'),
  },
  {
    promise: 'I6',
    made: 'an ID on a row that was not sent',
    violate: (office) => spoil(office, 'State', 'Waiting'),
  },
  {
    promise: 'I6',
    made: "a bundle on another payment's row too",
    violate: (office) => spoil(office, 'Bundle ID', bundleOf(office, 'donor').id),
  },
  {
    promise: 'I8',
    made: 'a row in doubt',
    violate: (office) => spoil(office, 'State', 'To check'),
  },
  {
    promise: 'I8',
    made: 'a row under way',
    violate: (office) => spoil(office, 'State', 'Sending'),
  },
];

describe('the oracle reports', () => {
  test.each(VIOLATIONS)('$promise: $made', ({ promise, violate }) => {
    const { office, expected } = sentOffice();
    violate(office);
    expect(broken(office, expected).join('\n')).toContain(`${promise}:`);
  });

  test.each([
    ['', 'Sent'],
    ['Sent', ''],
    ['Sent', 'Waiting'],
    ['Invalid', 'Rejected'],
    ['To check', 'Invalid'],
    ['Sending', ''],
  ])('I7: a move from "%s" to "%s"', (from, to) => {
    const office = busyOffice();
    spoil(office, 'State', from);
    const watch = new StateWatch(office);
    spoil(office, 'State', to);
    watch.look();
    expect(watch.faults).toEqual([`I7: member moved from "${from}" to "${to}"`]);
  });

  test('a row that has not come to rest', () => {
    expect(unrest(busyOffice())).toHaveLength(9);
  });
});
