import { describe, expect, test } from '@jest/globals';
import type { Session } from '../support/session';
import { choose } from './sentRows';
import { changes, problem, problemOfOpening, refund, sentSession } from './session';

/** A session of whose one bundle nobody knows whether it has been deleted. */
function unconfirmed(item: 'cancelSelectedBundles' | 'correctSelectedBundle'): Session {
  const session = sentSession();
  if (item === 'correctSelectedBundle') {
    session.google.workbook.type('Bundles', session.at('Comment', 2), 'corrected');
  }
  session.qomon.faults.add({ method: 'DELETE', fault: '504' });
  choose(session, '2', item);
  session.qomon.faults.clear();
  // What a row says of itself can be typed; what is unconfirmed stands in the journal.
  session.google.workbook.put('Bundles', session.at('State', 2), [['Sent']]);
  return session;
}

/** All of the seed's membership, in minor units. */
function attempt(session: Session) {
  const [id, item] = ['Transaction ID', 'Membership ID'].map((name) =>
    Number(session.cell(name, 2)),
  );
  return refund(session, id ?? 0, 500, [['membership', item ?? 0, 500]]);
}

const TEXT =
  /bundle 5001, which was being cancelled or corrected, is gone .* Resolve doubtful rows/;

describe.each(['cancelSelectedBundles', 'correctSelectedBundle'] as const)(
  'a bundle of which %s is unconfirmed',
  (item) => {
    test('is not refunded, and the way out is told', () => {
      const session = unconfirmed(item);
      expect(problemOfOpening(session)).toMatch(TEXT);
      const asked = attempt(session);
      expect(problem(asked)).toMatch(TEXT);
      expect(changes(asked.run)).toEqual([]);
    });

    test('is refunded once it is certain that it stands', () => {
      const session = unconfirmed(item);
      session.google.clock.advance(180_000);
      session.call('resolveDoubtfulRows');
      expect(problemOfOpening(session)).toBe('');
      expect(problem(attempt(session))).toBe('');
      expect(session.cell('State', 2)).toBe('Part refunded');
    });
  },
);

test('says so in French, too', () => {
  const session = unconfirmed('cancelSelectedBundles');
  session.page('setSettings', { language: 'fr' });
  expect(problem(attempt(session))).toContain(
    'Utilisez d’abord «\u202fRechercher les lignes à vérifier\u202f»\u202f; d’ici là, rien n’est remboursé.',
  );
});
