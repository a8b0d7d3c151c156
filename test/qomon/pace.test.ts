import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Clock } from '../../src/model/ports';
import type { ApiAnswer } from '../../src/qomon/client';
import { Pace } from '../../src/qomon/pace';

class TestClock implements Clock {
  time = 1_000_000;
  slept = 0;
  now = (): number => this.time;
  sleep = (milliseconds: number): void => {
    this.slept += milliseconds;
    this.time += milliseconds;
  };
}

const answer = (remaining?: string): ApiAnswer => ({
  status: 200,
  headers: remaining === undefined ? {} : { 'x-ratelimit-remaining': remaining },
  body: '',
});

function paced() {
  const clock = new TestClock();
  const pace = new Pace(clock);
  /** How long it waits before so many requests. */
  const wait = (requests: number): number => {
    const before = clock.slept;
    pace.await(requests);
    return clock.slept - before;
  };
  return { clock, pace, wait };
}

describe('the pace', () => {
  test('does not hold back the first requests, of which nothing is known', () => {
    expect(paced().wait(40)).toBe(0);
  });

  test.each([
    [100, 40, 0],
    [40, 40, 0],
    [39, 40, 100],
    [10, 40, 3000],
    [0, 40, 4000],
    [0, 1, 100],
  ])('with %d tokens left, %d requests wait %d ms', (left, requests, milliseconds) => {
    const { pace, wait } = paced();
    pace.update([answer(String(left))]);
    expect(wait(requests)).toBe(milliseconds);
  });

  test('counts what has been refilled since: ten tokens a second', () => {
    const { clock, pace, wait } = paced();
    pace.update([answer('0')]);
    clock.time += 1500;
    expect(wait(40)).toBe(2500);
  });

  test('believes the least of what the answers say, as they come in any order', () => {
    const { pace, wait } = paced();
    pace.update([answer('35'), answer('20'), undefined, answer('90')]);
    expect(wait(40)).toBe(2000);
  });

  test('believes the last answers, not the ones before', () => {
    const { pace, wait } = paced();
    pace.update([answer('0')]);
    pace.update([answer('60')]);
    expect(wait(40)).toBe(0);
  });

  test.each(['', 'many', '-5', '1.5', '1e3', ' 7', 'NaN', '9'.repeat(30)])(
    'takes no notice of a header that says %j',
    (text) => {
      const { pace, wait } = paced();
      pace.update([answer(text)]);
      expect(wait(40)).toBe(0);
      pace.update([answer('0')]);
      pace.update([answer(text), answer(), undefined]);
      expect(wait(40)).toBe(4000);
    },
  );

  test('goes on counting where no answer comes back: what was sent is spent', () => {
    const { pace, wait } = paced();
    pace.update([answer('40')]);
    expect(wait(40)).toBe(0);
    pace.update([undefined, answer()]);
    expect(wait(40)).toBe(4000);
    expect(wait(40)).toBe(4000);
  });

  test('saves up no more than a bucket holds, however long nothing was sent', () => {
    const { clock, pace, wait } = paced();
    pace.update([answer('100')]);
    clock.time += 3_600_000;
    expect(wait(100)).toBe(0);
    expect(wait(40)).toBe(4000);
  });

  test('does not wait for hours where the clock is set back', () => {
    const { clock, pace, wait } = paced();
    pace.update([answer('0')]);
    clock.time -= 3_600_000;
    expect(wait(40)).toBe(4000);
  });
});

test('no request is turned away while nobody else uses the space, whatever the sizes and delays', () => {
  const steps = fc.array(
    fc.record({
      requests: fc.integer({ min: 1, max: 40 }),
      latency: fc.integer({ min: 0, max: 5000 }),
      idle: fc.integer({ min: 0, max: 8000 }),
      told: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 100 }), (all, start) => {
      const { clock, pace } = paced();
      // Qomon's bucket: 100 tokens, ten more each second; in hundredths, one of which is a millisecond.
      let hundredths = start * 100;
      let filledAt = clock.time;
      pace.update([answer(String(start))]);
      for (const { requests, latency, idle, told } of all) {
        clock.time += idle;
        pace.await(requests);
        hundredths = Math.min(10_000, hundredths + clock.time - filledAt) - requests * 100;
        filledAt = clock.time;
        expect(hundredths).toBeGreaterThanOrEqual(0);
        const left = String(Math.floor(hundredths / 100));
        clock.time += latency;
        pace.update([told ? answer(left) : undefined]);
      }
      expect(clock.slept).toBeLessThanOrEqual(all.length * 4000);
    }),
    { numRuns: 300 },
  );
});

describe('several that share a space, none of which sees the others', () => {
  test('never take more than its bucket holds, whatever they ask and in whatever order', () => {
    const batches = fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 4 });
    const wave = fc.array(batches, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(wave, fc.integer({ min: 0, max: 3000 }), (all, took) => {
        const bucket = { tokens: 100, at: 1_000_000 };
        const parts = all.map((asks) => {
          const clock = new TestClock();
          return { clock, asks: [...asks], pace: new Pace(clock, undefined, all.length) };
        });
        const leaves = ({ clock, asks, pace }: (typeof parts)[number]): number =>
          clock.time + pace.delay(asks[0] ?? 0);
        for (;;) {
          const [next] = parts
            .filter(({ asks }) => asks.length > 0)
            .sort((a, b) => leaves(a) - leaves(b));
          if (!next) break;
          const requests = next.asks.shift() ?? 0;
          next.pace.await(requests);
          const { time } = next.clock;
          bucket.tokens = Math.min(100, bucket.tokens + (time - bucket.at) / 100) - requests;
          bucket.at = time;
          // A clock counts whole milliseconds.
          expect(bucket.tokens).toBeGreaterThan(-0.1);
          next.clock.time += took;
          next.pace.update([answer(String(Math.floor(Math.max(0, bucket.tokens))))]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
