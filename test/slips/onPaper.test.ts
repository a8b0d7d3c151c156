import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { choosing, counting } from './session';

const cheque = (amount: string, more: Typed = {}): Typed => ({
  ...PAYMENT,
  'Payment method': 'CHQ',
  Bank: 'Banque A',
  'Payment date': '2026-03-20',
  Amount: amount,
  ...more,
});

const told = (session: Session): string => session.dialogs.map(({ prompt }) => prompt).join('\n');

function offered(rows: readonly Typed[], before?: (session: Session) => void): string {
  const session = Session.ready();
  session.type(rows);
  before?.(session);
  counting(session);
  session.google.workbook.select('Bundles', 'A1', session.google.user);
  session.call('makeDepositSlip');
  return told(session);
}

describe('what is told before cheques go on a slip', () => {
  test.each<readonly [string, readonly Typed[], string]>([
    [
      'an old one by its row',
      [cheque('20', { 'Payment date': '2025-04-10' })],
      'Over eleven months old (a bank takes a French cheque for a year and eight days): “Bundles”, row 2.',
    ],
    [
      'one that no bank takes any more',
      [cheque('20', { 'Payment date': '2025-03-01' })],
      'Over a year and eight days old: a French bank pays these no more: “Bundles”, row 2.',
    ],
    [
      'a day that is missing',
      [cheque('20', { 'Payment date': '' })],
      '• “Bundles”, row 2: Payer name, Cheque number, Payment date',
    ],
    [
      'an error in place of a bank',
      [cheque('20', { Bank: '#N/A' })],
      '• “Bundles”, row 2: Payer name, Bank, Cheque number',
    ],
    [
      'an amount that is missing',
      [cheque('20'), cheque('')],
      'Left out, as the amount is missing or cannot be read: “Bundles”, row 3.',
    ],
    [
      'half a cheque that cannot be read, with its other half',
      [
        cheque('20', { 'Cheque number': '0007', Group: 'm' }),
        cheque('abc', { 'Cheque number': '0007', Group: 'm' }),
        cheque('5'),
      ],
      'Left out, as the amount is missing or cannot be read: “Bundles”, row 2; “Bundles”, row 3.',
    ],
  ])('%s', (_what, rows, sentence) => {
    expect(offered(rows)).toContain(sentence);
  });

  test.each(['#N/A', '?', '-', '0', '000', 'illisible'])(
    'cheques whose number is “%s” are not one cheque',
    (number) => {
      const rows = ['20', '30'].map((amount) => cheque(amount, { 'Cheque number': number }));
      expect(offered(rows)).toContain('Slip 1 is made: 2 cheques, 50.00 EUR.');
    },
  );

  test('a row that is hidden by hand, without any filter, goes on none', () => {
    const said = offered([cheque('20'), cheque('30')], ({ google }) =>
      google.workbook.hideRows('Bundles', 2, 1),
    );
    expect(said).toContain('keeps it from sight: 1 row.');
    expect(said).toContain('Slip 1 is made: 1 cheque, 30.00 EUR.');
  });

  test('cells of the slip that are merged take no number, and are named', () => {
    const said = offered([cheque('20'), cheque('30'), cheque('5')], (session) => {
      // The column is there once a slip was made.
      counting(session);
      session.call('makeDepositSlip');
      choosing(session, '1');
      session.call('undoDepositSlip');
      session.dialogs.length = 0;
      session.google.workbook.merge('Bundles', `${session.at('Slip', 2)}:${session.at('Slip', 3)}`);
    });
    expect(said).toContain('unmerge the cells): “Bundles”, row 2; “Bundles”, row 3.');
    expect(said).toContain('Slip 2 is made: 1 cheque, 5.00 EUR.');
  });

  test('a payment that was given back since is named', () => {
    const session = Session.ready();
    session.type([cheque('20', { 'Cheque number': '0001' })]);
    session.send('2');
    session.type([{ State: 'Part refunded' }]);
    session.dialogs.length = 0;
    counting(session);
    session.google.workbook.select('Bundles', 'A1', session.google.user);
    session.call('makeDepositSlip');
    expect(told(session)).toContain(
      'Refunded since, in part or in full (see State): “Bundles”, row 2.',
    );
  });
});

describe('what a slip on paper says of rows that were changed since', () => {
  test.each<readonly [string, Typed, string]>([
    ['amount', { Amount: '25' }, 'was changed since: this slip says 20.00 EUR of it.'],
    ['method', { 'Payment method': 'CB' }, 'was changed since: it is paid by CB now.'],
    ['state', { State: 'Cancelled' }, 'is “Cancelled” now.'],
    ['refund', { State: 'Refunded' }, 'is “Refunded” now.'],
    [
      'number',
      { 'Cheque number': '0009' },
      'was changed since: day, bank or cheque number are others.',
    ],
    [
      'day',
      { 'Payment date': '2026-03-21' },
      'was changed since: day, bank or cheque number are others.',
    ],
  ])('%s', (_what, cells, sentence) => {
    const session = Session.ready();
    session.type([cheque('20', { 'Cheque number': '0001' })]);
    counting(session);
    session.call('makeDepositSlip');
    session.type([cells]);
    choosing(session, '1');
    session.call('printDepositSlip');
    const page = session.google.workbook.values('Deposit slip').flat().map(String);
    expect(page.filter((cell) => cell.startsWith('“Bundles”, row 2'))).toEqual([
      `“Bundles”, row 2 ${sentence}`,
    ]);
  });
});

test('which methods are cheques is kept once cheques are counted, and can be changed in the sidebar', () => {
  const session = Session.ready();
  session.type([cheque('20')]);
  session.answer = ({ kind, prompt }) =>
    kind === 'prompt' && prompt.includes('Which payment methods')
      ? { button: 'OK', text: 'CB' }
      : kind === 'prompt'
        ? 'CANCEL'
        : 'OK';
  session.call('makeDepositSlip');
  session.dialogs.length = 0;
  counting(session);
  session.google.workbook.select('Bundles', 'A1', session.google.user);
  session.call('makeDepositSlip');
  expect(told(session)).toContain('Slip 1 is made: 1 cheque, 20.00 EUR.');
  expect(session.page('getSlips', { methods: ['CB', 'CHQ'] })).toMatchObject({
    cheques: ['CB', 'CHQ'],
  });
});
