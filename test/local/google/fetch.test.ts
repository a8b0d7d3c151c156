import { describe, expect, test } from '@jest/globals';
import type { NetworkAnswer } from '../../../local/network';
import { answering, errorOf, google, returned, runBody } from './support';

const FETCH = (options = '{}') => `UrlFetchApp.fetch('https://example.org/a', ${options});`;

describe('UrlFetchApp', () => {
  test('a request leaves as it was asked for', () => {
    const { network, seen } = answering(201, '{"id":1}');
    const body = `
      const answer = UrlFetchApp.fetch('https://example.org/a', { method: 'post', payload: '{}',
        contentType: 'application/json', headers: { 'X-Key': 'k' }, muteHttpExceptions: true });
      return [answer.getResponseCode(), answer.getContentText(), answer.getHeaders()['Content-Type']];`;
    expect(returned(body, { network })).toEqual([201, '{"id":1}', 'text/plain']);
    expect(seen).toEqual([
      {
        method: 'POST',
        url: 'https://example.org/a',
        headers: { 'content-type': 'application/json', 'x-key': 'k' },
        body: '{}',
      },
    ]);
  });

  test('headers are named as Google mostly names them, or as they were sent', () => {
    const { network } = answering(200, '');
    const names = `return Object.keys(${FETCH().replace(';', '')}.getHeaders());`;
    expect(returned(names, { network })).toEqual(['Content-Type']);
    expect(returned(names, { network, switches: { headerNames: 'as sent' } })).toEqual([
      'content-type',
    ]);
  });

  test('an unmuted error throws, a muted one is an answer', () => {
    const { network } = answering(404, 'nothing here');
    expect(errorOf(FETCH(), { network })).toBe(
      'Exception: Request failed for https://example.org returned code 404. Truncated server response: nothing here (use muteHttpExceptions option to examine full response)',
    );
    const muted = `return ${FETCH('{ muteHttpExceptions: true }').replace(';', '')}.getResponseCode();`;
    expect(returned(muted, { network })).toBe(404);
  });

  test.each([
    ['unreachable', 'Exception: Address unavailable: https://example.org/a'],
    ['timeout', 'Exception: Timeout: https://example.org/a'],
  ] as const)('a connection that fails (%s) throws even when muted', (reason, text) => {
    const network = (): NetworkAnswer => ({ kind: 'failure', reason, milliseconds: 10 });
    expect(errorOf(FETCH('{ muteHttpExceptions: true }'), { network })).toBe(text);
  });

  test('a request that takes over a minute has timed out, and the server has it', () => {
    const { network, seen } = answering(200, 'late', 61_000);
    const run = runBody(FETCH(), { network });
    expect([run.error?.message, run.milliseconds, seen.length]).toEqual([
      'Timeout: https://example.org/a',
      60_000,
      1,
    ]);
  });

  test('an option that Google does not have ends the test', () => {
    expect(() => runBody(FETCH('{ timeout: 5 }'))).toThrow('the option timeout is not modelled');
  });

  test('a GET with a payload ends the test, for nobody knows what Google sends', () => {
    expect(() => runBody(FETCH(`{ payload: 'x' }`))).toThrow('a payload and the method get');
  });

  test('a batch takes as long as its slowest, and answers in order', () => {
    const network = ({ url }: { url: string }): NetworkAnswer => ({
      kind: 'response',
      status: 200,
      headers: {},
      body: url.slice(-1),
      milliseconds: Number(url.slice(-1)) * 1000,
    });
    const run = runBody(
      `return UrlFetchApp.fetchAll(['https://e.example/3', { url: 'https://e.example/5' }, 'https://e.example/1'])
        .map((answer) => answer.getContentText());`,
      { network },
    );
    expect([run.value, run.milliseconds]).toEqual([['3', '5', '1'], 5050]);
  });

  const BATCH = `UrlFetchApp.fetchAll([1, 2, 3].map((n) =>
    ({ url: 'https://e.example/' + n, muteHttpExceptions: true })));`;

  test.each([
    ['all sent', 3],
    ['those before', 2],
  ] as const)('one failed connection throws the batch away: %s', (onBatchFailure, sent) => {
    const urls: string[] = [];
    const network = ({ url }: { url: string }): NetworkAnswer => {
      urls.push(url);
      return url.endsWith('2')
        ? { kind: 'failure', reason: 'unreachable', milliseconds: 5 }
        : { kind: 'response', status: 200, headers: {}, body: '', milliseconds: 5 };
    };
    expect(errorOf(BATCH, { network, switches: { onBatchFailure } })).toMatch(
      /^Exception: Address/,
    );
    expect(urls).toHaveLength(sent);
  });

  test('an unmuted 404 throws the batch away', () => {
    const { network, seen } = answering(404, '');
    expect(
      errorOf(`UrlFetchApp.fetchAll(['https://e.example/1', 'https://e.example/2']);`, { network }),
    ).toMatch(/returned code 404/);
    expect(seen).toHaveLength(2);
  });

  test('addresses outside the whitelist are refused, and nothing leaves', () => {
    const { network, seen } = answering(200, '');
    const code = `function main(url) { UrlFetchApp.fetch(url); }`;
    const manifest = { urlFetchWhitelist: ['https://good.example/'] };
    const stand = google('', { network, project: { code, manifest } });
    expect(stand.run('main', { args: ['https://good.example.test/'] }).outcome).toBe('failed');
    expect(seen).toHaveLength(0);
    expect(stand.run('main', { args: ['https://good.example/x'] }).outcome).toBe('completed');
  });

  test('each request of a batch counts against the day, and is given again 24 hours after the first', () => {
    const { network, seen } = answering(200, '');
    const stand = google(`function main() { ${BATCH} }`, {
      network,
      quotas: { fetchCallsADay: 4 },
    });
    stand.run('main');
    expect(stand.used('fetch')).toBe(3);
    expect(stand.run('main').error?.message).toBe(
      'Service invoked too many times for one day: urlfetch.',
    );
    expect(seen).toHaveLength(4);
    stand.advanceTo(stand.clock.now() + 86_400_000);
    expect(stand.run('main').outcome).toBe('completed');
  });
});
