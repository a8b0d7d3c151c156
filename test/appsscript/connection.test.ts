import { beforeEach, describe, expect, test } from '@jest/globals';
import { offered } from '../support/dropdown';
import { ownProperties } from '../support/ownProperties';
import { Session } from '../support/session';

const KEY = 'sample-key-full';
const EU = { apiKey: KEY, region: 'eu', shared: false };
const NOT_CONNECTED = {
  ok: true,
  connection: { connected: false, language: 'en', isSetUp: false, hasBegun: false },
};

describe('connecting', () => {
  let session = new Session();
  beforeEach(() => {
    session = new Session();
  });

  test('asks Qomon about the key, and keeps it among the user’s own properties', () => {
    expect(session.connect()).toMatchObject({ ok: true, connection: { connected: true } });
    expect(session.qomon.requests[0]).toMatchObject({
      method: 'GET',
      path: '/v1/transaction_settings',
      outcome: 200,
    });
    const kept = Object.values(ownProperties(session)).map((text) => JSON.parse(text));
    expect(kept).toEqual([expect.objectContaining({ apiKey: KEY, region: 'eu' })]);
    expect(JSON.stringify(session.google.properties('document'))).not.toContain(KEY);
    expect(session.google.properties('script')).toEqual({});
  });

  test('answers with the host, and of the key with its last four characters alone', () => {
    const answer = session.connect();
    expect(answer).toEqual({
      ok: true,
      connection: {
        connected: true,
        language: 'en',
        isSetUp: false,
        hasBegun: false,
        keyEnd: 'full',
        region: 'eu',
        shared: false,
        space: expect.stringMatching(/^no name \([0-9a-f]{8}\)$/),
      },
    });
    expect(session.page('getConnection')).toEqual(answer);
  });

  test('sends the key to the host that was chosen, and to no other', () => {
    session.qomon.space.change({ server: 'https://incoming-us.qomon.app' });
    const run = session.google.page().call('connect', { ...EU, region: 'us' });
    expect(run.value).toMatchObject({ ok: true, connection: { region: 'us' } });
    const origins = new Set(run.requests.map(({ url }) => new URL(url).origin));
    expect([...origins]).toEqual(['https://incoming-us.qomon.app']);
  });

  test('takes a key that was copied with spaces and line ends around it', () => {
    session.connect({ ...EU, apiKey: ` \t${KEY}\r\n` });
    expect(Object.values(ownProperties(session)).join()).toContain(`"${KEY}"`);
  });

  test('keeps the key to the user where nothing is said of sharing', () => {
    expect(session.connect({ apiKey: KEY, region: 'eu' })).toMatchObject({
      connection: { shared: false },
    });
    expect(Object.keys(session.google.properties('document'))).toEqual(['space']);
  });

  test('replaces the user’s earlier key', () => {
    session.connect();
    session.connect({ ...EU, apiKey: 'sample-key-read-only' });
    expect(Object.values(ownProperties(session))).toEqual([
      expect.stringContaining('sample-key-read-only'),
    ]);
    expect(session.page('getConnection')).toMatchObject({ connection: { keyEnd: 'only' } });
  });

  test('holds for this spreadsheet alone: another may belong to another space', () => {
    session.connect();
    const [[name = '', text = ''] = []] = Object.entries(ownProperties(session));
    const id = /[\w-]{40,}/.exec(name)?.[0] ?? '';
    expect(id).not.toBe('');
    const elsewhere = new Session();
    elsewhere.google.setProperty('user', name.replace(id, id.replace(/^../, '2B')), text);
    expect(elsewhere.page('getConnection')).toEqual(NOT_CONNECTED);
    elsewhere.google.setProperty('user', name, text);
    expect(elsewhere.page('getConnection')).toMatchObject({ connection: { connected: true } });
  });

  test('to a spreadsheet that is set up already fills its dropdowns, as set-up has promised', () => {
    session.call('setUpSpreadsheet');
    expect(session.said()).toContain('connect to Qomon: that fills the dropdowns');
    expect(session.connect()).toMatchObject({ connection: { currency: 'EUR', listsAge: 0 } });
    expect(offered(session, 'Payment method')).toEqual(['CB', 'CHQ', 'VIR', 'ESP', 'PRLV']);
  });

  test('makes no tab in a spreadsheet that is not set up', () => {
    session.connect();
    expect(session.google.workbook.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

describe('a connection', () => {
  test('tells the currency of the space and the age of its lists in minutes', () => {
    const session = Session.ready();
    session.google.clock.advance(90 * 60_000);
    expect(session.page('getConnection')).toMatchObject({
      connection: { connected: true, currency: 'EUR', listsAge: 90 },
    });
  });

  test('is as old as its oldest list', () => {
    const session = Session.ready();
    session.google.clock.advance(60 * 60_000);
    session.qomon.faults.add({ path: '/v1/donation_prices', fault: '500' });
    session.call('refreshLists');
    expect(session.page('getConnection')).toMatchObject({ connection: { listsAge: 60 } });
  });

  test('of nobody yet is told as such, without a request', () => {
    const session = new Session();
    expect(session.page('getConnection')).toEqual(NOT_CONNECTED);
    expect(session.qomon.requests).toEqual([]);
  });

  test('tells the language of the person who asks', () => {
    const session = new Session({ google: { userLocale: 'fr_FR' } });
    expect(session.page('getConnection')).toMatchObject({ connection: { language: 'fr' } });
  });
});

describe('disconnecting', () => {
  test('forgets the key and says that there is none', () => {
    const session = new Session();
    session.connect();
    expect(session.page('disconnect')).toEqual(NOT_CONNECTED);
    expect(ownProperties(session)).toEqual({});
    expect(session.page('getConnection')).toEqual(NOT_CONNECTED);
  });

  test('leaves the rows and the lists where they are, and sends nothing any more', () => {
    const session = Session.ready();
    session.type([{ 'Payer ID': '123456', Amount: '20', 'Payment method': 'CB' }]);
    const cells = session.everything();
    const asked = session.qomon.requests.length;
    session.page('disconnect');
    const run = session.send('2');
    expect(run.requests).toEqual([]);
    expect(session.said()).toContain('not connected to Qomon');
    expect(session.everything()).toBe(cells);
    expect(session.qomon.requests).toHaveLength(asked);
  });

  test('where nothing is connected does no harm', () => {
    expect(new Session().page('disconnect')).toEqual(NOT_CONNECTED);
  });
});
