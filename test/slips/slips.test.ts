import { expect, test } from '@jest/globals';
import type { Dialog, DialogAnswer } from '../../local/google/index';
import { addColumns, frenchSession, spaced } from '../support/rows';
import { Session } from '../support/session';
import { CHEQUES, choosing, counting, slipLines } from './session';

function ready(): Session {
  const session = Session.ready();
  session.type(CHEQUES);
  counting(session);
  return session;
}

test('cheques on no slip become a numbered slip, with a page to print, until they are undone or paid in', () => {
  const session = ready();
  const { workbook } = session.google;
  session.call('makeDepositSlip');
  const [methods, count] = session.dialogs.map(({ prompt }) => prompt);
  expect(methods).toContain('Which payment methods are cheques?');
  expect(methods).toContain('CHQ — cheque\n');
  expect(count).toContain('• “Bundles”, row 2: 20.00 EUR, —, Banque A, 0001');
  expect(count).toContain('• “Bundles”, row 3: Payer name, Cheque number');
  expect(session.said()).toContain('Slip 1 is made: 3 cheques, 75.50 EUR.');
  const slips = () => session.column('Slip').map((one) => String(one));
  expect(slips()).toEqual(['1', '1', '', '1']);
  expect(slipLines(session)).toEqual([[1, 3, 75.5, '']]);
  const page = workbook.values('Deposit slip');
  expect(page[1]?.[0]).toContain('Slip 1, made on');
  expect(page.slice(4, 8).map((line) => [line[2], line[3], line[5]])).toEqual([
    ['Banque A', '0001', 20],
    ['=1+1', '', 35.5],
    ['Banque A', '0002', 20],
    ['', '', 75.5],
  ]);
  expect(workbook.formulas('Deposit slip').flat().filter(Boolean)).toEqual([]);

  // Asked once, and each cheque is on one slip.
  session.dialogs.length = 0;
  session.call('makeDepositSlip');
  expect(session.dialogs.map(({ prompt }) => prompt.split('\n'))).toEqual([
    [
      'There is no cheque that is on no slip yet. Choose this again once the rows of your cheques are filled in.',
      'Cheques are rows paid by CHQ — cheque. Where that is wrong, change it in the sidebar, under Papers.',
    ],
  ]);

  choosing(session, '1');
  session.call('undoDepositSlip');
  expect(session.said()).toContain('The slip 1 (3 cheques, 75.50 EUR) is undone.');
  expect(slips()).toEqual(['', '', '', '']);
  counting(session);
  workbook.select('Bundles', 'A2:A3', session.google.user);
  session.call('makeDepositSlip');
  expect(slips()).toEqual(['2', '2', '', '']);
  expect(slipLines(session)).toEqual([
    [1, 3, 75.5, 'Undone'],
    [2, 2, 55.5, ''],
  ]);

  // Once it is paid in it stays; what its rows say otherwise since is told on the page.
  workbook.put('Slips', 'I3', [['2026-04-05']]);
  choosing(session, '2');
  session.call('undoDepositSlip');
  expect(session.said()).toContain('Every slip is paid in, and stays.');
  workbook.put('Bundles', session.at('Amount', 2), [[21]]);
  session.call('printDepositSlip');
  const told = workbook.values('Deposit slip').flat().map(String);
  expect(told).toContain('“Bundles”, row 2 was changed since: this slip says 20.00 EUR of it.');
  const journal = JSON.stringify(workbook.values('Journal'));
  expect(journal).not.toMatch(/Moreau|camille|Banque A/);
});

const WRONG: ReadonlyArray<readonly [string, DialogAnswer, string]> = [
  ['nothing', 'CANCEL', ''],
  ['another number', { button: 'OK', text: '2' }, 'You have counted “2”'],
];

test.each(WRONG)(
  'whoever counts %s gets no slip, and nothing is written',
  (_what, answer, said) => {
    const session = ready();
    session.call('setUpSpreadsheet');
    const before = session.google.workbook.values('Bundles');
    session.answer = (dialog: Dialog): DialogAnswer =>
      dialog.prompt.includes('How many') ? answer : { button: 'OK', text: 'CHQ' };
    session.call('makeDepositSlip');
    expect(session.said()).toContain(said);
    expect(session.google.workbook.values('Bundles')).toEqual(before);
    expect(session.google.workbook.sheets().map(({ name }) => name)).not.toContain('Slips');
  },
);

