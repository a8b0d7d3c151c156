import { beforeEach, describe, expect, test } from '@jest/globals';
import { offered } from '../support/dropdown';
import { Office } from '../support/office';

const KEY = 'sample-key-full';
const EU = { apiKey: KEY, region: 'eu', shared: false };
const NOT_CONNECTED = { ok: true, connection: { connected: false, language: 'en' } };

describe('connecting', () => {
  let office = new Office();
  beforeEach(() => {
    office = new Office();
  });

  test('asks Qomon about the key, and keeps it among the user’s own properties', () => {
    expect(office.connect()).toMatchObject({ ok: true, connection: { connected: true } });
    expect(office.qomon.requests).toEqual([
      expect.objectContaining({ method: 'GET', path: '/v1/transaction_settings', outcome: 200 }),
    ]);
    expect(Object.values(office.google.properties('user'))).toEqual([
      JSON.stringify({ apiKey: KEY, region: 'eu' }),
    ]);
    expect(office.google.properties('document')).toEqual({});
    expect(office.google.properties('script')).toEqual({});
  });

  test('answers with the host, and of the key with its last four characters alone', () => {
    const answer = office.connect();
    expect(answer).toEqual({
      ok: true,
      connection: { connected: true, language: 'en', keyEnd: 'full', region: 'eu', shared: false },
    });
    expect(office.page('getConnection')).toEqual(answer);
  });

  test('sends the key to the host that was chosen, and to no other', () => {
    office.qomon.space.change({ server: 'https://incoming-us.qomon.app' });
    const run = office.google.page().call('connect', { ...EU, region: 'us' });
    expect(run.value).toMatchObject({ ok: true, connection: { region: 'us' } });
    expect(run.requests.map(({ url }) => new URL(url).origin)).toEqual([
      'https://incoming-us.qomon.app',
    ]);
  });

  test('takes a key that was copied with spaces and line ends around it', () => {
    office.connect({ ...EU, apiKey: ` \t${KEY}\r\n` });
    expect(Object.values(office.google.properties('user')).join()).toContain(`"${KEY}"`);
  });

  test('keeps the key to the user where nothing is said of sharing', () => {
    expect(office.connect({ apiKey: KEY, region: 'eu' })).toMatchObject({
      connection: { shared: false },
    });
    expect(office.google.properties('document')).toEqual({});
  });

  test('replaces the user’s earlier key', () => {
    office.connect();
    office.connect({ ...EU, apiKey: 'sample-key-read-only' });
    expect(Object.values(office.google.properties('user'))).toEqual([
      expect.stringContaining('sample-key-read-only'),
    ]);
    expect(office.page('getConnection')).toMatchObject({ connection: { keyEnd: 'only' } });
  });

  test('holds for this spreadsheet alone: another may belong to another space', () => {
    office.connect();
    const [[name = '', text = ''] = []] = Object.entries(office.google.properties('user'));
    const id = /[\w-]{40,}/.exec(name)?.[0] ?? '';
    expect(id).not.toBe('');
    const elsewhere = new Office();
    elsewhere.google.setProperty('user', name.replace(id, id.replace(/^../, '2B')), text);
    expect(elsewhere.page('getConnection')).toEqual(NOT_CONNECTED);
    elsewhere.google.setProperty('user', name, text);
    expect(elsewhere.page('getConnection')).toMatchObject({ connection: { connected: true } });
  });

  test('to a spreadsheet that is set up already fills its dropdowns, as set-up has promised', () => {
    office.call('setUpSpreadsheet');
    expect(office.said()).toContain('connect to Qomon: that fills the dropdowns');
    expect(office.connect()).toMatchObject({ connection: { currency: 'EUR', listsAge: 0 } });
    expect(offered(office, 'Payment method')).toEqual(['CB', 'CHQ', 'VIR', 'ESP', 'PRLV']);
  });

  test('makes no tab in a spreadsheet that is not set up', () => {
    office.connect();
    expect(office.google.workbook.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

describe('a connection', () => {
  test('tells the currency of the space and the age of its lists in minutes', () => {
    const office = Office.ready();
    office.google.clock.advance(90 * 60_000);
    expect(office.page('getConnection')).toMatchObject({
      connection: { connected: true, currency: 'EUR', listsAge: 90 },
    });
  });

  test('is as old as its oldest list', () => {
    const office = Office.ready();
    office.google.clock.advance(60 * 60_000);
    office.qomon.faults.add({ path: '/v1/donation_prices', fault: '500' });
    office.call('refreshLists');
    expect(office.page('getConnection')).toMatchObject({ connection: { listsAge: 60 } });
  });

  test('of nobody yet is told as such, without a request', () => {
    const office = new Office();
    expect(office.page('getConnection')).toEqual(NOT_CONNECTED);
    expect(office.qomon.requests).toEqual([]);
  });

  test('tells the language of the person who asks', () => {
    const office = new Office({ google: { userLocale: 'fr_FR' } });
    expect(office.page('getConnection')).toMatchObject({ connection: { language: 'fr' } });
  });
});

describe('disconnecting', () => {
  test('forgets the key and says that there is none', () => {
    const office = new Office();
    office.connect();
    expect(office.page('disconnect')).toEqual(NOT_CONNECTED);
    expect(office.google.properties('user')).toEqual({});
    expect(office.page('getConnection')).toEqual(NOT_CONNECTED);
  });

  test('leaves the rows and the lists where they are, and sends nothing any more', () => {
    const office = Office.ready();
    office.type([{ 'Payer ID': '123456', Amount: '20', 'Payment method': 'CB' }]);
    const cells = office.everything();
    const asked = office.qomon.requests.length;
    office.page('disconnect');
    const run = office.send('2');
    expect(run.requests).toEqual([]);
    expect(office.said()).toContain('not connected to Qomon');
    expect(office.everything()).toBe(cells);
    expect(office.qomon.requests).toHaveLength(asked);
  });

  test('where nothing is connected does no harm', () => {
    expect(new Office().page('disconnect')).toEqual(NOT_CONNECTED);
  });
});
