import { expect, test } from '@jest/globals';
import { choose, newTab, PAYMENT, tryRows } from '../support/rows';
import { Session } from '../support/session';

const HEADERS = ['Reference', ...Object.keys(PAYMENT), 'State', 'Message', 'Bundle ID', 'Bank'];

test('set-up lays down columns for papers, which are typed and not sent', () => {
  const session = Session.ready();
  const row = { ...PAYMENT, 'Cheque number': '0012345', Bank: '10/2' };
  const [fate] = tryRows(session, [row]);
  expect(fate?.state).toBe('Sent');
  expect(JSON.stringify(fate?.body)).not.toMatch(/0012345|10\/2/);
  expect(session.cell('Cheque number', 2)).toBe('0012345');
  expect(session.cell('Bank', 2)).toBe('10/2');
});

test('a column of that name that people had before stays theirs, whatever set-up does', () => {
  const session = Session.ready();
  newTab(session, 'Fair', HEADERS);
  session.type([{ ...PAYMENT, Bank: '10' }, { Bank: '20' }], { tab: 'Fair' });
  const { workbook } = session.google;
  const range = `${session.at('Bank', 1, 'Fair')}:${session.at('Bank', 4, 'Fair')}`;
  const before = JSON.stringify(workbook.cells('Fair', range));
  session.call('setUpSpreadsheet');
  choose(session, 'sendSelectedRows', '2:3', 'Fair');
  // Nothing but a number of theirs stands on the second row: it is no payment.
  expect(session.column('State', 'Fair')).toEqual(['Sent', '']);
  expect(JSON.stringify(workbook.cells('Fair', range))).toBe(before);
});

test('a tab of which a copy is made has columns of its own', () => {
  const session = Session.ready();
  const { workbook } = session.google;
  newTab(session, 'Copy', workbook.values('Bundles')[0]?.map(String) ?? []);
  session.type([{ ...PAYMENT, Bank: 'x' }], { tab: 'Copy' });
  choose(session, 'sendSelectedRows', '2', 'Copy');
  expect(session.cell('State', 2, 'Copy')).toBe('Sent');
});
