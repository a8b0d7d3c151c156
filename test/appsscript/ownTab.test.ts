import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../local/google/index';
import { offered } from '../support/dropdown';
import { Session } from '../support/session';

const REQUIRED = [
  ...['Reference', 'Payer ID', 'Amount', 'Payment method', 'Payment date'],
  ...['State', 'Message', 'Bundle ID'],
];
const ROW = { 'Payer ID': '123456', Amount: '20', 'Payment method': 'CB' };

/** A session that is connected, whose user has made a tab with headers before set-up. */
function withTab(headers: readonly string[], { tab = 'Bundles', userLocale = 'en' } = {}): Session {
  const session = new Session({ google: { userLocale } });
  session.connect();
  session.google.workbook.addSheet(tab);
  session.google.workbook.put(tab, 'A1', [headers]);
  return session;
}

const headers = (session: Session, tab = 'Bundles'): Value[] =>
  session.google.workbook.values(tab)[0] ?? [];

describe('a tab “Bundles” that the user has made', () => {
  test('keeps its columns and their order, and takes the missing ones at the right', () => {
    const session = withTab(['Stand', 'State', 'Montant', 'My notes', 'Payer ID']);
    session.call('setUpSpreadsheet');
    expect(headers(session)).toEqual([
      ...['Stand', 'State', 'Montant', 'My notes', 'Payer ID'],
      ...['Reference', 'Payment method', 'Payment date', 'Message', 'Bundle ID'],
    ]);
  });

  test('takes the missing ones in the user’s language', () => {
    const session = withTab(['Amount', 'Payer ID', 'Prénom'], { userLocale: 'fr' });
    session.call('setUpSpreadsheet');
    expect(headers(session)).toEqual([
      ...['Amount', 'Payer ID', 'Prénom', 'Référence', 'Moyen de paiement', 'Date de paiement'],
      ...['État', 'Message', 'ID du lot'],
    ]);
  });

  test('takes them behind its last column, whatever gaps there are', () => {
    const session = withTab(['Amount', '', '', 'Payer ID', '', 'Notes']);
    session.call('setUpSpreadsheet');
    expect(headers(session).slice(0, 7)).toEqual([
      ...['Amount', '', '', 'Payer ID', '', 'Notes', 'Reference'],
    ]);
  });

  test('takes them also where its sheet has no column left', () => {
    const own = Array.from({ length: 26 }, (_, index) => `Own ${index + 1}`);
    const session = withTab(own);
    session.call('setUpSpreadsheet');
    expect(headers(session)).toEqual([...own, ...REQUIRED]);
  });

  test('stays as it is where nothing required is missing, however the headers are written', () => {
    const written = [
      ...['  référence', 'PAYER ID', 'montant ', 'Moyen  de paiement', 'Date de paiement', 'Etat'],
      ...['message', 'ID DU LOT', 'E-mail de l’adhérent'],
    ];
    const session = withTab(written);
    session.call('setUpSpreadsheet');
    expect(headers(session)).toEqual(written);
    expect(session.said()).toContain('“Bundles” is ready');
  });

  test('keeps the cells, formats and colours of the user’s own columns', () => {
    const session = withTab(['Stand', ...REQUIRED, 'Hour']);
    const { workbook } = session.google;
    workbook.put('Bundles', 'A2', [['Market'], ['=1'], [12.5]]);
    workbook.put('Bundles', 'H2', [[new Date('2026-03-29T10:00:00Z')]]);
    workbook.format('Bundles', 'A4:A9', '0.0');
    workbook.format('Bundles', 'J2:J9', 'dd/mm hh:mm');
    const own = () => [
      workbook.cells('Bundles', 'A1:A1000'),
      workbook.cells('Bundles', 'J1:J1000'),
    ];
    const before = own();
    session.call('setUpSpreadsheet');
    expect(own()).toEqual(before);
    expect(workbook.formats('Bundles', session.at('Amount', 2))).toEqual([['#,##0.00']]);
  });

  test('can be sent from, with the user’s columns left alone', () => {
    const session = withTab(['Stand', 'Amount', 'Payer ID', 'Notes']);
    session.call('setUpSpreadsheet');
    session.type([{ ...ROW, 'Payment date': '2026-04-01', Stand: 'Market', Notes: 'none' }]);
    session.send('2');
    expect(session.column('State')).toEqual(['Sent']);
    expect([session.cell('Stand', 2), session.cell('Notes', 2)]).toEqual(['Market', 'none']);
  });

  test.each([
    ['en', ['Amount', ...REQUIRED], /header “Amount” stands in 2 columns/],
    ['en', [...REQUIRED, 'Montant'], /header “Amount” stands in 2 columns/],
    ['en', [...REQUIRED, 'Comment', 'Commentaire', 'COMMENT'], /“Comment” stands in 3 columns/],
    ['fr', ['Montant', ...REQUIRED], /«\sMontant\s».*2 colonnes/],
  ])('is refused where a header stands twice, which is named (%s, %j)', (userLocale, own, said) => {
    const session = withTab(own, { userLocale });
    const before = session.google.moment().workbook;
    session.call('setUpSpreadsheet');
    expect(session.said()).toMatch(said);
    expect(session.dialogs).toHaveLength(1);
    expect(session.google.moment().workbook).toEqual(before);
  });

  test('is told every header that stands twice at once, and none that is only missing', () => {
    const session = withTab(['Amount', 'Montant', 'State', 'État', 'Payer ID']);
    session.call('setUpSpreadsheet');
    expect(session.said()).toMatch(/“Amount”[\s\S]*“State”/);
    expect(session.said()).not.toContain('Reference');
  });
});

describe('an entry tab of another name', () => {
  const formatted = (session: Session, tab: string) => {
    const { workbook } = session.google;
    return {
      memberships: offered(session, 'Adhésion', 2, tab).length,
      ready: workbook.rules(tab, session.at('Ready', 2, tab))[0]?.[0]?.criteria,
      amount: workbook.formats(tab, session.at('Amount', 2, tab)),
      warned: workbook.protections(tab).every(({ warningOnly }) => warningOnly),
      protections: workbook.protections(tab).length,
    };
  };

  test('is formatted too, its headers left as they are', () => {
    const own = ['Stand', ...REQUIRED, 'Ready', 'Adhésion'];
    const session = withTab(own, { tab: 'Marché de mars' });
    session.call('setUpSpreadsheet');
    expect(headers(session, 'Marché de mars')).toEqual(own);
    expect(formatted(session, 'Marché de mars')).toEqual({
      memberships: 5,
      ready: 'CHECKBOX',
      amount: [['#,##0.00']],
      warned: true,
      protections: 1,
    });
    expect(headers(session)).toContain('Refunded');
  });

  test('is left alone while a required header is missing', () => {
    const session = withTab(REQUIRED.slice(1), { tab: 'Market' });
    const market = () => session.google.workbook.sheets().find(({ name }) => name === 'Market');
    const before = market();
    session.call('setUpSpreadsheet');
    expect(market()).toEqual(before);
    expect(session.google.workbook.protections('Market')).toEqual([]);
  });

  test('that has no row below its header is formatted without an error', () => {
    const session = withTab(REQUIRED, { tab: 'Market' });
    session.google.workbook.deleteRows('Market', 2, 999);
    session.call('setUpSpreadsheet');
    expect(session.said()).toContain('“Bundles” is ready');
    expect(headers(session, 'Market')).toEqual(REQUIRED);
  });
});
