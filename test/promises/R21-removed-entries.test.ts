import { describe, expect, test } from '@jest/globals';
import { payments, Scene } from './scene';

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
