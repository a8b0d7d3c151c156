import { describe, expect, test } from '@jest/globals';
import type { BundleId, Reference } from '../../src/model/ids';
import { isAbsent } from '../../src/qomon/absence';
import { meetsCanary } from '../../src/qomon/canary';
import { CompleteReading } from '../../src/qomon/completeReading';
import { type Behaviour, HONEST, type Listed, ListServer, TestClock } from './listServer';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 4, 3, 12);

/** Thirty bundles of others, one each five minutes. */
const OTHERS = Array.from(
  { length: 30 },
  (_, index): Listed => ({
    id: 9000 - index,
    at: NOW - (index + 1) * 5 * MINUTE,
    reference: 100 + index,
  }),
);

function reading(bundles: readonly Listed[], behaviour: Partial<Behaviour> = {}) {
  const clock = new TestClock(NOW);
  const server = new ListServer([...bundles], { ...HONEST, ...behaviour }, clock);
  const list = new CompleteReading({ qomon: server, clock, deadline: NOW + MINUTE });
  list.readBackTo(NOW - 120 * MINUTE);
  return list;
}

function absent(sent: number, bundles: readonly Listed[] = OTHERS): boolean {
  const sought = {
    references: new Set([777 as Reference]),
    since: sent,
    last: sent,
    payments: [{ payer: 41, amount: 2000 }],
  };
  return isAbsent(reading(bundles), sought, NOW);
}

describe('a payment is known not to be recorded', () => {
  test('once a later bundle is listed, or an hour after it was sent', () => {
    expect(absent(NOW - 20 * MINUTE)).toBe(true);
    const old = OTHERS.filter(({ at }) => at < NOW - 70 * MINUTE);
    expect(absent(NOW - 20 * MINUTE, old)).toBe(false);
    expect(absent(NOW - 61 * MINUTE, old)).toBe(true);
  });

  test('never while its request may be under way', () => {
    // A clock that is ahead of this one makes what was recorded before it look later.
    const early = OTHERS.map((one) => ({ ...one, at: one.at + 3 * MINUTE }));
    expect(absent(NOW - MINUTE, early)).toBe(false);
  });

  test('never where a bundle without a reference may be it, and may where it cannot', () => {
    const nameless = { id: 9500, at: NOW - 10 * MINUTE, reference: null, payer: 41 };
    expect(absent(NOW - 20 * MINUTE, [{ ...nameless, amount: 2000 }, ...OTHERS])).toBe(false);
    expect(absent(NOW - 20 * MINUTE, [{ ...nameless, amount: 2001 }, ...OTHERS])).toBe(true);
  });
});

describe('the canary', () => {
  const known = [3, 10].map((index) => ({
    reference: (100 + index) as Reference,
    bundleId: (9000 - index) as BundleId,
    at: NOW - (index + 1) * 5 * MINUTE,
  }));

  test('is met in an honest list, and not in one without references', () => {
    const ask = () => 'there' as const;
    expect(meetsCanary(reading(OTHERS), known, NOW, ask)).toBe(true);
    expect(meetsCanary(reading(OTHERS, { references: 'null' }), known, NOW, ask)).toBe(false);
  });

  test('is the next one where a person has deleted it', () => {
    const left = OTHERS.filter(({ id }) => id !== 8997);
    const ask = (id: number) => (id === 8997 ? ('gone' as const) : ('there' as const));
    expect(meetsCanary(reading(left), known, NOW, ask)).toBe(true);
    expect(meetsCanary(reading(left), known, NOW, () => undefined)).toBe(false);
  });

  test('must be there by itself where none lies within reach', () => {
    const old = known.map((one) => ({ ...one, at: NOW - 1000 * MINUTE }));
    const list = reading(OTHERS.concat(far()));
    expect(meetsCanary(list, old, NOW, () => 'there')).toBe(true);
    expect(meetsCanary(list, old, NOW, () => undefined)).toBe(false);
    expect(meetsCanary(list, [], NOW, () => undefined)).toBe(true);
  });

  /** Enough that the list is not read to its end. */
  function far(): Listed[] {
    return Array.from({ length: 1100 }, (_, index) => ({
      id: 8000 - index,
      at: NOW - 200 * MINUTE - index * 1000,
      reference: 5000 + index,
    }));
  }
});
