import { describe, expect, test } from '@jest/globals';
import { BUNDLES, payments, Scene } from './scene';

describe('a row copied while it is being sent', () => {
  test.each([0, 1, 2, 3, 5, 8, 13])(
    'pasted at the %ith boundary after its mark is never recorded twice, nor stays unconfirmed',
    (nth) => {
      const scene = new Scene(payments(2));
      let seen = -1;
      scene.session.send('2:3', () => {
        if (!scene.session.column('State').includes('Sending')) return undefined;
        seen += 1;
        if (seen === nth) scene.paste(2);
        return undefined;
      });
      for (const _ of [1, 2]) {
        scene.session.google.clock.advance(180_000);
        scene.send();
      }
      expect(scene.recorded).toBeLessThanOrEqual(2);
      const references = scene.session.qomon.ledger.bundles.map(
        ({ transactions }) => transactions[0]?.external_transaction_id,
      );
      expect(new Set(references).size).toBe(references.length);
      expect(scene.session.column('State')).not.toContain('Sending');
      expect(scene.session.column('State')).not.toContain('To check');
      // One row of each bundle at most is no copy, and the copies say what they are.
      const told = [2, 3, 4].filter((row) =>
        /copy of row|has this reference too/.test(scene.message(row)),
      );
      expect(told.length).toBeGreaterThanOrEqual(1);

      // The one gesture: emptied, the last of them is a payment of its own.
      const last = told[told.length - 1] ?? 0;
      scene.empty(last);
      scene.settle();
      expect(scene.recorded).toBe(3);
    },
  );
});

describe('a row copied while it is unconfirmed', () => {
  test.each(['timeout after recording', 'timeout before recording'] as const)(
    '(%s) shares its bundle with nobody',
    (fault) => {
      const scene = new Scene(payments(2));
      scene.session.qomon.faults.add({ fault, ...BUNDLES });
      scene.send();
      expect(scene.session.column('State')).toEqual(['To check', 'To check']);
      scene.paste(2);
      for (const _ of [1, 2]) {
        scene.session.google.clock.advance(180_000);
        scene.send();
      }
      const ids = scene.session.column('Bundle ID').filter((id) => id !== '');
      expect(new Set(ids).size).toBe(ids.length);
      scene.empty(4);
      scene.settle();
      expect(scene.recorded).toBe(3);
    },
  );

  test('in its own group, too', () => {
    const scene = new Scene([
      ...payments(1, { Group: 'Girard', Amount: '40', Membership: '#10' }),
      { Group: 'Girard', Membership: '#10', 'Member ID': '300004' },
    ]);
    scene.session.qomon.faults.add({ fault: 'timeout after recording', ...BUNDLES });
    scene.send();
    scene.paste(2, 2);
    scene.session.google.clock.advance(180_000);
    scene.send();
    expect(scene.session.column('State').slice(0, 2)).toEqual(['Sent', 'Sent']);
    expect(scene.message(4)).toContain('row 2 of “Bundles” has this reference too');
    expect(scene.message(5)).toContain('row 3 of “Bundles” has this reference too');
    expect(scene.recorded).toBe(1);
  });
});

test.each(['timeout after recording', 'timeout before recording'] as const)(
  'an unconfirmed row (%s) whose Reference was emptied is never sent again by itself',
  (fault) => {
    const scene = new Scene(payments(1));
    scene.session.qomon.faults.add({ fault, ...BUNDLES });
    scene.send();
    const reference = scene.session.cell('Reference', 2);
    const recorded = scene.recorded;
    scene.empty(2);
    for (const _ of [1, 2, 3]) {
      scene.session.google.clock.advance(180_000);
      scene.send();
    }
    expect(scene.recorded).toBe(recorded);
    expect(scene.message()).toMatch(/its reference is gone\. Undo the change/);

    // With its reference back, it is looked up like any other.
    scene.session.google.workbook.type(
      'Bundles',
      scene.session.at('Reference', 2),
      String(reference),
    );
    scene.settle();
    expect(scene.broken()).toEqual([]);
  },
);
