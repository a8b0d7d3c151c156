import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askForPage } from '../../src/qomon/listPages';
import { readWhole, type WholeList } from '../../src/qomon/wholeReading';
import { ALL } from '../promises/campaign';
import { type Behaviour, HONEST, type Listed, ListServer, TestClock } from '../qomon/listServer';

const NOW = Date.UTC(2026, 4, 3, 12);

function bundlesOf(count: number): Listed[] {
  return Array.from({ length: count }, (_, at) => ({
    id: 10_000 - at,
    at: NOW - 3_600_000 - at * 60_000,
    reference: null,
  }));
}

/** Reads a list to its end; each part may be asked for several times, as where its answer was lost. */
function read(count: number, behaviour: Partial<Behaviour>, asks = 1, kept?: number) {
  const clock = new TestClock(NOW);
  const server = new ListServer(bundlesOf(count), { ...HONEST, ...behaviour }, clock, kept);
  const steps = readWhole();
  let step = steps.next();
  for (let parts = 0; !step.done; parts += 1) {
    if (parts > 300) throw new Error('It does not end');
    let page = askForPage(server, step.value.offset, step.value.limit);
    for (let again = 1; again < asks; again += 1) {
      page = askForPage(server, step.value.offset, step.value.limit);
    }
    if (!page) return { list: undefined, server };
    step = steps.next(page);
  }
  return { list: step.value as WholeList | undefined, server };
}

const caps = fc.constantFrom(1000, 100, 20, 7);

const sizes = fc.integer({ min: 0, max: 260 });

test('a list that stays as it is is read whole, however its pages are capped and often asked for', () => {
  fc.assert(
    fc.property(
      sizes,
      caps,
      fc.constantFrom('number' as const, 'text' as const, 'absent' as const),
      fc.constantFrom('newest first' as const, 'oldest first' as const, 'by chance' as const),
      fc.integer({ min: 1, max: 3 }),
      (count, cap, total, order, asks) => {
        fc.pre(count > 0 || total !== 'absent');
        const { list, server } = read(count, { cap, total, order }, asks);
        expect([...(list?.ids ?? ['none'])].sort()).toEqual(
          server.bundles.map(({ id }) => id).sort(),
        );
        expect(list?.changes).toBe(0);
      },
    ),
    { numRuns: ALL ? 1000 : 50 },
  );
});

test('one of which something is left out or stands twice is not believed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 260 }),
      caps,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('leftOut' as const, 'skipped' as const, 'replaced' as const, 'more' as const),
      (count, cap, first, second, what) => {
        const id = 10_000 - (first % count);
        const by = 10_000 - (second % count);
        fc.pre(id !== by);
        const behaviour: Partial<Behaviour> =
          what === 'more' ? { total: 'more' } : { [what]: what === 'replaced' ? { id, by } : id };
        expect(read(count, { cap, ...behaviour }).list).toBeUndefined();
      },
    ),
    { numRuns: ALL ? 1000 : 50 },
  );
});

test('bundles that are made or deleted meanwhile are met, or noticed, or it is read again', () => {
  const event = fc.record({
    made: fc.integer({ min: 0, max: 3 }),
    deleted: fc.integer({ min: 0, max: 3 }),
  });
  let noticed = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 260 }),
      fc.constantFrom(100, 40, 20),
      fc.integer({ min: 2, max: 4 }),
      event,
      (count, cap, at, what) => {
        const kept = 10_000 - (count - 1);
        const { list, server } = read(count, { cap, meanwhile: new Map([[at, what]]) }, 1, kept);
        if (!list) return;
        // What stands there in the end and stood there in the beginning was met.
        for (const { id, at: made } of server.bundles)
          if (made < NOW) expect(list.ids).toContain(id);
        if (list.changes > 0) noticed += 1;
      },
    ),
    { numRuns: ALL ? 1000 : 60 },
  );
  expect(noticed).toBeGreaterThan(5);
});
