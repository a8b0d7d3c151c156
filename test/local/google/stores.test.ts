import { describe, expect, test } from '@jest/globals';
import { errorOf, google, returned, runBody } from './support';

describe('properties', () => {
  const STORE = 'const store = PropertiesService.getDocumentProperties();';

  test('what is set can be read, listed and deleted', () => {
    const body = `${STORE}
      store.setProperty('a', '1').setProperties({ b: '2', c: '3' });
      store.deleteProperty('b');
      return [store.getProperty('a'), store.getProperty('b'), store.getKeys(), store.getProperties()];`;
    expect(returned(body)).toEqual(['1', null, ['a', 'c'], { a: '1', c: '3' }]);
  });

  test("users' properties are their own, the document's are everybody's", () => {
    const stand = google(`
      function write() { PropertiesService.getUserProperties().setProperty('k', 'mine');
        PropertiesService.getDocumentProperties().setProperty('k', 'ours'); }
      function read() { return [PropertiesService.getUserProperties().getProperty('k'),
        PropertiesService.getDocumentProperties().getProperty('k')]; }`);
    stand.run('write');
    expect(stand.run('read', { user: 'bert@example.org' }).value).toEqual([null, 'ours']);
    expect(stand.properties('user')).toEqual({ k: 'mine' });
  });

  test('a value holds 9 KB and not a byte more', () => {
    const write = (n: number) => `${STORE} store.setProperty('k', 'é'.repeat(${n}));`;
    expect(runBody(write(4608)).outcome).toBe('completed');
    expect(errorOf(write(4609))).toBe('Exception: Argument too large: value');
  });

  test('a store holds 500 KB', () => {
    const body = `${STORE} for (let i = 0; i < 60; i += 1) store.setProperty('k' + i, 'x'.repeat(9000));`;
    expect(errorOf(body)).toMatch(/^Exception: You have exceeded the property storage quota/);
  });

  test('properties are saved at once, not with the buffer', () => {
    const stand = google(
      `function main() { ${STORE} store.setProperty('k', 'v'); Utilities.sleep(1); }`,
    );
    stand.run('main', { onCall: ({ index }) => (index === 1 ? 'kill' : undefined) });
    expect(stand.properties('document')).toEqual({ k: 'v' });
  });
});

describe('cache', () => {
  const CACHE = 'const cache = CacheService.getDocumentCache();';

  test('a value lapses after its time, ten minutes unless told', () => {
    const stand = google(`
      function write() { ${CACHE} cache.put('a', '1'); cache.put('b', '2', 3600); }
      function read() { ${CACHE} return [cache.get('a'), cache.get('b'), cache.getAll(['a', 'b', 'c'])]; }`);
    stand.run('write');
    expect(stand.run('read').value).toEqual(['1', '2', { a: '1', b: '2' }]);
    stand.clock.advance(600_000);
    expect(stand.run('read').value).toEqual([null, '2', { b: '2' }]);
  });

  test('it may vanish at any time', () => {
    const stand = google(`
      function write() { ${CACHE} cache.put('a', '1'); }
      function read() { ${CACHE} return cache.get('a'); }`);
    stand.run('write');
    stand.cache.vanish();
    expect(stand.run('read').value).toBe(null);
  });

  test.each([
    [`cache.put('a', 'x'.repeat(102401));`, 'Argument too large: value'],
    [`cache.put('a', 'x', 21601);`, 'Argument too large: expirationInSeconds'],
  ])('%s is too much', (code, text) => {
    expect(errorOf(`${CACHE} ${code}`)).toBe(`Exception: ${text}`);
  });
});

describe('locks', () => {
  const HOLD = `
    function hold() { const lock = LockService.getDocumentLock(); lock.tryLock(10); Utilities.sleep(1);
      const had = lock.hasLock(); lock.releaseLock(); return [had, lock.hasLock()]; }
    function wait() { return LockService.getDocumentLock().tryLock(5000); }
    function insist() { LockService.getDocumentLock().waitLock(5000); }
    function ask() { const lock = LockService.getDocumentLock(); lock.tryLock(10);
      SpreadsheetApp.getUi().alert('?'); return lock.hasLock(); }
    function nest() { const lock = LockService.getDocumentLock(); lock.tryLock(10); lock.tryLock(10); }`;

  test('a lock is held by one run; another waits for nothing, and the wait takes its time', () => {
    const stand = google(HOLD);
    const inner: unknown[] = [];
    const run = stand.run('hold', {
      onCall: ({ index, phase }) => {
        if (index === 1 && phase === 'before') {
          const wait = stand.run('wait');
          inner.push(wait.value, wait.milliseconds, stand.run('insist').error?.message);
        }
        return undefined;
      },
    });
    expect(inner).toEqual([
      false,
      5040,
      'Lock timeout: another process was holding the lock for too long.',
    ]);
    expect(run.value).toEqual([true, false]);
    expect(stand.run('wait').value).toBe(true);
  });

  test('a lock ends with its run, released or not', () => {
    const stand = google(HOLD);
    expect([stand.run('wait').value, stand.run('wait').value]).toEqual([true, true]);
  });

  test('a lock does not survive a dialog', () => {
    const stand = google(HOLD);
    stand.dialogs.answer = () => 'OK';
    expect(stand.run('ask').value).toBe(false);
  });

  test('taking a lock twice is not modelled, for nobody knows', () => {
    expect(() => google(HOLD).run('nest')).toThrow('Taking a lock that this run already holds');
  });

  test('a lock can be refused, null, or throw', () => {
    expect(google(HOLD, { switches: { lock: 'refused' } }).run('wait').value).toBe(false);
    const body = 'return LockService.getDocumentLock() === null;';
    expect(returned(body, { switches: { lock: 'null' } })).toBe(true);
    expect(google(HOLD, { switches: { lock: 'thrown' } }).run('wait').outcome).toBe('failed');
  });
});