test('a slip that somebody else made, and a row that was changed, while the question stood open, are on no other', () => {
  const session = ready();
  let once = true;
  counting(session, () => {
    if (!once) return;
    once = false;
    const { answer }: { answer: Session['answer'] } = session;
    counting(session);
    session.call('makeDepositSlip');
    session.answer = answer;
  });
  session.call('makeDepositSlip');
  expect(session.said()).toContain('Rows were changed, moved or put on another slip');
  expect(slipLines(session)).toEqual([[1, 3, 75.5, '']]);
  choosing(session, '1');
  session.call('undoDepositSlip');
  counting(session, () => {
    session.google.workbook.put('Bundles', session.at('Amount', 2), [[99]]);
  });
  session.call('makeDepositSlip');
  expect(session.said()).toContain('No slip was made');
  expect(session.column('Slip').filter((one) => one !== '')).toEqual([]);
});

test('a row that is deleted just then is on no slip, nor are the others of it', () => {
  const session = ready();
  const { workbook } = session.google;
  let isGone = false;
  session.call('makeDepositSlip', () => {
    if (!isGone && JSON.stringify(workbook.values('Journal')).includes('"slip"')) {
      isGone = true;
      workbook.deleteRows('Bundles', 3, 1);
    }
    return undefined;
  });
  expect(session.said()).toContain('the slip was undone');
  expect(session.column('Slip').filter((one) => one !== '')).toEqual([]);
  expect(session.google.workbook.sheets().map(({ name }) => name)).toContain('Slips');
  expect(slipLines(session)).toEqual([]);
});

test('a slip that is paid in while somebody is asked whether to undo it stays', () => {
  const session = ready();
  session.call('makeDepositSlip');
  session.answer = ({ kind, buttons, prompt }) => {
    if (kind === 'prompt') return { button: 'OK', text: '1' };
    if (prompt.startsWith('Undo')) session.google.workbook.put('Slips', 'I2', [['2026-04-05']]);
    return buttons[0] ?? 'OK';
  };
  session.call('undoDepositSlip');
  expect(session.said()).toContain('stays: it was paid in');
  expect(session.column('Slip').map(String)).toEqual(['1', '1', '', '1']);
});

test('sent rows go on a slip, cancelled ones do not, and a copy that is made new has none', () => {
  const session = ready();
  session.send('2:4');
  session.google.workbook.select('Bundles', 'A3', session.google.user);
  session.call('cancelSelectedBundles');
  counting(session);
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  session.call('makeDepositSlip');
  expect(session.column('Slip').map(String)).toEqual(['1', '', '', '1']);
  session.pasteRows(session, '2:2', 6);
  session.google.workbook.clear('Bundles', session.at('Reference', 6));
  session.google.workbook.select('Bundles', 'A6:A7', session.google.user);
  session.call('checkRows');
  expect([session.cell('State', 6), session.cell('Slip', 6)]).toEqual(['', '']);
});

test('a column Slip of somebody else stays theirs', () => {
  const session = Session.ready();
  addColumns(session, ['Slip']);
  session.type([{ ...CHEQUES[0], Slip: 'of paper' }]);
  counting(session);
  session.call('makeDepositSlip');
  expect([session.cell('Slip', 2), String(session.cell('Slip (Qomon)', 2))]).toEqual([
    'of paper',
    '1',
  ]);
});

test('in French all of it is in French', () => {
  const session = frenchSession();
  session.google.workbook.put('Bundles', session.at('Montant', 2), [[20]]);
  session.google.workbook.put('Bundles', session.at('Moyen de paiement', 2), [['CHQ']]);
  session.answer = ({ kind, prompt, buttons }) => {
    if (kind !== 'prompt') return buttons[0] ?? 'OK';
    const text = /^Quels/.test(prompt) ? 'CHQ' : /Combien/.test(prompt) ? '1' : '20,00';
    return { button: 'OK', text };
  };
  session.call('makeDepositSlip');
  expect(spaced(session.said())).toContain('Le bordereau 1 est établi : 1 chèque, 20,00 EUR.');
  expect(String(session.cell('Bordereau', 2))).toBe('1');
});
