import { describe, expect, test } from '@jest/globals';
import type { Office } from '../support/office';
import { changes, problem, problemOfOpening, refund, sentOffice } from './office';
import { choose } from './sentRows';

/** An office of whose one bundle nobody knows whether it has been deleted. */
function doubtful(item: 'cancelSelectedBundles' | 'correctSelectedBundle'): Office {
  const office = sentOffice();
  if (item === 'correctSelectedBundle') {
    office.google.workbook.type('Bundles', office.at('Comment', 2), 'mended');
  }
  office.qomon.faults.add({ method: 'DELETE', fault: '504' });
  choose(office, '2', item);
  office.qomon.faults.clear();
  // What a row says of itself can be typed; what is in doubt stands in the journal.
  office.google.workbook.put('Bundles', office.at('State', 2), [['Sent']]);
  return office;
}

/** All of the seed's membership, in minor units. */
function attempt(office: Office) {
  const [id, item] = ['Transaction ID', 'Membership ID'].map((name) =>
    Number(office.cell(name, 2)),
  );
  return refund(office, id ?? 0, 500, [['membership', item ?? 0, 500]]);
}

const TEXT =
  /bundle 5001, which was being cancelled or corrected, is gone .* Resolve doubtful rows/;

describe.each(['cancelSelectedBundles', 'correctSelectedBundle'] as const)(
  'a bundle of which %s is in doubt',
  (item) => {
    test('is not refunded, and the way out is told', () => {
      const office = doubtful(item);
      expect(problemOfOpening(office)).toMatch(TEXT);
      const asked = attempt(office);
      expect(problem(asked)).toMatch(TEXT);
      expect(changes(asked.run)).toEqual([]);
    });

    test('is refunded once it is certain that it stands', () => {
      const office = doubtful(item);
      office.google.clock.advance(180_000);
      office.call('resolveDoubtfulRows');
      expect(problemOfOpening(office)).toBe('');
      expect(problem(attempt(office))).toBe('');
      expect(office.cell('State', 2)).toBe('Part refunded');
    });
  },
);

test('says so in French, too', () => {
  const office = doubtful('cancelSelectedBundles');
  office.page('setSettings', { language: 'fr' });
  expect(problem(attempt(office))).toContain(
    'Utilisez d’abord «\u202fRésoudre les lignes douteuses\u202f»\u202f; d’ici là, rien n’est remboursé.',
  );
});
