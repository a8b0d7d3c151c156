import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BundleId, Reference } from '../../src/model/ids';
import { isAbsent } from '../../src/qomon/absence';
import { type KnownBundle, meetsCanary } from '../../src/qomon/canary';
import { CompleteReading } from '../../src/qomon/completeReading';
import { type Behaviour, HONEST, type Listed, ListServer, TestClock } from './listServer';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 4, 3, 12);
const REFERENCE = 777 as Reference;
const [PAYER, AMOUNT] = [41, 2000];

/** Bundles, the newest first; the one that is looked for stands among them, or does not. */
interface World {
  readonly bundles: readonly Listed[];
  readonly target: number | undefined;
  /** When it was sent, or was about to be. */
  readonly attempt: number;
  readonly behaviour: Behaviour;
  /** Places of bundles that this spreadsheet knows to be recorded. */
  readonly known: readonly number[];
}

/** What is concluded in a world of whether the payment is there. */
function concluded({ bundles, target, attempt, behaviour, known }: World) {
  const clock = new TestClock(NOW);
  const server = new ListServer([...bundles], behaviour, clock, target);
  const reading = new CompleteReading({
    qomon: server,
    clock,
    deadline: NOW + 600_000,
    budget: 300,
  });
  const isComplete = reading.readBackTo(attempt - 60 * MINUTE);
  const canaries = known.flatMap((place): KnownBundle[] => {
    const one = bundles[place];
    if (!one?.reference || one.id === target) return [];
    return [{ reference: one.reference as Reference, bundleId: one.id as BundleId, at: one.at }];
  });
  const ask = (id: number) =>
    server.bundles.some((bundle) => bundle.id === id) ? ('there' as const) : ('gone' as const);
  const isFound = reading.under(REFERENCE).length > 0;
  const isProvenAbsent =
    meetsCanary(reading, canaries, NOW, ask) &&
    isAbsent(
      reading,
      {
        references: new Set([REFERENCE]),
        since: attempt,
        last: attempt,
        payments: [{ payer: PAYER, amount: AMOUNT }],
      },
      NOW,
    );
  return { isFound, isComplete, isProvenAbsent, requests: reading.requests };
}

/** What a list may do, one thing at a time. */
const mutations: fc.Arbitrary<Partial<Behaviour>> = fc.oneof(
  fc.record({ cap: fc.constantFrom(2, 3, 5, 20) }),
  fc.record({ total: fc.constantFrom('text', 'absent', 'page', 'more') }),
  fc.record({ times: fc.constantFrom('absent', 'on payments') }),
  fc.record({ references: fc.constantFrom('text', 'null') }),
  fc.record({ order: fc.constantFrom('oldest first', 'by chance') }),
  fc.record({ late: fc.constantFrom(MINUTE, 10 * MINUTE) }),
  fc.record({
    meanwhile: fc
      .array(
        fc.tuple(
          fc.integer({ min: 2, max: 6 }),
          fc.record({
            made: fc.integer({ min: 0, max: 3 }),
            deleted: fc.integer({ min: 0, max: 3 }),
          }),
        ),
        { maxLength: 2 },
      )
      .map((changes) => new Map(changes)),
  }),
);

const behaviours = fc
  .array(mutations, { maxLength: 3 })
  .map((some): Behaviour => Object.assign({}, HONEST, ...some));

const FLAWS = ['none', 'none', 'left out', 'replaced', 'skipped', 'odd'] as const;

/** Worlds in which the payment was recorded, and a list that does all that a list may do. */
const recordedWorlds: fc.Arbitrary<World> = fc
  .record({
    steps: fc.array(fc.integer({ min: 0, max: 40 * MINUTE }), { minLength: 1, maxLength: 60 }),
    place: fc.nat(59),
    behaviour: behaviours,
    flaw: fc.constantFrom(...FLAWS),
    other: fc.nat(59),
    known: fc.array(fc.nat(59), { maxLength: 3 }),
    took: fc.integer({ min: 0, max: 2 * MINUTE }),
  })
  .map(({ steps, place, behaviour, flaw, other, known, took }) => {
    let time = NOW;
    const at = place % steps.length;
    const bundles = steps.map((step, index): Listed => {
      time -= step;
      const isTarget = index === at;
      return {
        id: 9000 - index,
        at: time,
        reference: isTarget ? REFERENCE : 100 + index,
        ...(isTarget && { payer: PAYER, amount: AMOUNT }),
      };
    });
    const target = bundles[at];
    const id = target?.id ?? 0;
    // One that nothing counts, and that moves no other, is not there for anybody.
    const isCounted = behaviour.total === 'number' || behaviour.total === 'text';
    const isShort = bundles.length < 20 && isCounted;
    return {
      bundles,
      target: id,
      // A list that is late and a server that is slow, both at once, are beyond what can be told.
      attempt: (target?.at ?? NOW) - (behaviour.late > MINUTE ? 0 : took),
      known,
      behaviour: {
        ...behaviour,
        ...(flaw === 'left out' && isCounted && { leftOut: id, meanwhile: new Map() }),
        ...(flaw === 'replaced' && {
          replaced: { id, by: 9000 - (other % bundles.length) },
          late: 0,
          meanwhile: new Map(),
        }),
        ...(flaw === 'skipped' && isShort && { skipped: id, late: 0, meanwhile: new Map() }),
        ...(flaw === 'odd' && { odd: { id, fields: { transactions: null } } }),
      },
    };
  });

