import { describe, expect, test } from '@jest/globals';
import { retryAfter } from '../../src/qomon/retryAfter';
import { BUNDLES, payments, Scene } from './scene';

const NOW = Date.UTC(2026, 3, 2, 9, 0, 0);

describe('what Retry-After asks for, in milliseconds', () => {
  test.each([
    ['seconds', '30', 30_000],
    ['seconds between blanks', ' 7 ', 7000],
    ['0, which is a pause all the same', '0', 1000],
    ['a thousand million', '1000000000', 1_000_000_000_000],
    ['a date to come', 'Thu, 02 Apr 2026 09:00:45 GMT', 45_000],
    ['a date that is past', 'Wed, 01 Apr 2026 09:00:00 GMT', 1000],
    ['nothing', undefined, 10_000],
    ['a blank text', '', 10_000],
    ['rubbish', 'soon', 10_000],
    ['a number below 0', '-5', 10_000],
    ['a fraction', '1.5', 10_000],
    ['an exponent', '1e9', 10_000],
    ['a number too long to be meant', '9'.repeat(30), 10_000],
    ['a date that is none', 'Thu, 99 Apr 2026 09:00:45 GMT', 10_000],
    ['an ISO date, which HTTP does not know', '2026-04-02T09:00:45Z', 10_000],
    ['a list', '5, 10', 10_000],
  ])('%s', (_name, header, milliseconds) => {
    expect(retryAfter(header, NOW)).toBe(milliseconds);
  });

  test('is a finite number of milliseconds, one second at least, whatever comes', () => {
    for (const header of ['', ' ', '\n', '00', '007', 'NaN', 'Infinity', '0x10', '٣', '１２']) {
      const wait = retryAfter(header, NOW);
      expect(Number.isFinite(wait) && wait >= 1000).toBe(true);
    }
  });
});

/** Where a run that began at 09:00 would have to stop: 45 seconds before its six minutes. */
const LIMIT = 6 * 60_000 - 45_000;

describe('a run that is asked to slow down', () => {
  test.each([
    ['2', 'Sent'],
    ['300', 'Sent'],
    ['400', 'Waiting'],
    ['1000000000', 'Waiting'],
    ['999999999999999', 'Waiting'],
    ['0', 'Sent'],
    ['-1', 'Sent'],
    ['rubbish', 'Sent'],
    ['', 'Sent'],
    ['Thu, 02 Apr 2026 09:01:00 GMT', 'Sent'],
    ['Thu, 02 Apr 2026 09:30:00 GMT', 'Waiting'],
    ['Thu, 02 Apr 2099 09:30:00 GMT', 'Waiting'],
    ['Mon, 01 Jan 1990 00:00:00 GMT', 'Sent'],
  ])('by %j leaves its row %s, and never sleeps past its time', (after, state) => {
    const scene = new Scene(payments(2));
    scene.session.qomon.faults.add({
      fault: { kind: 'status', status: 429, retryAfter: after },
      ...BUNDLES,
    });
    const run = scene.send();
    expect(run.outcome).toBe('completed');
    expect(run.milliseconds).toBeLessThan(LIMIT + 10_000);
    expect(scene.session.column('State')).toEqual([state, 'Sent']);
    if (state === 'Waiting') {
      expect(run.milliseconds).toBeLessThan(60_000);
      expect(scene.message()).toMatch(/wants no request for another \d+ (minutes|hours)/);
      expect(scene.settle()).toBe(1);
    }
    expect(scene.broken()).toEqual([]);
  });

  test('again and again gives up in time, with every row accounted for', () => {
    const scene = new Scene(payments(41));
    const fault = { kind: 'status', status: 429, retryAfter: '50' } as const;
    scene.session.qomon.faults.add({ fault, times: Number.POSITIVE_INFINITY, ...BUNDLES });
    const run = scene.send();
    expect(run.outcome).toBe('completed');
    expect(run.milliseconds).toBeLessThan(LIMIT + 10_000);
    expect(new Set(scene.session.column('State'))).toEqual(new Set(['Waiting']));
    scene.session.qomon.faults.clear();
    expect(scene.settle()).toBe(1);
    expect(scene.broken()).toEqual([]);
  });

  test('by other software that empties the bucket sends everything in the end, each once', () => {
    const scene = new Scene(payments(90));
    let calls = 0;
    const stop = scene.session.google.onCall(({ kind, phase }) => {
      if (kind === 'fetch' && phase === 'before' && ++calls % 2 === 0) scene.session.qomon.drain();
      return undefined;
    });
    scene.send();
    stop();
    scene.settle();
    expect(scene.recorded).toBe(90);
    expect(scene.broken()).toEqual([]);
  });
});
