import { describe, expect, test } from '@jest/globals';
import { READY } from '../support/night';
import { ALL, someOf } from './campaign';
import { BUNDLES, Scene } from './scene';

const MINUTE = 60_000;

/** A group of two payments that was recorded, or not, and of which no answer came; and others beside it. */
const ROWS = [
  { ...READY, Comment: 'one', Amount: '20', Membership: '#10', Group: 'g' },
  { ...READY, Comment: 'other', Amount: '15', Donation: '#20', Group: 'g' },
  { ...READY, Comment: 'good', Amount: '30' },
];

/** Every column of an entry tab, with what is put into its cell. */
const COLUMNS = [
  'Ready',
  'Group',
  'Reference',
  'Payer email',
  'Payer ID',
  'Payer name',
  'Amount',
  'Currency',
  'Payment method',
  'Payment date',
  'Payment status',
  'Campaign code',
  'Comment',
  'Membership',
  'Member ID',
  'Membership amount',
  'Start date',
  'End date',
  'Rolling year',
  'Donation',
  'Donor ID',
  'Donation amount',
  'Donation date',
  'Affectation',
  'State',
  'Message',
  'Bundle ID',
  'Transaction ID',
  'Membership ID',
  'Donation ID',
  'Sent at',
  'Refunded',
];

/** By these a row is known, and what it was sent as: they are tried in `npm test` too. */
const KEY_COLUMNS = ['Group', 'Reference', 'Payer ID', 'Amount', 'State', 'Sent at'];

/** Everything that a person, the sidebar or the clock may call while rows are unconfirmed. */
const FUNCTIONS = [
  'checkRows',
  'resolveDoubtfulRows',
  'cancelSelectedBundles',
  'correctSelectedBundle',
  'compareWithQomon',
  'sendReadyRows',
];

const PAGES = [
  ['reviewSelection', {}],
  ['openRefund', undefined],
  ['sendNext', { scope: 'ready' }],
] as const;

describe.each(['timeout after recording', 'timeout before recording'] as const)('%s', (fault) => {
  const scene = new Scene(ROWS);
  const { session } = scene;
  session.qomon.faults.add({ fault, ...BUNDLES });
  session.send('2:3');
  const start = session.snapshot();
  // What is cancelled or corrected by a person is no part of this.
  session.answer = ({ title, buttons }) =>
    (/cancel|correct/i.test(title) ? buttons[buttons.length - 1] : buttons[0]) ?? 'OK';

  const table = COLUMNS.flatMap((header) => [
    [header, ''] as const,
    [header, '~?'] as const,
  ]).filter(([header], at) => ALL || KEY_COLUMNS.includes(header) || at % 9 === 0);

  test.each(someOf(table, 0.35))(
    'R41: %s that reads %j stops no other row, in no function',
    (header, value) => {
      session.restore(start);
      const { google } = session;
      const at = session.at(header, 2);
      if (value === '') google.workbook.clear('Bundles', at);
      else google.workbook.put('Bundles', at, [[value]]);
      for (const minutes of [3, 61]) {
        google.clock.advance(minutes * MINUTE);
        google.workbook.select('Bundles', 'A2:A4', google.user);
        for (const name of FUNCTIONS) session.call(name);
        for (const [name, request] of PAGES) session.page(name, ...(request ? [request] : []));
      }
      expect(session.cell('State', 4)).toBe('Sent');
      const made = session.qomon.ledger.bundles.flatMap(({ transactions }) =>
        transactions.map(({ amount }) => amount),
      );
      expect(made.filter((amount) => amount === 3000)).toHaveLength(1);
      for (const amount of [2000, 1500]) {
        expect(made.filter((one) => one === amount).length).toBeLessThanOrEqual(1);
      }
    },
  );

  test('an emptied Reference leaves its row To check, which says so', () => {
    session.restore(start);
    session.google.workbook.clear('Bundles', session.at('Reference', 3));
    for (const minutes of [3, 61, 600]) {
      session.google.clock.advance(minutes * MINUTE);
      session.call('resolveDoubtfulRows');
    }
    expect(session.cell('State', 3)).toBe('To check');
    expect(session.cell('Message', 3)).toMatch(/its reference is gone/);
  });
});
