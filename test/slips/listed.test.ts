import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { choosing, counting } from './session';

const CHEQUE: Typed = { ...PAYMENT, 'Payment method': 'CHQ', Bank: 'Banque A', Amount: '20' };

type Sheets = Session['google']['workbook'];

/** A slip that the bank has paid in. */
function paidIn(): Session {
  const session = Session.ready();
  session.type([CHEQUE]);
  counting(session);
  session.call('makeDepositSlip');
  session.google.workbook.put('Slips', 'I2', [['2026-04-05']]);
  session.dialogs.length = 0;
  return session;
}

const told = (session: Session): string => session.dialogs.map(({ prompt }) => prompt).join('\n');

/** The tabs that list slips. */
const names = ({ google }: Session): string[] =>
  google.workbook
    .sheets()
    .map(({ name }) => name)
    .filter((name) => /^(?:Slips|Remises)/.test(name));

const MOVED: ReadonlyArray<readonly [what: string, act: (sheets: Sheets) => void]> = [
  ['a column is put before all', (sheets) => sheets.insertColumns('Slips', 1)],
  ['one before the day it was paid in', (sheets) => sheets.insertColumns('Slips', 9)],
  ['that day is dragged to the front', (sheets) => sheets.moveColumn('Slips', 9, 1)],
  ['a title stands above the header', (sheets) => sheets.insertRows('Slips', 1)],
  ['the header is in French', (sheets) => sheets.put('Slips', 'I1', [['Encaissé le']])],
  ['the tab is called otherwise', (sheets) => sheets.renameSheet('Slips', 'Remises')],
];

const UNREAD: ReadonlyArray<readonly [what: string, act: (sheets: Sheets) => void]> = [
  ['the bank’s number is deleted', (sheets) => sheets.deleteColumns('Slips', 7)],
  ['the day it was paid in is deleted', (sheets) => sheets.deleteColumns('Slips', 9)],
  ['a header is called otherwise', (sheets) => sheets.put('Slips', 'I1', [['Seen']])],
  ['the header is deleted', (sheets) => sheets.deleteRows('Slips', 1)],
];

describe('the list of slips is read by its headers', () => {
  test.each(MOVED)('%s: what was paid in is not undone', (_what, act) => {
    const session = paidIn();
    act(session.google.workbook);
    choosing(session, '1');
    session.call('undoDepositSlip');
    expect(told(session)).toContain('Every slip is paid in, and stays.');
    expect(session.column('Slip').map(String)).toEqual(['1']);
    expect(told(session)).not.toContain('Written again');
    // The next slip has a line whose cells stand below their headers.
    session.type([{ ...CHEQUE, Amount: '30' }], { from: 3 });
    counting(session);
    session.google.workbook.select('Bundles', 'A1', session.google.user);
    session.call('makeDepositSlip');
    choosing(session, '2');
    session.dialogs.length = 0;
    session.call('undoDepositSlip');
    expect(told(session)).toContain('The slip 2 (1 cheque, 30.00 EUR) is undone.');
    expect(names(session)).toHaveLength(1);
  });

  test.each(UNREAD)('%s: nothing is done until it is put right', (_what, act) => {
    const session = paidIn();
    act(session.google.workbook);
    for (const command of ['undoDepositSlip', 'makeDepositSlip', 'printDepositSlip']) {
      session.dialogs.length = 0;
      choosing(session, '1');
      session.call(command);
      expect(told(session)).toContain('lists the deposit slips, and no longer says:');
    }
    expect(session.page('getSlips', {})).toMatchObject({ ok: false, why: 'slips unread' });
    expect(session.column('Slip').map(String)).toEqual(['1']);
  });

  test('a list that is known by its headers alone is not begun a second time', () => {
    const session = paidIn();
    session.google.setProperty('document', 'slips.tab', '');
    choosing(session, '1');
    session.call('undoDepositSlip');
    expect(told(session)).toContain('Every slip is paid in, and stays.');
    expect(names(session)).toEqual(['Slips']);
  });
});

test('a slip that is undone says so again where its list was put back to before', () => {
  const session = paidIn();
  const { workbook } = session.google;
  workbook.clear('Slips', 'I2');
  const before = workbook.values('Slips');
  choosing(session, '1');
  session.call('undoDepositSlip');
  workbook.put('Slips', 'A1', before);
  counting(session);
  session.dialogs.length = 0;
  session.call('makeDepositSlip');
  expect(told(session)).toContain('Undone before, and now says so again in “Slips”: slip 1.');
  expect(workbook.value('Slips', 'F2')).toBe('Undone');
  expect(told(session)).toContain('Slip 2 is made: 1 cheque, 20.00 EUR.');
});

test('a page that is protected leaves the slip made, and says that it is not printed', () => {
  const session = Session.ready();
  session.type([CHEQUE]);
  counting(session);
  session.call('makeDepositSlip');
  const { workbook } = session.google;
  workbook.protect('Deposit slip', null, 'ben@example.org');
  session.type([{ ...CHEQUE, Amount: '30' }], { from: 3 });
  workbook.select('Bundles', 'A1', session.google.user);
  session.dialogs.length = 0;
  session.call('makeDepositSlip');
  expect(told(session)).toContain('Slip 2 is made: 1 cheque, 30.00 EUR.');
  expect(told(session)).toContain('The page could not be written: its tab is protected.');
});

test('a slip that protected cells keep open does not keep others from being made', () => {
  const session = Session.ready();
  session.type([CHEQUE]);
  counting(session);
  session.call('makeDepositSlip');
  const { workbook } = session.google;
  workbook.protect(
    'Bundles',
    `${session.at('Slip', 2)}:${session.at('Slip', 2)}`,
    'ben@example.org',
  );
  choosing(session, '1');
  session.call('undoDepositSlip');
  session.type([{ ...CHEQUE, Amount: '30' }], { from: 3 });
  counting(session);
  workbook.select('Bundles', 'A1', session.google.user);
  session.dialogs.length = 0;
  session.call('makeDepositSlip');
  expect(told(session)).toContain('could not be brought to its end: cells of its rows');
  expect(told(session)).toContain('Slip 2 is made: 1 cheque, 30.00 EUR.');
});
