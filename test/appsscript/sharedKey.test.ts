import { beforeEach, describe, expect, test } from '@jest/globals';
import { ownProperties } from '../support/ownProperties';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const BEN = 'ben@example.org';
const OWN = { apiKey: 'sample-key-full', region: 'eu', shared: false };
const SHARED = { ...OWN, shared: true };
const OTHER = 'sample-key-read-only';

let session = new Session();
beforeEach(() => {
  session = Session.ready();
  session.page('disconnect');
});

/** What Ben's sidebar gets when it calls a function. */
const ben = (name: string, ...args: readonly unknown[]) =>
  session.google.page(BEN).call(name, ...args).value;

/** The keys that stand with the document. */
const sharedKeys = (): unknown[] =>
  Object.entries(session.google.properties('document')).flatMap(([name, text]) =>
    name.startsWith('connection.') ? [JSON.parse(text) as unknown] : [],
  );

/** The authorization that the last request carried. */
const lastKey = (name: string, user: string) =>
  session.google.run(name, { user }).requests.at(-1)?.headers.authorization;

describe('a key that is the user’s own', () => {
  test('is not there for a second user, who is told to connect', () => {
    session.connect(OWN);
    expect(ben('getConnection')).toMatchObject({ ok: true, connection: { connected: false } });
    expect(JSON.stringify(ben('getConnection'))).not.toContain('full');
    for (const name of ['refreshLists', 'sendSelectedRows']) {
      const run = session.google.run(name, { user: BEN });
      expect(run.requests).toEqual([]);
      expect(session.dialogs.at(-1)).toMatchObject({ user: BEN });
      expect(session.said()).toMatch(/not connected to Qomon.*sidebar.*API key/);
    }
  });

  test('tells a second user to connect in that user’s language', () => {
    session.connect(OWN);
    session.google.setUserLocale(BEN, 'fr');
    session.google.run('refreshLists', { user: BEN });
    expect(session.said()).toMatch(/pas connectée à Qomon.*panneau latéral.*clé API/);
  });

  test('is not touched when a second user connects or disconnects', () => {
    session.connect(OWN);
    ben('connect', { ...OWN, apiKey: OTHER });
    expect(session.page('getConnection')).toMatchObject({ connection: { keyEnd: 'full' } });
    ben('disconnect');
    expect(session.page('getConnection')).toMatchObject({ connection: { keyEnd: 'full' } });
  });
});

describe('a key that is shared with the editors', () => {
  test('stands with the document, and with nobody’s own properties', () => {
    expect(session.connect(SHARED)).toMatchObject({ ok: true, connection: { shared: true } });
    expect(sharedKeys()).toEqual([expect.objectContaining({ apiKey: OWN.apiKey, region: 'eu' })]);
    expect(ownProperties(session)).toEqual({});
  });

  test('works for a second user, who sees its last four characters alone', () => {
    session.connect(SHARED);
    const answer = ben('getConnection');
    expect(answer).toMatchObject({ connection: { connected: true, keyEnd: 'full', shared: true } });
    expect(JSON.stringify(answer)).not.toContain(OWN.apiKey);
    expect(lastKey('refreshLists', BEN)).toBe(`Bearer ${OWN.apiKey}`);
  });

  test('comes after a user’s own', () => {
    session.connect(SHARED);
    ben('connect', { ...OWN, apiKey: OTHER });
    expect(ben('getConnection')).toMatchObject({ connection: { keyEnd: 'only', shared: false } });
    expect(lastKey('refreshLists', BEN)).toBe(`Bearer ${OTHER}`);
    expect(lastKey('refreshLists', session.google.user)).toBe(`Bearer ${OWN.apiKey}`);
  });

  test('is used again by a user who gives up their own', () => {
    session.connect(SHARED);
    ben('connect', { ...OWN, apiKey: OTHER });
    expect(ben('disconnect')).toMatchObject({
      connection: { connected: true, keyEnd: 'full', shared: true },
    });
    expect(session.page('getConnection')).toMatchObject({ connection: { connected: true } });
  });

  test('takes the place of the own key of the user who shares it', () => {
    session.connect({ ...OWN, apiKey: OTHER });
    session.connect(SHARED);
    expect(ownProperties(session)).toEqual({});
    expect(session.page('getConnection')).toMatchObject({
      connection: { keyEnd: 'full', shared: true },
    });
  });

  test('is taken back by connecting with it again unshared', () => {
    session.connect(SHARED);
    expect(session.connect(OWN)).toMatchObject({ connection: { connected: true, shared: false } });
    expect(sharedKeys()).toEqual([]);
    expect(ben('getConnection')).toMatchObject({ connection: { connected: false } });
  });

  test('stays for the others when a user connects with another key of their own', () => {
    session.connect(SHARED);
    session.connect({ ...OWN, apiKey: OTHER });
    expect(ben('getConnection')).toMatchObject({ connection: { keyEnd: 'full', shared: true } });
  });

  test('is gone for everybody when it is disconnected', () => {
    session.connect(SHARED);
    expect(session.page('disconnect')).toMatchObject({ connection: { connected: false } });
    expect(sharedKeys()).toEqual([]);
    expect(ben('getConnection')).toMatchObject({ connection: { connected: false } });
  });

  test.each(['yes', 1, 'true', {}])('is never shared by an answer such as %p', (shared) => {
    session.connect({ ...OWN, shared });
    expect(sharedKeys()).toEqual([]);
  });
});

