import { describe, expect, test } from '@jest/globals';
import { frenchSession, PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const LOST = {
  ...{ method: 'POST', path: '/v1/transaction_bundles' },
  fault: 'timeout after recording',
} as const;

const ROWS = Array.from({ length: 3 }, (_, index) => ({ ...PAYMENT, Amount: `${20 + index}` }));

describe('the end of a send whose answers were lost', () => {
  test('says of no row that nothing was sent for it, and names what looks the rows up', () => {
    const session = Session.ready();
    session.type(ROWS);
    session.qomon.faults.add(LOST);
    session.send('2:4');
    const said = session.said();
    expect(session.column('State')).toContain('To check');
    expect(said).not.toMatch(/this row|Nothing was (?:sent|recorded)/);
    expect(said).toContain('Wait two minutes, then use Resolve doubtful rows.');
    // A sum of nothing has no currency.
    expect(said).toContain('0 payments sent.');
    expect(session.cell('Message', 2)).toContain('use Resolve doubtful rows');
    session.qomon.faults.clear();
    session.google.clock.advance(3 * 60_000);
    session.call('resolveDoubtfulRows');
    expect(session.column('State')).not.toContain('To check');
    expect(session.qomon.ledger.bundles).toHaveLength(3);
  });

  test('in French', () => {
    const session = frenchSession();
    const french = { 'ID du payeur': '123456', Montant: '20', 'Moyen de paiement': 'CB' };
    session.type([{ ...french, 'Date de paiement': '29/03/2026' }]);
    session.qomon.faults.add(LOST);
    session.send('2');
    expect(session.said()).not.toContain('cette ligne');
    expect(session.said()).toContain('Rechercher les lignes à vérifier');
  });
});

describe('what deletes or pays back is asked with Yes and No', () => {
  test.each(['cancelSelectedBundles', 'correctSelectedBundle'])(
    '%s does nothing where it is closed, or answered No',
    (item) => {
      for (const answer of ['NO', 'CLOSE']) {
        const session = Session.ready();
        session.type([PAYMENT]);
        session.send('2');
        session.type([{ Amount: '25' }]);
        if (item === 'cancelSelectedBundles') session.type([{ Amount: '20' }]);
        const before = JSON.stringify(session.qomon.ledger.bundles);
        session.dialogs.length = 0;
        session.answer = ({ buttons }) => (buttons.includes('NO') ? answer : (buttons[0] ?? 'OK'));
        session.google.workbook.select('Bundles', 'A2', session.google.user);
        session.call(item);
        expect(session.dialogs.map(({ buttons }) => buttons)).toEqual([['YES', 'NO']]);
        expect(JSON.stringify(session.qomon.ledger.bundles)).toBe(before);
      }
    },
  );
});
