import { describe, expect, test } from '@jest/globals';
import { faultNames } from '../../local/qomon/faults';
import { ownProperties } from '../support/ownProperties';
import { Session } from '../support/session';

const GOOD = { apiKey: 'sample-key-full', region: 'eu', shared: false };
const LANGUAGES = [
  ['en', 'server'],
  ['fr', 'serveur'],
] as const;

/** Tries to connect, and expects to be refused with nothing kept. */
function refusal(session: Session, request: unknown): string {
  const stores = () => [ownProperties(session), session.google.properties('document')];
  const before = stores();
  const run = session.google.page().call('connect', request);
  expect(run).toMatchObject({ outcome: 'completed', error: null });
  expect(run.value).toEqual({ ok: false, problem: expect.stringMatching(/\S/) });
  expect(stores()).toEqual(before);
  return (run.value as { readonly problem: string }).problem;
}

const inFrench = () => new Session({ google: { userLocale: 'fr' } });

describe('a key that Qomon does not take', () => {
  test.each([
    ['is unknown', () => {}, { ...GOOD, apiKey: 'sample-key-wrong' }],
    ['belongs to the other host', () => {}, { ...GOOD, region: 'us' }],
    [
      'lacks the right',
      ({ qomon: { space } }: Session) =>
        space.change({ keys: [{ key: GOOD.apiKey, rights: ['contacts:read'] }] }),
      GOOD,
    ],
    ['was revoked', ({ qomon: { space } }: Session) => space.revoke(GOOD.apiKey), GOOD],
  ])('because it %s is not kept, and the administrator is named', (_, arrange, request) => {
    const session = new Session();
    arrange(session);
    expect(refusal(session, request)).toMatch(/does not accept this key.*server.*administrator/);
    expect(session.qomon.requests).toHaveLength(1);
    expect([401, 403]).toContain(session.qomon.requests[0]?.outcome);
    const french = inFrench();
    arrange(french);
    expect(refusal(french, request)).toMatch(/n’accepte pas cette clé.*serveur.*administrateur/);
  });

  test('is told with the server that was asked', () => {
    const session = new Session();
    expect(refusal(session, { ...GOOD, region: 'us' })).toContain('“United States”');
    expect(refusal(session, { ...GOOD, apiKey: 'sample-key-wrong' })).toContain('“Europe”');
  });
});

describe('what cannot be a key', () => {
  test.each([
    ['a blank', ''],
    ['spaces alone', '   '],
    ['a key with a space inside', 'sample key-full'],
    ['a key with a line end inside', 'sample-key\n-full'],
    ['two keys', 'sample-key-full sample-key-full'],
    ['a key with an accent', 'sample-kéy-full'],
    ['a key with a dash from a letter', 'sample–key–full'],
    ['the end of a key', 'full'],
    ['a whole page', 'a'.repeat(501)],
    ['no key at all', undefined],
    ['a number', 12345678],
    ['null', null],
  ])('such as %s is refused without a request, as no key', (_, apiKey) => {
    const session = new Session();
    expect(refusal(session, { ...GOOD, apiKey })).toContain('not an API key');
    expect(refusal(inFrench(), { ...GOOD, apiKey })).toContain('pas une clé API');
    expect(session.qomon.requests).toEqual([]);
  });
});

describe('a host that is none', () => {
  test.each(['asia', '', 'EU', 'https://incoming.qomon.app', undefined, null, 1])(
    'such as %p is refused without a request, and the hosts are named',
    (region) => {
      const session = new Session();
      expect(refusal(session, { ...GOOD, region })).toMatch(/server.*Europe or United States/);
      expect(refusal(inFrench(), { ...GOOD, region })).toMatch(/serveur.*Europe ou États-Unis/);
      expect(session.qomon.requests).toEqual([]);
    },
  );

  test.each([undefined, null, 'sample-key-full', [], {}])(
    'nor is a request that is %p answered with an exception',
    (request) => {
      const session = new Session();
      refusal(session, request);
      expect(session.qomon.requests).toEqual([]);
    },
  );
});

describe('a Qomon that does not answer as it should', () => {
  const silent = faultNames.filter((name) => /^(timeout|dropped)/.test(name));
  const odd = [
    '400',
    '404',
    '409',
    '413',
    '422',
    '429',
    '500',
    '502',
    '503',
    '504',
    'error inside',
    'html',
    'empty',
    'wrong json',
    'truncated',
  ] as const;

  test.each(silent)(
    '(%s) cannot be reached: nothing is kept, and it may be tried again',
    (fault) => {
      const session = new Session();
      session.qomon.faults.add({ fault });
      expect(refusal(session, GOOD)).toMatch(/cannot be reached. Try again/);
      const french = inFrench();
      french.qomon.faults.add({ fault });
      expect(refusal(french, GOOD)).toMatch(/injoignable. Réessayez/);
      expect(session.connect(GOOD)).toMatchObject({ ok: true });
    },
  );

  test.each(odd)('(%s) cannot be read: nothing is kept, and it may be tried again', (fault) => {
    const session = new Session();
    session.qomon.faults.add({ fault });
    expect(refusal(session, GOOD)).toMatch(/could not be read\. Try again.*the number \d+/);
    const french = inFrench();
    french.qomon.faults.add({ fault });
    expect(refusal(french, GOOD)).toMatch(/n’a pas pu être lue\. Réessayez.*le numéro \d+/);
    expect(session.connect(GOOD)).toMatchObject({ ok: true });
  });
});

describe('a failed attempt', () => {
  test.each(LANGUAGES)('leaves the earlier connection as it was (%s)', (userLocale, host) => {
    const session = new Session({ google: { userLocale } });
    session.connect();
    const before = session.page('getConnection');
    expect(refusal(session, { ...GOOD, apiKey: 'sample-key-wrong' })).toContain(host);
    session.qomon.faults.add({ fault: 'html' });
    refusal(session, { apiKey: 'sample-key-read-only', region: 'eu', shared: true });
    refusal(session, { ...GOOD, apiKey: '' });
    expect(session.page('getConnection')).toEqual(before);
    expect(before).toMatchObject({ connection: { connected: true, keyEnd: 'full' } });
  });

  test('leaves a shared connection as it was', () => {
    const session = new Session();
    session.connect({ ...GOOD, shared: true });
    refusal(session, { ...GOOD, apiKey: 'sample-key-wrong' });
    expect(session.page('getConnection')).toMatchObject({
      connection: { connected: true, keyEnd: 'full', shared: true },
    });
  });
});

test('a mark that nobody can see, pasted with a key, is no part of it', () => {
  const session = new Session();
  const answer = session.connect({ ...GOOD, apiKey: '\ufeffsample-\u200bkey-full\u00a0' });
  expect(answer).toMatchObject({ ok: true, connection: { keyEnd: 'full' } });
  expect(session.page('getConnection')).toMatchObject({ connection: { connected: true } });
});