describe('a key that somebody else shares', () => {
  const anna = () => session.google.user;
  const theirs = { ...OWN, apiKey: OTHER, shared: 'sending' };
  const asked = {
    ok: false,
    why: 'shared by another',
    problem: expect.stringMatching(/anna@example\.org shares the key ending in full/),
  };
  const lines = () =>
    session.google.workbook.records('Journal').filter(({ Action }) => Action === 'key');

  test.each(['sending', 'checking', true])('is not replaced unasked by sharing %p', (shared) => {
    session.connect(SHARED);
    expect(ben('connect', { ...theirs, shared })).toMatchObject(asked);
    expect(session.page('getConnection')).toMatchObject({ connection: { keyEnd: 'full' } });
    expect(lines()).toEqual([]);
  });

  test('stays for the others when a second user connects with it as their own', () => {
    session.connect(SHARED);
    expect(ben('connect', OWN)).toMatchObject({ ok: true, connection: { shared: false } });
    expect(sharedKeys()).toHaveLength(1);
  });

  test('is not taken away unasked', () => {
    session.connect(SHARED);
    for (const request of [undefined, {}, { sure: 'yes' }, { sure: false }]) {
      expect(ben('disconnect', request)).toMatchObject(asked);
    }
    expect(sharedKeys()).toHaveLength(1);
  });

  test('is replaced once that was said: the journal and both people are told, once', () => {
    session.connect(SHARED);
    expect(ben('connect', { ...theirs, replace: true })).toMatchObject({
      ok: true,
      connection: { keyEnd: 'only', shared: true, sharing: 'sending', sharedBy: BEN },
    });
    const said = /ben@example\.org has put another key in the place of the one that anna@example/;
    expect(lines()).toEqual([expect.objectContaining({ Detail: expect.stringMatching(said) })]);
    expect(session.page('getConnection')).toMatchObject({
      connection: { news: expect.stringMatching(said) },
    });
    expect(ben('getConnection')).not.toMatchObject({ connection: { news: expect.anything() } });
    session.type([PAYMENT]);
    session.send('2');
    expect(session.dialogs.map(({ prompt }) => prompt).join('\n')).toMatch(said);
    session.dialogs.length = 0;
    session.type([PAYMENT], { from: 3 });
    session.send('3');
    expect(session.dialogs.map(({ prompt }) => prompt).join('\n')).not.toMatch(said);
    expect(session.page('getConnection')).not.toMatchObject({ connection: { news: said } });
    expect(JSON.stringify(lines())).not.toContain('sample-key');
  });

  test('is taken away once that was said', () => {
    session.connect(SHARED);
    expect(ben('disconnect', { sure: true })).toMatchObject({ connection: { connected: false } });
    expect(lines()).toEqual([
      expect.objectContaining({ Detail: expect.stringContaining('has taken away the key') }),
    ]);
    expect(session.page('getConnection')).toMatchObject({
      connection: { connected: false, news: expect.stringContaining('ben@example.org') },
    });
  });

  test('may be replaced by whoever shares it, unasked', () => {
    session.connect(SHARED);
    expect(session.connect({ ...SHARED, apiKey: OTHER })).toMatchObject({ ok: true });
    expect(lines()).toEqual([]);
    expect(session.page('disconnect')).toMatchObject({ ok: true });
    expect(anna()).toBe('anna@example.org');
  });

  test('is asked about where nobody knows who shares it, as an earlier release kept it', () => {
    session.connect(SHARED);
    const [[name = '', kept = ''] = []] = Object.entries(
      session.google.properties('document'),
    ).filter(([key]) => key.startsWith('connection.') && !/change|told/.test(key));
    const { by: _by, use: _use, ...earlier } = JSON.parse(kept);
    session.google.setProperty('document', name, JSON.stringify(earlier));
    expect(ben('disconnect')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Somebody else shares the key'),
    });
    expect(ben('getConnection')).toMatchObject({ connection: { sharing: 'sending' } });
  });
});
