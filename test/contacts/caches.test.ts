import { describe, expect, test } from '@jest/globals';
import { acceptElsewhere, acceptedElsewhere } from '../../src/contacts/elsewhere';
import type { ContactId } from '../../src/model/ids';
import { choose, PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const MAIL = 'sophie.girard@example.net';

/** A session whose person has looked somebody up, by ID and by address. */
function lookedUp(): Session {
  const session = Session.ready();
  session.type([PAYMENT, { ...PAYMENT, 'Payer ID': '', 'Payer email': MAIL, Amount: '21' }]);
  choose(session, 'checkRows', '2:9');
  return session;
}

const asked = (session: Session): number =>
  choose(session, 'checkRows', '2:9').requests.filter(({ url }) => /contacts|search/.test(url))
    .length;

describe('who was found a while ago', () => {
  test('is not asked for again with the same key', () => {
    expect(asked(lookedUp())).toBe(0);
  });

  test('is asked for again with a key that ends alike', () => {
    const session = lookedUp();
    const { space } = session.qomon;
    const [first] = space.state.keys;
    space.change({ keys: [{ rights: first?.rights ?? [], key: 'another-sample-key-full' }] });
    session.connect({ apiKey: 'another-sample-key-full', region: 'eu', shared: false });
    expect(asked(session)).toBeGreaterThan(0);
  });

  test('is kept under no part of the key', () => {
    const session = lookedUp();
    const { google } = session;
    const kept = JSON.stringify(
      (['document', 'script', 'user'] as const).map((one) => [
        google.cached(one),
        google.properties(one),
      ]),
    );
    expect(kept).toContain('contacts.');
    for (const name of kept.match(/contacts\.[^"\\]*/g) ?? []) {
      expect(name).toMatch(/^contacts\.([0-9a-f]{16}\.\w+|elsewhere)$/);
    }
  });
});

describe('contacts of other spaces', () => {
  test('are kept once they were accepted, the newest of many', () => {
    const kept = new Map<string, string>();
    const store = {
      get: (key: string) => kept.get(key),
      getNow: (key: string) => kept.get(key),
      set: (key: string, value: string) => void kept.set(key, value),
      setAll: () => undefined,
      delete: (key: string) => void kept.delete(key),
    };
    const id = (number: number): ContactId => number as ContactId;
    acceptElsewhere(store, [id(400_001), id(400_001)]);
    expect([...acceptedElsewhere(store)]).toEqual([400_001]);
    acceptElsewhere(
      store,
      Array.from({ length: 2000 }, (_, index) => id(2 ** 30 + index)),
    );
    expect(acceptedElsewhere(store).has(id(2 ** 30 + 1999))).toBe(true);
    expect([...kept.values()].join('').length).toBeLessThan(9000);
    kept.set([...kept.keys()][0] ?? '', '{"odd":');
    expect(acceptedElsewhere(store).size).toBe(0);
  });
});
