import { describe, expect, test } from '@jest/globals';
import { offered } from '../support/dropdown';
import { newTab, PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const READY = { ...PAYMENT, Ready: 'TRUE' };

const LEDGER = [
  ['List', 'For Qomon'],
  ['Tables', 'yes'],
];

const COMMANDS = [
  ...['refreshLists', 'checkRows', 'sendReadyRows', 'compareWithQomon', 'resolveDoubtfulRows'],
  ...['setUpSpreadsheet'],
];

const names = (session: Session) => session.google.workbook.sheets().map(({ name }) => name);

const values = (session: Session, tab: string) => session.google.workbook.values(tab);

/** Everything that a person does in a day, from the tab of the payments. */
function dayOf(session: Session, tab = 'Bundles'): void {
  session.google.workbook.select(tab, 'A2', session.google.user);
  for (const command of COMMANDS) session.call(command);
}

describe('a tab of one’s own that is called Qomon lists', () => {
  test('keeps what stands in it; ours takes another name, is hidden, and is found again', () => {
    const session = new Session();
    session.google.workbook.addSheet('Qomon lists');
    session.google.workbook.put('Qomon lists', 'A1', LEDGER);
    session.connect();
    session.call('setUpSpreadsheet');
    expect(session.said()).toContain('Your tab “Qomon lists” stays as it is.');
    session.type([READY]);
    dayOf(session);
    expect(session.column('State')).toEqual(['Sent']);
    expect(values(session, 'Qomon lists')).toEqual(LEDGER);
    const ours = session.google.workbook.sheets().filter(({ name }) => name.includes('(Qomon)'));
    expect(ours).toMatchObject([{ name: 'Qomon lists (Qomon)', hidden: true }]);
    expect(offered(session, 'Membership')).toHaveLength(5);
  });

  test('takes payments where it has the headers for them', () => {
    const session = Session.ready();
    session.google.workbook.renameSheet('Qomon lists', 'What Qomon offers');
    newTab(session, 'Qomon lists', [
      ...Object.keys(READY),
      'Reference',
      'State',
      'Message',
      'Bundle ID',
    ]);
    session.type([READY], { tab: 'Qomon lists' });
    session.call('sendReadyRows');
    expect(session.column('State', 'Qomon lists')).toEqual(['Sent']);
  });
});

describe('a tab of ours that somebody has renamed', () => {
  test('the lists are kept in it, and in no other', () => {
    const session = Session.ready();
    session.google.workbook.renameSheet('Qomon lists', 'What Qomon offers');
    const before = names(session);
    session.qomon.space.remove('membershipPrices', 12);
    session.type([READY]);
    dayOf(session);
    expect(session.column('State')).toEqual(['Sent']);
    expect(names(session)).toEqual(before);
    expect(offered(session, 'Membership')).toHaveLength(4);
  });

  test('the journal goes on in it, and nothing is written into a ledger that has its name now', () => {
    const session = Session.ready();
    const { workbook } = session.google;
    workbook.renameSheet('Journal', 'What was sent');
    workbook.addSheet('Journal');
    workbook.put('Journal', 'A1', LEDGER);
    const before = names(session);
    session.type([READY]);
    dayOf(session);
    expect(values(session, 'Journal')).toEqual(LEDGER);
    expect(values(session, 'What was sent')).toHaveLength(3);
    expect(names(session)).toEqual(before);
  });

  test('set-up makes no other for payments', () => {
    const session = Session.ready();
    session.google.workbook.renameSheet('Bundles', 'Payments 2026');
    const before = names(session);
    session.type([READY], { tab: 'Payments 2026' });
    dayOf(session, 'Payments 2026');
    expect(session.said()).toContain('The tab “Payments 2026” is ready.');
    expect(names(session)).toEqual(before);
  });
});

test('a tab of the lists that was emptied is filled again', () => {
  const session = Session.ready();
  const { workbook } = session.google;
  workbook.clear('Qomon lists', `A1:L${workbook.values('Qomon lists').length}`);
  session.call('refreshLists');
  expect(offered(session, 'Membership')).toHaveLength(5);
  expect(names(session).filter((name) => name.startsWith('Qomon'))).toEqual(['Qomon lists']);
});
