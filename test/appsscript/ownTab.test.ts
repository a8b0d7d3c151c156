import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../local/google/index';
import { offered } from '../support/dropdown';
import { Office } from '../support/office';

const REQUIRED = [
  ...['Reference', 'Payer ID', 'Amount', 'Payment method', 'Payment date'],
  ...['State', 'Message', 'Bundle ID'],
];
const ROW = { 'Payer ID': '123456', Amount: '20', 'Payment method': 'CB' };

/** An office that is connected, whose user has made a tab with headers before set-up. */
function withTab(headers: readonly string[], { tab = 'Bundles', userLocale = 'en' } = {}): Office {
  const office = new Office({ google: { userLocale } });
  office.connect();
  office.google.workbook.addSheet(tab);
  office.google.workbook.put(tab, 'A1', [headers]);
  return office;
}

const headers = (office: Office, tab = 'Bundles'): Value[] =>
  office.google.workbook.values(tab)[0] ?? [];

describe('a tab “Bundles” that the user has made', () => {
  test('keeps its columns and their order, and takes the missing ones at the right', () => {
    const office = withTab(['Stand', 'State', 'Montant', 'My notes', 'Payer ID']);
    office.call('setUpSpreadsheet');
    expect(headers(office)).toEqual([
      ...['Stand', 'State', 'Montant', 'My notes', 'Payer ID'],
      ...['Reference', 'Payment method', 'Payment date', 'Message', 'Bundle ID'],
    ]);
  });

  test('takes the missing ones in the user’s language', () => {
    const office = withTab(['Amount', 'Payer ID', 'Prénom'], { userLocale: 'fr' });
    office.call('setUpSpreadsheet');
    expect(headers(office)).toEqual([
      ...['Amount', 'Payer ID', 'Prénom', 'Référence', 'Moyen de paiement', 'Date de paiement'],
      ...['État', 'Message', 'ID du lot'],
    ]);
  });

  test('takes them behind its last column, whatever gaps there are', () => {
    const office = withTab(['Amount', '', '', 'Payer ID', '', 'Notes']);
    office.call('setUpSpreadsheet');
    expect(headers(office).slice(0, 7)).toEqual([
      ...['Amount', '', '', 'Payer ID', '', 'Notes', 'Reference'],
    ]);
  });

  test('takes them also where its sheet has no column left', () => {
    const own = Array.from({ length: 26 }, (_, index) => `Own ${index + 1}`);
    const office = withTab(own);
    office.call('setUpSpreadsheet');
    expect(headers(office)).toEqual([...own, ...REQUIRED]);
  });

  test('stays as it is where nothing required is missing, however the headers are written', () => {
    const written = [
      ...['  référence', 'PAYER ID', 'montant ', 'Moyen  de paiement', 'Date de paiement', 'Etat'],
      ...['message', 'ID DU LOT', 'E-mail de l’adhérent'],
    ];
    const office = withTab(written);
    office.call('setUpSpreadsheet');
    expect(headers(office)).toEqual(written);
    expect(office.said()).toContain('“Bundles” is ready');
  });

  test('keeps the cells, formats and colours of the user’s own columns', () => {
    const office = withTab(['Stand', ...REQUIRED, 'Hour']);
    const { workbook } = office.google;
    workbook.put('Bundles', 'A2', [['Market'], ['=1'], [12.5]]);
    workbook.put('Bundles', 'J2', [[new Date('2026-03-29T10:00:00Z')]]);
    workbook.format('Bundles', 'A4:A9', '0.0');
    workbook.format('Bundles', 'J2:J9', 'dd/mm hh:mm');
    const own = () => [
      workbook.cells('Bundles', 'A1:A1000'),
      workbook.cells('Bundles', 'J1:J1000'),
    ];
    const before = own();
    office.call('setUpSpreadsheet');
    expect(own()).toEqual(before);
    expect(workbook.formats('Bundles', office.at('Amount', 2))).toEqual([['#,##0.00']]);
  });

  test('can be sent from, with the user’s columns left alone', () => {
    const office = withTab(['Stand', 'Amount', 'Payer ID', 'Notes']);
    office.call('setUpSpreadsheet');
    office.type([{ ...ROW, 'Payment date': '2026-04-01', Stand: 'Market', Notes: 'none' }]);
    office.send('2');
    expect(office.column('State')).toEqual(['Sent']);
    expect([office.cell('Stand', 2), office.cell('Notes', 2)]).toEqual(['Market', 'none']);
  });

  test.each([
    ['en', ['Amount', ...REQUIRED], /header “Amount” stands in 2 columns/],
    ['en', [...REQUIRED, 'Montant'], /header “Amount” stands in 2 columns/],
    ['en', [...REQUIRED, 'Comment', 'Commentaire', 'COMMENT'], /“Comment” stands in 3 columns/],
    ['fr', ['Montant', ...REQUIRED], /«\sMontant\s».*2 colonnes/],
  ])('is refused where a header stands twice, which is named (%s, %j)', (userLocale, own, said) => {
    const office = withTab(own, { userLocale });
    const before = office.google.snapshot().state.workbook;
    office.call('setUpSpreadsheet');
    expect(office.said()).toMatch(said);
    expect(office.dialogs).toHaveLength(1);
    expect(office.google.snapshot().state.workbook).toEqual(before);
  });

  test('is told every header that stands twice at once, and none that is only missing', () => {
    const office = withTab(['Amount', 'Montant', 'State', 'État', 'Payer ID']);
    office.call('setUpSpreadsheet');
    expect(office.said()).toMatch(/“Amount”[\s\S]*“State”/);
    expect(office.said()).not.toContain('Reference');
  });
});

describe('an entry tab of another name', () => {
  const dressed = (office: Office, tab: string) => {
    const { workbook } = office.google;
    return {
      memberships: offered(office, 'Adhésion', 2, tab).length,
      ready: workbook.rules(tab, office.at('Ready', 2, tab))[0]?.[0]?.criteria,
      amount: workbook.formats(tab, office.at('Amount', 2, tab)),
      warned: workbook.protections(tab).every(({ warningOnly }) => warningOnly),
      protections: workbook.protections(tab).length,
    };
  };

  test('is dressed too, its headers left as they are', () => {
    const own = ['Stand', ...REQUIRED, 'Ready', 'Adhésion'];
    const office = withTab(own, { tab: 'Marché de mars' });
    office.call('setUpSpreadsheet');
    expect(headers(office, 'Marché de mars')).toEqual(own);
    expect(dressed(office, 'Marché de mars')).toEqual({
      memberships: 5,
      ready: 'CHECKBOX',
      amount: [['#,##0.00']],
      warned: true,
      protections: 1,
    });
    expect(headers(office)).toContain('Refunded');
  });

  test('is left alone while a required header is missing', () => {
    const office = withTab(REQUIRED.slice(1), { tab: 'Market' });
    const market = () => office.google.workbook.sheets().find(({ name }) => name === 'Market');
    const before = market();
    office.call('setUpSpreadsheet');
    expect(market()).toEqual(before);
    expect(office.google.workbook.protections('Market')).toEqual([]);
  });

  test('that has no row below its header is dressed without an error', () => {
    const office = withTab(REQUIRED, { tab: 'Market' });
    office.google.workbook.deleteRows('Market', 2, 999);
    office.call('setUpSpreadsheet');
    expect(office.said()).toContain('“Bundles” is ready');
    expect(headers(office, 'Market')).toEqual(REQUIRED);
  });
});
