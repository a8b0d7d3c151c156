import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contacts } from '../../local/qomon/options/contacts';
import { reading } from '../../local/qomon/options/reading';
import { KIND, type Switches } from '../../local/qomon/switches';
import type { ContactId } from '../../src/model/ids';
import { FOREIGN, OWN, PeopleScene } from './people';

const TAKES: Partial<Switches> = { searchById: 'found' };

const idsOf = (ids: readonly number[]): Set<ContactId> => new Set(ids as ContactId[]);

function keep(scene: PeopleScene, way: 'ids' | 'pages'): void {
  scene.memory().keepSearchFact({ way, hasFailed: false });
}

/** Who was found, and how many were not. */
function told(answers: ReadonlyMap<ContactId, unknown>) {
  const all = [...answers.values()];
  return {
    named: all.filter((one) => typeof one === 'object').length,
    nobody: all.filter((one) => one === 'nobody').length,
    unanswered: all.filter((one) => one === 'unanswered').length,
  };
}

describe('people are found by their IDs in few requests', () => {
  test('5,000 whom nothing is known of, where the search takes IDs: 3 singly, 1 to prove it, 25 more', () => {
    const scene = new PeopleScene(TAKES);
    const ids = scene.add(5000);
    const before = scene.clock.now();
    expect(told(scene.directory().byId(idsOf(ids)))).toEqual({
      named: 5000,
      nobody: 0,
      unanswered: 0,
    });
    expect(scene.requests.filter((one) => one.startsWith('get'))).toHaveLength(3);
    expect(scene.requests.length).toBeLessThanOrEqual(30);
    expect(scene.clock.now() - before).toBeLessThan(5000);
  });

  test('once that is proven, it is not proven again, until it is forgotten', () => {
    const scene = new PeopleScene(TAKES);
    scene.directory().byId(idsOf(scene.add(20)));
    scene.batches = [];
    scene.directory().byId(idsOf(scene.add(200, 700_001)));
    expect(scene.batches).toEqual([['post /search']]);
    scene.cache.kept.clear();
    scene.batches = [];
    scene.directory().byId(idsOf(scene.add(200, 800_001)));
    // Three singly, the search that proves it, and the page that would be read if it did not: in one batch.
    expect(scene.batches).toHaveLength(1);
    expect(scene.requests).toHaveLength(5);
  });

  test.each(['found', 'refused', 'nobody'] as const)(
    'a hundred of whom nothing is known are found in one batch, the search being %s',
    (searchById) => {
      const scene = new PeopleScene({ searchById });
      expect(told(scene.directory().byId(idsOf(scene.add(100)))).named).toBe(100);
      expect(scene.batches).toHaveLength(1);
      expect(scene.requests).toHaveLength(5);
    },
  );

  test('where one of the first is nobody, the others are searched for by a search of their own', () => {
    const scene = new PeopleScene(TAKES);
    const ids = scene.add(30);
    expect(told(scene.directory().byId(idsOf([999_999, ...ids])))).toEqual({
      named: 30,
      nobody: 1,
      unanswered: 0,
    });
    expect(scene.batches.map((batch) => batch.length)).toEqual([4, 1]);
  });

  test('whoever an address has just given proves it without a request of their own', () => {
    const scene = new PeopleScene(TAKES);
    const ids = scene.add(60);
    const directory = scene.directory();
    directory.byAddress(new Set(['p600001@example.org']));
    expect(told(directory.byId(idsOf(ids.slice(1)))).named).toBe(59);
    expect(scene.batches).toEqual([['post /search'], ['post /search']]);
  });

  test('somebody of another space is asked for alone, and told as such', () => {
    const scene = new PeopleScene(TAKES);
    const ids = [...scene.add(300), ...scene.add(5, 900_001, { group_id: FOREIGN })];
    expect(told(scene.directory().byId(idsOf(ids)))).toEqual({
      named: 300,
      nobody: 5,
      unanswered: 0,
    });
    const singly = scene.requests.filter((one) => one.startsWith('get'));
    expect(singly).toHaveLength(8);
  });

  test('a review asks for few singly, and says of the others that they were not asked for', () => {
    const scene = new PeopleScene({ searchById: 'refused' });
    const answers = scene.directory({ mostSingly: 40 }).byId(idsOf(scene.add(100)));
    expect(told(answers).named).toBe(40);
    expect([...answers.values()].filter((one) => one === 'not asked')).toHaveLength(60);
  });
});

