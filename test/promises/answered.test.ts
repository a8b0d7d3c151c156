import { describe, expect, test } from '@jest/globals';
import { BUNDLES, DUPLICATES, payments, Scene } from './scene';

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
        'Recorded as bundle 5001, but Qomon returned no ID for: Donation ID. Look at the bundle in Qomon.',
      );
      expect(scene.message(3)).toBe(
        'Recorded as bundle 5001, but Qomon returned no ID for: Membership ID. Look at the bundle in Qomon.',
      );
      expect(scene.session.column('Donation ID')).toEqual(['', '']);
      expect(scene.session.cell('Membership ID', 2)).toBeGreaterThan(90_000);
      expect(scene.session.cell('Membership ID', 3)).toBe('');
      expect(scene.session.posted(scene.send())).toEqual([]);
    },
  );
});

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test.each(['all sent', 'those before'] as const)(
    'R16: a batch that is thrown away whole (%s) is looked up, and the run stops',
    (onBatchFailure) => {
      const scene = new Scene(payments(45), { duplicates });
      scene.session.google.set({ onBatchFailure });
      scene.session.qomon.faults.add({ fault: 'timeout after recording', nth: 20, ...BUNDLES });
      scene.send();
      const states = scene.session.column('State');
      expect(states.filter((state) => state === 'To check')).toHaveLength(40);
      expect(states.filter((state) => state === 'Waiting')).toHaveLength(5);
      expect(scene.recorded).toBe(onBatchFailure === 'all sent' ? 40 : 20);
      expect(scene.session.said()).toContain('Qomon could not be reached');
      expect(scene.message(46)).toMatch(/could not be reached.*Send again/);
      expect(scene.settle()).toBeLessThanOrEqual(2);
      expect(scene.recorded).toBe(45);
      expect(scene.broken()).toEqual([]);
    },
  );

  test('R20: a key that is revoked in mid-run stops it with one message, and a new one goes on', () => {
    const scene = new Scene(payments(90), { duplicates });
    const { qomon } = scene.session;
    let batches = 0;
    const stop = scene.session.google.onCall(({ kind, phase }) => {
      const isLeaving = kind === 'fetch' && phase === 'before' && scene.state() === 'Sending';
      if (isLeaving || (kind === 'fetch' && phase === 'before' && scene.state() === 'Sent')) {
        batches += 1;
        if (batches === 2) qomon.space.revoke('sample-key-full');
      }
      return undefined;
    });
    const run = scene.send();
    stop();
    expect(scene.session.posted(run)).toHaveLength(80);
    const states = scene.session.column('State');
    expect(states.filter((state) => state === 'Sent')).toHaveLength(40);
    expect(states.filter((state) => state === 'Waiting')).toHaveLength(50);
    const told = scene.session.dialogs.filter(({ prompt }) => prompt.includes('API key'));
    expect(told).toHaveLength(1);
    expect(scene.message(91)).toMatch(/no longer accepts the API key.*Enter a new key/);

    // Without a key that works nothing moves, and nothing is lost.
    scene.send();
    expect(scene.recorded).toBe(40);
    qomon.space.state = {
      ...qomon.space.state,
      keys: [
        {
          key: 'another-key',
          rights: ['bundles:read', 'bundles:write', 'lists:read', 'contacts:read'],
        },
      ],
    };
    scene.session.connect({ apiKey: 'another-key', region: 'eu', shared: false });
    expect(scene.settle()).toBe(1);
    expect(scene.recorded).toBe(90);
    expect(scene.broken()).toEqual([]);
  });
});

describe('R21: an entry of a list that is removed in Qomon', () => {
  const LISTED = [
    { list: 'membershipPrices', id: 10, cells: { Membership: '#10' }, header: 'Membership' },
    { list: 'donationPrices', id: 20, cells: { Donation: '#20' }, header: 'Donation' },
    { list: 'statuses', id: 6, cells: { 'Payment status': '#6' }, header: 'Payment status' },
  ] as const;

  test.each(LISTED)(
    '$list: refused by Qomon, with the column; a problem before any request once lists are fresh',
    ({ list, id, cells, header }) => {
      const scene = new Scene(
        payments(2).map((row, index) => (index === 0 ? { ...row, ...cells } : row)),
      );
      scene.session.qomon.space.remove(list, id);
      scene.send();
      expect(scene.session.column('State')).toEqual(['Rejected', 'Sent']);
      expect(scene.message()).toMatch(new RegExp(`^${header}: Qomon says “`, 'm'));
      scene.session.call('refreshLists');
      expect(scene.session.posted(scene.send())).toEqual([]);
      expect(scene.state()).toBe('Invalid');
      expect(scene.message()).toMatch(new RegExp(`^${header}: “.*” is not in the list`, 'm'));
      expect(scene.recorded).toBe(1);
    },
  );
});
