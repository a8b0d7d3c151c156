import { describe, expect, test } from '@jest/globals';
import type { Run } from '../../local/google/index';
import { PAYMENT, putRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const SENT = { State: 'Sent', 'Bundle ID': '9', 'Transaction ID': '8' } as const;

/** Rows of which each has something to do with another one. */
const TELLING: readonly Typed[] = [
  { ...PAYMENT },
  { ...PAYMENT, Comment: 'the same payment' },
  { ...PAYMENT, Amount: '20,00', 'Payer ID': '', 'Payer email': 'camille.moreau@example.org' },
  { ...PAYMENT, 'Payer ID': '', 'Payer email': 'nobody@example.org', Amount: 'much' },
  { ...PAYMENT, 'Payer ID': '234567', Amount: '31', Group: 'Été' },
  { ...PAYMENT, 'Payer ID': '234567', Amount: '32', Group: 'été' },
  { ...PAYMENT, 'Payer ID': '234567', Amount: '33', Group: 'Ete' },
  { ...PAYMENT, Amount: '41', Membership: '#10' },
  { ...PAYMENT, Amount: '42', 'Payer ID': '234567', 'Member ID': '123456', Membership: '#10' },
  { ...PAYMENT, Amount: '51', Reference: '5', ...SENT },
  { ...PAYMENT, Amount: '51', Reference: '5', ...SENT },
  { ...PAYMENT, Amount: '51', Reference: '', ...SENT },
  { ...PAYMENT, Amount: '61', Reference: '6' },
  { ...PAYMENT, Amount: '62', Reference: '6' },
];

/** The rows above so many others, which stand for payments that were sent. */
function above(others: number): Session {
  const session = Session.ready();
  putRows(session, [
    ...TELLING,
    ...Array.from({ length: others }, (_, row) => ({
      ...PAYMENT,
      'Payer ID': '345678',
      Reference: String(500_000_000 + row),
      State: 'Sent',
      'Bundle ID': String(9_000_000 + row),
    })),
  ]);
  return session;
}

function call(session: Session, name: 'reviewSelection' | 'openRefund', row: number): Run {
  session.google.workbook.select('Bundles', `A${row}`, session.google.user);
  return session.google.page().call(name, {});
}

describe('on a tab of 1,000 rows', () => {
  const [short, long] = [above(10), above(1000)];

  test.each(TELLING.map((_row, index) => index + 2))(
    'row %i alone is told what it is told on a short one',
    (row) => {
      for (const name of ['reviewSelection', 'openRefund'] as const) {
        const told = call(long, name, row).value;
        expect([name, told]).toEqual([name, call(short, name, row).value]);
      }
    },
  );

  test('each reads what is kept as properties once', () => {
    for (const name of ['reviewSelection', 'openRefund'] as const) {
      const reads = call(long, name, 2).calls.filter(({ method }) => /^getPropert/.test(method));
      // The person's own, the document's, and at the end how much of the day's requests is used.
      expect(reads.length).toBeLessThanOrEqual(3);
    }
  });

  test('neither takes as long as to read it', () => {
    const whole = 1000 * 36 * 0.02;
    for (const name of ['reviewSelection', 'openRefund'] as const) {
      const [near, far] = [call(short, name, 2), call(long, name, 2)];
      expect(far.milliseconds - near.milliseconds).toBeLessThan(whole / 2);
    }
  });
});
