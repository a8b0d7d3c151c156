import { describe, expect, test } from '@jest/globals';
import { QUOTAS } from '../../local/google/host/quotas';
import { BUNDLES, payments, Scene } from './scene';

const GENEROUS = QUOTAS.consumer;

/** Every quota as it was, and a new day. */
function relieve({ session }: Scene): void {
  session.google.setQuotas(GENEROUS);
  session.google.clock.advance(26 * 3_600_000);
}

describe('R23: the requests of the day', () => {
  test.each([0, 1, 2, 20, 41, 42])(
    'that are used up after %i more: the run stops, and nothing is half recorded',
    (left) => {
      const scene = new Scene(payments(90));
      const { google } = scene.session;
      google.setQuotas({ fetchCallsADay: google.used('fetch') + left });
      const run = scene.send();
      expect(run.outcome).toBe('completed');
      const states = scene.session.column('State');
      expect(states).not.toContain('Sending');
      expect(scene.recorded).toBeLessThanOrEqual(left);
      // What stands as Sent is recorded; whatever else was recorded is to be looked up.
      const sent = states.filter((state) => state === 'Sent').length;
      const unconfirmed = states.filter((state) => state === 'To check').length;
      expect(scene.recorded - sent).toBeLessThanOrEqual(unconfirmed);
      expect(scene.recorded - sent).toBeGreaterThanOrEqual(0);
      relieve(scene);
      expect(scene.settle()).toBeLessThanOrEqual(2);
      expect(scene.recorded).toBe(90);
      expect(scene.broken()).toEqual([]);
    },
  );

  test('that the add-on knows to be used up: it stops before them, and says so', () => {
    const scene = new Scene(payments(90));
    const { google } = scene.session;
    const made = { since: google.clock.now() - 23 * 3_600_000, count: 19_950 };
    google.setProperty('user', 'requests.made', JSON.stringify(made));
    scene.send();
    const states = scene.session.column('State');
    // Two of the fifty that are left were taken by the list and the people.
    expect(states.filter((state) => state === 'Sent')).toHaveLength(48);
    expect(states.filter((state) => state === 'Waiting')).toHaveLength(42);
    expect(scene.session.said()).toContain('requests for today is used up');
    expect(scene.message(91)).toMatch(/Send again tomorrow/);
    relieve(scene);
    expect(scene.settle()).toBe(1);
    expect(scene.broken()).toEqual([]);
  });
});

test('R23: 24 hours after the first of them, there are as many requests again', () => {
  const scene = new Scene(payments(90));
  const { google } = scene.session;
  const made = { since: google.clock.now() - 24 * 3_600_000, count: 20_000 };
  google.setProperty('user', 'requests.made', JSON.stringify(made));
  scene.send();
  expect(scene.session.column('State')).toEqual(Array(90).fill('Sent'));
});

describe('R23: what Google keeps for the add-on', () => {
  test.each([0, 1, 10, 40, 80, 120])(
    'with %i bytes left in the store: whatever the run does, nothing is half recorded',
    (left) => {
      const scene = new Scene(payments(3));
      const { google } = scene.session;
      const stores = [google.properties('document'), google.properties('user')];
      const used = Math.max(
        ...stores.map((store) => Buffer.byteLength(Object.entries(store).flat().join(''))),
      );
      google.setQuotas({ storeBytes: used + left });
      scene.send();
      const states = scene.session.column('State');
      expect(states).not.toContain('Sending');
      expect(scene.recorded).toBe(states.filter((state) => state === 'Sent').length);
      relieve(scene);
      scene.settle();
      expect(scene.recorded).toBe(3);
      expect(scene.broken()).toEqual([]);
    },
  );

  test('a property that is too large is never written, however many rows there are', () => {
    const scene = new Scene(payments(400));
    scene.session.google.setQuotas({ propertyBytes: 512 });
    expect(scene.send().outcome).toBe('completed');
    expect(scene.recorded).toBe(400);
    expect(scene.broken()).toEqual([]);
  });
});

describe('R23: a cell holds 50,000 characters', () => {
  test('so a longer answer of a server is cut, and its row is Rejected all the same', () => {
    const scene = new Scene(payments(3));
    const flaws = Array.from({ length: 50 }, (_, index) => ({
      location: 'body.data.transactions[0].amount',
      message: `${index} ${'x'.repeat(3000)}`,
      value: 1,
    }));
    scene.session.qomon.faults.add({
      fault: { kind: 'status', status: 422, flaws },
      nth: 2,
      ...BUNDLES,
    });
    expect(scene.send().outcome).toBe('completed');
    expect(scene.session.column('State')).toEqual(['Sent', 'Rejected', 'Sent']);
    expect(scene.message(3).length).toBeLessThan(10_000);
    expect(scene.message(3)).toMatch(/^Amount: Qomon says “0 x+…”$/m);
    expect(scene.message(3)).toMatch(/Correct the row and send it again\.$/);
    expect(scene.settle()).toBe(1);
    expect(scene.broken()).toEqual([]);
  });

  test('so does the journal, whatever the server answered', () => {
    const scene = new Scene(payments(1));
    const fault = {
      kind: 'body',
      status: 500,
      type: 'text/plain',
      text: 'y'.repeat(200_000),
    } as const;
    scene.session.qomon.faults.add({ fault, ...BUNDLES });
    expect(scene.send().outcome).toBe('completed');
    expect(scene.session.everything()).not.toContain('yyyy');
    scene.settle();
    expect(scene.broken()).toEqual([]);
  });
});
