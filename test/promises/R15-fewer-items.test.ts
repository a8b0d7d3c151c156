import { describe, expect, test } from '@jest/globals';
import { BUNDLES, payments, Scene } from './scene';

describe('R15: fewer items come back than were sent', () => {
  const GROUP = [
    ...payments(1, { Group: 'Girard', Amount: '60', Membership: '#10', Donation: '#20' }),
    { Group: 'Girard', Membership: '#10', 'Member ID': '300004' },
  ];

  test.each(['fewer items', 'fewer items recorded'] as const)(
    '%s: each row names exactly what it has no ID for',
    (fault) => {
      const scene = new Scene(GROUP);
      scene.session.qomon.faults.add({ fault, ...BUNDLES });
      scene.send();
      expect(scene.session.column('State')).toEqual(['Sent', 'Sent']);
      expect(scene.message(2)).toBe(
        'Recorded as bundle 5001, but Qomon returned no ID for: Donation ID. Look at the payment in Qomon.',
      );
      expect(scene.message(3)).toBe(
        'Recorded as bundle 5001, but Qomon returned no ID for: Membership ID. Look at the payment in Qomon.',
      );
      expect(scene.session.column('Donation ID')).toEqual(['', '']);
      expect(scene.session.cell('Membership ID', 2)).toBeGreaterThan(90_000);
      expect(scene.session.cell('Membership ID', 3)).toBe('');
      expect(scene.session.posted(scene.send())).toEqual([]);
    },
  );
});