describe('where the search takes no IDs', () => {
  const REFUSALS: ReadonlyArray<Switches['searchById']> = [
    'refused',
    'bad request',
    'nobody',
    'ignored',
    'beginning',
  ];

  test.each(REFUSALS)('%s: everybody is read where that is fewer requests', (searchById) => {
    const scene = new PeopleScene({ searchById });
    const ids = scene.add(3000, 600_001);
    // As text, this ID begins like many others.
    const all = [...ids, ...scene.add(1, 6000)];
    expect(told(scene.directory().byId(idsOf(all)))).toEqual({
      named: 3001,
      nobody: 0,
      unanswered: 0,
    });
    expect(scene.requests.length).toBeLessThanOrEqual(30);
    expect(scene.memory().searchFact()).toEqual({ way: 'pages', hasFailed: false });
  });

  test('each is asked for once, at Qomon’s pace, over as many runs as it takes', () => {
    // Pages of everybody bring nobody: a hundred thousand others stand before those who are wanted.
    const scene = new PeopleScene({ searchById: 'refused', pageCapOfSearch: 20 });
    scene.add(20_000, 1_000_001);
    const ids = scene.add(3000, 600_001);
    const first = told(scene.directory().byId(idsOf(ids)));
    expect(first.named).toBeGreaterThan(1500);
    expect(first.unanswered).toBe(3000 - first.named);
    scene.stand.clock.advance(60_000);
    expect(told(scene.directory().byId(idsOf(ids))).named).toBe(3000);
    const singly = scene.requests.filter((one) => one.startsWith('get /contacts/'));
    expect(new Set(singly).size).toBe(singly.length);
    expect(scene.requests.length).toBeLessThanOrEqual(3000 * 1.25);
  });

  test('no more leaves than the bucket holds', () => {
    const scene = new PeopleScene({ searchById: 'refused', pageCapOfSearch: 20 });
    scene.add(5000, 1_000_001);
    scene.directory().byId(idsOf(scene.add(500, 600_001)));
    const refused = scene.stand.qomon.requests.filter(({ outcome }) => outcome === 429);
    expect(refused).toEqual([]);
  });
});

describe('while Qomon says nothing', () => {
  test.each([
    ['nothing is known', (_: PeopleScene) => undefined],
    ['the search is known to take IDs', (scene: PeopleScene) => keep(scene, 'ids')],
    ['it is known to take none', (scene: PeopleScene) => keep(scene, 'pages')],
  ])('one batch leaves where %s, of IDs and addresses together', (_what, prepare) => {
    const scene = new PeopleScene(TAKES);
    const ids = scene.add(3000);
    prepare(scene);
    scene.isDown = true;
    const directory = scene.directory();
    directory.byAddress(new Set(ids.map((id) => `p${id}@example.org`)));
    expect(told(directory.byId(idsOf(ids))).unanswered).toBe(3000);
    expect(scene.batches).toHaveLength(1);
    scene.batches = [];
    expect(told(scene.directory().byId(idsOf(ids))).unanswered).toBe(3000);
    expect(scene.batches).toHaveLength(1);
    expect(scene.requests.length).toBeLessThanOrEqual(40);
  });

  test('a search without an answer is not followed by single requests', () => {
    const scene = new PeopleScene(TAKES);
    const ids = scene.add(500);
    keep(scene, 'ids');
    scene.stand.qomon.faults.add({ fault: '503', path: '/search', nth: 2 });
    const answers = scene.directory().byId(idsOf(ids));
    expect(told(answers)).toEqual({ named: 300, nobody: 0, unanswered: 200 });
    expect(scene.requests).toEqual(['post /search', 'post /search', 'post /search']);
    // What is not known then is asked for by the next run.
    expect(told(scene.directory().byId(idsOf(ids))).named).toBe(500);
  });
});

test.each([
  ['searches by ID', /\$condition/, 3],
  ['all searches', /advanced_search/, 5],
])(
  '%s that never have an answer are given up after a few runs, and people are named',
  (_what, body, runs) => {
    const scene = new PeopleScene({ searchById: 'found' });
    const ids = scene.add(200);
    scene.stand.qomon.faults.add({
      fault: '500',
      times: Infinity,
      matching: ({ body: sent }) => body.test(sent),
    });
    for (let run = 1; run < runs; run += 1) {
      scene.batches = [];
      expect(told(scene.directory().byId(idsOf(ids))).named).toBeLessThan(200);
      // Nothing is asked in the place of a search, but to know whether Qomon is there.
      expect(scene.requests.length).toBeLessThanOrEqual(5);
      scene.stand.clock.advance(60_000);
    }
    expect(told(scene.directory().byId(idsOf(ids))).named).toBe(200);
  },
);

