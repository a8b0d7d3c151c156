import { describe, expect, test } from '@jest/globals';
import type { DialogAnswer } from '../../local/google/index';
import { Office, type Typed } from '../support/office';
import { spaced } from '../support/rows';
import { pick, SEED, sentOffice } from './office';

const PAYER: Typed = {
  'Payer ID': '123456',
  'Payment method': 'CB',
  'Payment date': '2026-03-29',
};

/** Types one answer after the other into the prompts, agrees to the rest, and gives all that was said. */
function talk(office: Office, texts: readonly (string | undefined)[], row = 2): string[] {
  const left = [...texts];
  office.dialogs.length = 0;
  office.answer = ({ kind, buttons }): DialogAnswer => {
    if (kind === 'alert') return buttons[0] ?? 'OK';
    const text = left.shift();
    return text === undefined ? 'CANCEL' : { button: 'OK', text };
  };
  pick(office, row);
  office.call('refundSelectedRow');
  return office.dialogs.map(({ prompt }) => prompt);
}

const given = ({ qomon }: Office): number => qomon.ledger.totals().eur?.reimbursed ?? 0;

describe('Refund… in the menu', () => {
  test('asks how much, shows what will change, and says what was done', () => {
    const office = sentOffice();
    expect(talk(office, ['10'])).toEqual([
      [
        'Camille Moreau (#123456) paid 20.00 EUR, of which 20.00 EUR can still be refunded.',
        'The membership “Adhésion annuelle” for Camille Moreau (#123456) stands at 20.00 EUR.',
        '',
        'How much of it is refunded? At most 20.00 EUR; blank for nothing.',
      ].join('\n'),
      [
        'Refund 10.00 EUR to Camille Moreau (#123456)?',
        '',
        'Payment of 20.00 EUR, CB, 2026-03-29',
        '• refunded: 0.00 EUR → 10.00 EUR',
        '• status: Valide → Remboursé',
        '• membership “Adhésion annuelle” for Camille Moreau (#123456): 20.00 EUR → 10.00 EUR',
        '',
        'This is recorded in Qomon. Giving the money itself back is up to you.',
      ].join('\n'),
      'Refunded 10.00 EUR in bundle 5001. Refunded so far: 10.00 EUR of 20.00 EUR.',
    ]);
    expect(given(office)).toBe(1000);
  });

  test('is in the menu, in both languages', () => {
    const captions = (office: Office): string => JSON.stringify(office.google.menu());
    expect(captions(new Office())).toContain('"Refund…"');
    const french = new Office({ google: { userLocale: 'fr', locale: 'fr_FR' } });
    expect(captions(french)).toContain('"Rembourser…"');
  });

  test('speaks French, and reads amounts as the French type them', () => {
    const office = Office.ready({ google: { userLocale: 'fr', locale: 'fr_FR' } });
    const row: Typed = {
      'ID du payeur': '123456',
      Montant: '20',
      'Moyen de paiement': 'CB',
      'Date de paiement': '29/03/2026',
      Adhésion: '#10',
    };
    office.type([row]);
    office.send('2:3');
    const said = talk(office, ['12,50']).map(spaced);
    expect(said[0]).toContain(
      'L’adhésion « Adhésion annuelle » pour Camille Moreau (#123456) s’élève à 20.00 EUR.',
    );
    expect(said[1]).toContain('• remboursé : 0.00 EUR → 12.50 EUR');
    expect(said[2]).toBe(
      '12.50 EUR remboursés dans le lot 5001. Remboursé à ce jour : 12.50 EUR sur 20.00 EUR.',
    );
    expect(office.cell('État', 2)).toBe('Remboursé en partie');
    expect(office.cell('Remboursé', 2)).toBe(12.5);
  });

  test('asks again for an amount that cannot be read or is too much, and says why', () => {
    const office = sentOffice();
    const said = talk(office, ['ten', '-5', '10.555', '25', '10 €']);
    expect(said[1]).toMatch(/^ten: this is not an amount\. Type it like 20 or 20\.50\.\n\n/);
    expect(said[2]).toMatch(/^-5: an amount cannot be negative/);
    expect(said[3]).toMatch(/^10\.555: /);
    expect(said[4]).toMatch(/^25\.00 EUR is more than what is left to refund: 20\.00 EUR\.\n\n/);
    expect(given(office)).toBe(1000);
  });

  test('a blank amount refunds nothing, and says so', () => {
    const office = sentOffice();
    expect(talk(office, [' '])[1]).toBe('No amount was given, so nothing was refunded.');
    expect(given(office)).toBe(0);
  });

  test.each([[[undefined]], [['10', undefined]]])(
    'cancelling any question refunds nothing: %j',
    (texts) => {
      const office = sentOffice([{ ...PAYER, Amount: '70', Membership: '#10', Donation: '#20' }]);
      talk(office, texts);
      expect(given(office)).toBe(0);
      expect(office.cell('State', 2)).toBe('Sent');
    },
  );

  test('nothing leaves before a person agrees to what will change', () => {
    const office = sentOffice();
    pick(office);
    office.answer = ({ kind, buttons }) =>
      kind === 'prompt' ? { button: 'OK', text: '10' } : (buttons[1] ?? 'OK');
    office.call('refundSelectedRow');
    expect(given(office)).toBe(0);
    expect(office.cell('State', 2)).toBe('Sent');
  });

  test('a payment without memberships and donations is asked for as a whole', () => {
    const office = sentOffice([{ ...PAYER, Amount: '20' }]);
    expect(talk(office, ['20'])[0]).toMatch(/can still be refunded\.\n\nHow much is refunded\?$/);
    expect(office.cell('State', 2)).toBe('Refunded');
  });

  test('asks for each membership and donation in turn, and for no more than is left of the payment', () => {
    const office = sentOffice([
      { ...PAYER, Amount: '15', Group: 'g', Membership: '#10' },
      { ...PAYER, Amount: '55', Group: 'g', Donation: '#20' },
    ]);
    const said = talk(office, ['5', '10'], 2);
    expect(said[0]).toContain('At most 15.00 EUR');
    expect(said[1]).toContain('At most 10.00 EUR');
    expect(said[2]).toMatch(/^Refund 15\.00 EUR/);
    expect(office.column('Refunded')).toEqual([15, '']);
  });

  test('asks which payment is meant, where the row has none of its own', () => {
    const office = sentOffice([
      { ...PAYER, Amount: '30', Group: 'g', Donation: '#20' },
      { ...PAYER, Amount: '20', Group: 'g', Membership: '#10' },
      { Group: 'g', Membership: '#10', 'Member ID': '300004' },
    ]);
    const said = talk(office, ['3', '2', '20', '', ''], 4);
    expect(said[0]).toBe(
      [
        'This bundle has several payments:',
        '1. 2026-03-29, Camille Moreau (#123456), CB: 30.00 EUR left of 30.00 EUR',
        '2. 2026-03-29, Camille Moreau (#123456), CB: 20.00 EUR left of 20.00 EUR',
        '',
        'Which one is refunded? Type its number.',
      ].join('\n'),
    );
    expect(said[1]).toBe(said[0]);
    expect(office.column('Refunded')).toEqual(['', 20, '']);
  });

  test('a bundle that is changed in Qomon while a person decides is not overwritten', () => {
    const office = sentOffice([{ ...PAYER, Amount: '20' }]);
    pick(office);
    office.answer = ({ kind, buttons }) => {
      if (kind === 'prompt') return { button: 'OK', text: '10' };
      office.qomon.ledger.edit(90001, { reimbursed_amount: 500 }, 0);
      return buttons[0] ?? 'OK';
    };
    office.call('refundSelectedRow');
    expect(office.said()).toMatch(/was changed since you looked at it\. Nothing was refunded/);
    expect(given(office)).toBe(500);
  });

  test('says what is wrong with the row, and asks nothing', () => {
    const office = sentOffice([SEED]);
    office.google.workbook.put('Bundles', office.at('State', 2), [['Waiting']]);
    expect(talk(office, [])).toEqual([
      'This row has not been sent, so there is nothing to refund.',
    ]);
  });

  test('a bundle of which nothing is left is told, though its row says otherwise', () => {
    const office = sentOffice([{ ...PAYER, Amount: '20' }]);
    office.qomon.ledger.edit(90001, { reimbursed_amount: 2000, status_id: 2 }, 0);
    expect(talk(office, [])).toEqual(['All that was paid has been refunded already.']);
  });
});