describe('a reading of the list of bundles', () => {
  test('never proves that a bundle is absent that is there', () => {
    fc.assert(
      fc.property(recordedWorlds, (world) => {
        expect(concluded(world).isProvenAbsent).toBe(false);
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  });

  test.each([
    ['an honest list', {}],
    ['pages of 100, whatever is asked', { cap: 100 }],
    ['pages of 20', { cap: 20 }],
    ['no total', { total: 'absent' }],
    ['a total as text', { total: 'text' }],
    ['the total of the page', { total: 'page', cap: 20 }],
    ['a total that is too large', { total: 'more' }],
    ['references as text', { references: 'text' }],
    ['no times', { times: 'absent', cap: 100 }],
    ['another order', { order: 'by chance', cap: 100 }],
    ['the oldest first', { order: 'oldest first' }],
    [
      'bundles that are made meanwhile',
      { cap: 20, meanwhile: new Map([[3, { made: 2, deleted: 0 }]]) },
    ],
    [
      'bundles that are deleted meanwhile',
      { cap: 20, meanwhile: new Map([[3, { made: 0, deleted: 2 }]]) },
    ],
    [
      'a foreign bundle that cannot be read',
      { odd: { id: 8999, fields: { memberships: [{ membership_price_id: {} }], id: 2 ** 40 } } },
    ],
  ] as ReadonlyArray<readonly [string, Partial<Behaviour>]>)(
    'finds, and proves absence, in %s',
    (_title, behaviour) => {
      const bundles = Array.from(
        { length: 150 },
        (_, index): Listed => ({
          id: 9000 - index,
          at: NOW - (index + 3) * 10 * MINUTE,
          reference: index === 20 ? REFERENCE : 100 + index,
        }),
      );
      const world = {
        target: undefined,
        attempt: NOW - 200 * MINUTE,
        known: [5],
        behaviour: { ...HONEST, ...behaviour },
      };
      expect(concluded({ ...world, bundles }).isFound).toBe(true);
      const without = bundles.filter(({ reference }) => reference !== REFERENCE);
      expect(concluded({ ...world, bundles: without }).isProvenAbsent).toBe(true);
    },
  );

  test('goes further by as many pages as are known already, and no further', () => {
    const isKnown = fc.array(fc.boolean(), { minLength: 1, maxLength: 80 });
    const [caps, pages] = [fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 })];
    fc.assert(
      fc.property(isKnown, caps, pages, (each, cap, most) => {
        const bundles = each.map((_, index): Listed => {
          return { id: 9000 - index, at: NOW - (index + 1) * MINUTE, reference: null };
        });
        const known = new Set(bundles.flatMap(({ id }, at) => (each[at] ? [id] : [])));
        const clock = new TestClock(NOW);
        const server = new ListServer(bundles, { ...HONEST, cap, total: 'absent' }, clock);
        const reading = new CompleteReading({
          qomon: server,
          clock,
          deadline: NOW + 1,
          budget: most,
        });
        reading.know(known);
        const isReached = reading.meetBackTo(NOW - 1000 * MINUTE, most);
        expect(reading.requests).toBeLessThan(most + 1 + known.size);
        if (known.size === bundles.length) expect(isReached).toBe(true);
      }),
    );
  });

  test('takes one request more than its pages, and no end of them where the list has none', () => {
    const many = Array.from(
      { length: 3000 },
      (_, index): Listed => ({
        id: 90_000 - index,
        at: NOW - (index + 3) * MINUTE,
        reference: 1000 + index,
      }),
    );
    const world = { bundles: many, target: undefined, known: [5], behaviour: HONEST };
    expect(concluded({ ...world, attempt: NOW - 120 * MINUTE }).requests).toBe(2);
    const clock = new TestClock(NOW);
    let id = 0;
    const endless = {
      send: () => {
        id += 20;
        const next = Array.from({ length: 20 }, (_, index) => ({
          id: id + index,
          transactions: [],
        }));
        return [{ status: 200, headers: {}, body: JSON.stringify({ data: next }) }];
      },
    };
    const reading = new CompleteReading({ qomon: endless, clock, deadline: NOW + 1, budget: 50 });
    expect(reading.readAll()).toBe(false);
    expect(reading.requests).toBeLessThanOrEqual(50);
  });

  test('says nothing of what it could not ask for', () => {
    const clock = new TestClock(NOW);
    const silent = { send: () => [undefined] };
    const reading = new CompleteReading({ qomon: silent, clock, deadline: NOW + 1 });
    expect(reading.readAll()).toBe(false);
    expect(reading.isCompleteBackTo(NOW)).toBe(false);
  });
});