test('long names, and many of them, do not fill the cache', () => {
  const scene = new PeopleScene({ searchById: 'found' });
  const ids = scene.add(6000, 600_001, { firstname: 'É'.repeat(400) });
  expect(told(scene.directory().byId(idsOf(ids))).named).toBe(6000);
  for (const text of scene.cache.kept.values())
    expect(Buffer.byteLength(text)).toBeLessThan(100_000);
});

test('a night of 10,000 people is remembered whole', () => {
  const scene = new PeopleScene({ searchById: 'found' });
  const ids = scene.add(10_000);
  scene.directory().byId(idsOf(ids));
  scene.batches = [];
  expect(told(scene.directory().byId(idsOf(ids))).named).toBe(10_000);
  expect(scene.requests).toEqual([]);
});

test('those of whom Qomon never tells keep nobody from being named', () => {
  const scene = new PeopleScene({
    searchById: 'refused',
    foreignContacts: 500,
    pageCapOfSearch: 20,
  });
  scene.add(3000, 1_000_001);
  const ids = [...scene.add(90, 500_001, { group_id: FOREIGN }), ...scene.add(90, 600_001)];
  let named = 0;
  for (let run = 0; run < 12 && named < 90; run += 1) {
    named = told(scene.directory().byId(idsOf(ids))).named;
    scene.stand.clock.advance(61_000);
  }
  expect(named).toBe(90);
});

/** Every way in which a space may answer a search. */
const switches = fc.record({
  searchById: fc.constantFrom(contacts.searchById.kind, ...contacts.searchById.hostile),
  foundById: fc.constantFrom(contacts.foundById.kind, ...contacts.foundById.hostile),
  contactEntries: fc.constantFrom(contacts.contactEntries.kind, ...contacts.contactEntries.hostile),
  pageCapOfSearch: fc.constantFrom(1000, 100, 20),
  searchPages: fc.constantFrom(contacts.searchPages.kind, ...contacts.searchPages.hostile),
  foreignContacts: fc.constantFrom(
    contacts.foreignContacts.kind,
    ...contacts.foreignContacts.hostile,
  ),
  mergedContacts: fc.constantFrom(contacts.mergedContacts.kind, ...contacts.mergedContacts.hostile),
  contactNames: fc.constantFrom('text' as const, 'null' as const),
  ids: fc.constantFrom(reading.ids.kind, ...reading.ids.hostile),
});

test('whatever a space’s search does, nobody is taken for another, and absence is proven singly', () => {
  fc.assert(
    fc.property(
      switches,
      fc.record({
        own: fc.integer({ min: 0, max: 60 }),
        foreign: fc.integer({ min: 0, max: 4 }),
        missing: fc.integer({ min: 0, max: 4 }),
        others: fc.integer({ min: 0, max: 60 }),
        isGroupKnown: fc.boolean(),
        failing: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }),
      }),
      (turned, { own, foreign, missing, others, isGroupKnown, failing }) => {
        const scene = new PeopleScene({ ...KIND, ...turned });
        scene.add(others, 60_001);
        const ours = scene.add(own, 600_001);
        const theirs = scene.add(foreign, 500_001, { group_id: FOREIGN });
        const gone = Array.from({ length: missing }, (_, at) => 700_001 + at);
        for (const nth of failing) scene.stand.qomon.faults.add({ fault: '503', nth });
        const limits = isGroupKnown ? { group: OWN } : {};
        const run = () => scene.directory(limits).byId(idsOf([...ours, ...theirs, ...gone]));
        const first = run();
        scene.stand.qomon.faults.clear();
        scene.stand.clock.advance(60_000);
        for (const answers of [first, run()]) {
          for (const [id, answer] of answers) {
            if (typeof answer === 'object') expect(answer.address).toBe(`p${id}@example.org`);
            if (answer === 'nobody') expect(ours).not.toContain(id);
          }
        }
        // A search that never has an answer is given up in the third run, pages of everybody in the fifth.
        let second = run();
        for (let more = 0; more < 5 && [...second.values()].includes('unanswered'); more += 1) {
          scene.stand.clock.advance(60_000);
          second = run();
        }
        expect(ours.filter((id) => typeof second.get(id as ContactId) !== 'object')).toEqual([]);
        // A federation whose group is not known may show its people as they stand in the search.
        const isShown = turned.contactEntries === 'foreign' && !isGroupKnown;
        if (turned.foreignContacts === 404 && !isShown) {
          expect(theirs.filter((id) => second.get(id as ContactId) !== 'nobody')).toEqual([]);
        }
        expect(gone.filter((id) => second.get(id as ContactId) !== 'nobody')).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
