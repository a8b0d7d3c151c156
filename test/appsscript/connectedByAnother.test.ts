import { expect, test } from '@jest/globals';
import { ANNA, BRUNO } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const KEY = { apiKey: 'sample-key-full', region: 'eu' };

function connection(it: Session, user: string): Record<string, unknown> {
  const { value } = it.google.page(user).call('getConnection');
  return (value as { connection: Record<string, unknown> }).connection;
}

function said(it: Session, user: string): string {
  it.google.workbook.select('Bundles', 'A2', user);
  it.google.run('sendSelectedRows', { user });
  return it.said();
}

test('the second person is told that somebody else is connected and does not share', () => {
  const it = Session.ready();
  it.type([PAYMENT]);
  expect(connection(it, BRUNO)).toMatchObject({ connected: false, byOthers: true });
  expect(said(it, BRUNO)).toContain('somebody else has connected this spreadsheet and does not');
  expect(JSON.stringify(it.google.properties('document'))).not.toContain(ANNA);
  it.google.page(ANNA).call('disconnect');
  expect(connection(it, BRUNO).byOthers).toBeUndefined();
  expect(said(it, BRUNO)).toContain('is not connected to Qomon');
  it.google.page(ANNA).call('connect', { ...KEY, shared: true });
  expect(connection(it, BRUNO)).toMatchObject({ connected: true, shared: true });
});

test('where Google does not say who somebody is, the panel says whose key it uses', () => {
  const it = Session.ready();
  expect(connection(it, ANNA).isAccountUnknown).toBeUndefined();
  it.google.set({ withheld: ['userinfo.email'] });
  expect(connection(it, ANNA).isAccountUnknown).toBe(true);
});

test('connecting asks for the settings once', () => {
  const it = new Session();
  it.connect();
  const asked = it.google.page().call('connect', { ...KEY, shared: false }).requests;
  expect(asked.filter(({ url }) => url.endsWith('transaction_settings'))).toHaveLength(1);
});
