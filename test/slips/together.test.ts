import { expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { choosing, counting, slipLines } from './session';

interface Panel {
  readonly cheques: readonly string[];
  readonly said: string;
  readonly slips: readonly string[];
  readonly methods: ReadonlyArray<{ readonly value: string }>;
  readonly offer: readonly string[];
  readonly mayMake: boolean;
}

const CHEQUE: Typed = {
  ...PAYMENT,
  'Payment method': 'CHQ',
  Bank: 'Banque A',
  'Cheque number': '0007',
};

function typed(rows: readonly Typed[]): Session {
  const session = Session.ready();
  session.type(rows);
  counting(session);
  return session;
}

test('rows of one group or of one payer and day that bear one number and bank are one cheque', () => {
  const session = typed([
    { ...CHEQUE, Amount: '20', Group: 'couple' },
    {
      ...CHEQUE,
      Amount: '35',
      Group: 'couple',
      'Payer ID': '300004',
      'Payment date': '2026-03-30',
    },
    // Another one's, with the same number by chance; another bank; another day; none.
    { ...CHEQUE, Amount: '1', 'Payer ID': '300004' },
    { ...CHEQUE, Amount: '2', Bank: 'Banque B' },
    { ...CHEQUE, Amount: '3', 'Payment date': '2026-03-28' },
    { ...CHEQUE, Amount: '4', 'Cheque number': '' },
    { ...CHEQUE, Amount: '5', 'Cheque number': '' },
    { ...CHEQUE, Amount: '6', Currency: 'usd', 'Cheque number': '0008' },
  ]);
  session.call('makeDepositSlip');
  const asked = session.dialogs.map(({ prompt }) => prompt).join('\n');
  expect(asked).toContain('• “Bundles”, row 2 and “Bundles”, row 3: 55.00 EUR, —, Banque A, 0007');
  expect(asked).toContain(
    '“Bundles”, row 2 and “Bundles”, row 3 bear the same cheque number and bank: they are one cheque of 55.00 EUR.',
  );
  expect(session.said()).toContain('Slip 1 is made: 6 cheques, 70.00 EUR.');
  expect(slipLines(session)).toEqual([[1, 6, 70, '']]);
  expect(session.column('Slip').map(String)).toEqual(['1', '1', '1', '1', '1', '1', '1', '']);
  const page = session.google.workbook.values('Deposit slip');
  expect(page[1]?.[0]).toContain('6 cheques, 70.00 EUR');
  expect(page.slice(4, 11).map((line) => line[5])).toEqual([55, 1, 2, 3, 4, 5, 70]);
  expect(page.flat().some((cell) => String(cell).includes('they are one cheque'))).toBe(true);

  // One of its rows retyped, the other deleted: the page says of it what the slip was made of.
  session.google.workbook.put('Bundles', session.at('Amount', 2), [[21]]);
  session.google.workbook.deleteRows('Bundles', 3, 1);
  choosing(session, '1');
  session.call('printDepositSlip');
  const again = session.google.workbook.values('Deposit slip');
  expect(again[4]?.[5]).toBe(55);
  expect(again.flat()).toContain(
    '“Bundles”, row 2 was changed since: this slip says 20.00 EUR of it.',
  );
  session.call('undoDepositSlip');
  expect(session.said()).toContain('The slip 1 (6 cheques, 70.00 EUR) is undone.');
});

test('rows that nobody sees are left out with the others of their cheque, and counted', () => {
  const session = typed([
    { ...CHEQUE, Amount: '20', Group: 'couple' },
    { ...CHEQUE, Amount: '35', Group: 'couple' },
    { ...CHEQUE, Amount: '7', 'Cheque number': '0009' },
    { ...CHEQUE, Amount: '8', 'Cheque number': '0010' },
  ]);
  const { workbook, user } = session.google;
  workbook.hideRows('Bundles', 3, 1);
  workbook.select('Bundles', 'A2:A4', user);
  session.call('makeDepositSlip');
  const asked = session.dialogs.map(({ prompt }) => prompt).join('\n');
  expect(asked).toContain(
    'Left out, as a filter, a fold or a hidden tab keeps them from sight: 2 rows.',
  );
  expect(session.said()).toContain('Slip 1 is made: 1 cheque, 7.00 EUR.');
  expect(session.column('Slip').map(String)).toEqual(['', '', '1', '']);
});

test('a change of the number while somebody counts makes no slip of another number of cheques', () => {
  const session = typed([
    { ...CHEQUE, Amount: '20', Group: 'couple' },
    { ...CHEQUE, Amount: '35', Group: 'couple' },
  ]);
  counting(session, () => {
    session.google.workbook.put('Bundles', session.at('Cheque number', 3), [['0011']]);
  });
  session.call('makeDepositSlip');
  expect(session.said()).toContain('No slip was made');
  expect(session.column('Slip').map(String)).toEqual(['', '']);
});

test('a page is printed with one reading of the journal beside those that settle and ask', () => {
  const session = typed([{ ...CHEQUE, Amount: '20' }]);
  session.call('makeDepositSlip');
  choosing(session, '1');
  const { calls } = session.call('printDepositSlip');
  // Nineteen are of the tabs, which are compared with the journal each time; one more would be its second.
  expect(calls.filter(({ method }) => method === 'getValues').length).toBeLessThanOrEqual(23);
});

test('the sidebar asks which methods are cheques, and makes a slip of what was counted by hand', () => {
  const session = Session.ready();
  session.type([
    { ...CHEQUE, Amount: '20' },
    { ...CHEQUE, Amount: '7', 'Cheque number': '0008' },
  ]);
  const first = session.page('getSlips', {}) as Panel;
  expect(first.methods.map(({ value }) => value)).toContain('CHQ');
  expect([first.cheques, first.offer, first.mayMake]).toEqual([[], [], false]);
  const asked = session.page('getSlips', { methods: ['CHQ', 'no such'] }) as Panel;
  expect(asked.cheques).toEqual(['CHQ']);
  expect(asked.offer).toContain('• “Bundles”, row 2: 20.00 EUR, —, Banque A, 0007');
  for (const wrong of [
    {},
    { count: 2 },
    { count: 3, total: '27' },
    { count: 2, total: '2700' },
    { count: '2', total: 27 },
    null,
  ]) {
    const refused = session.page('recordSlip', wrong) as { ok: boolean; problem: string };
    expect(refused.ok).toBe(false);
    expect(refused.problem).toContain('No slip was made');
  }
  expect(session.column('Slip').filter(Boolean)).toEqual([]);
  const made = session.page('recordSlip', { count: 2, total: '27.00' }) as Panel;
  expect(made.said).toContain('Slip 1 is made: 2 cheques, 27.00 EUR.');
  expect(made.slips).toEqual(['• 1: 2 cheques, 27.00 EUR']);
  expect(made.mayMake).toBe(false);
  expect(slipLines(session)).toEqual([[1, 2, 27, '']]);
  const none = session.page('recordSlip', { count: 0, total: '0' }) as { problem: string };
  expect(none.problem).toContain('There is no cheque that is on no slip yet.');
});
