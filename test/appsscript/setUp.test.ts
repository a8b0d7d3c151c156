import { describe, expect, test } from '@jest/globals';
import { offered } from '../support/dropdown';
import { Office } from '../support/office';

const ENGLISH = [
  ...['Ready', 'Group', 'Reference', 'Payer email', 'Payer ID', 'Payer name', 'Amount'],
  ...['Currency', 'Payment method', 'Payment date', 'Payment status', 'Campaign code', 'Comment'],
  ...['Membership', 'Member email', 'Member ID', 'Membership amount', 'Start date', 'End date'],
  ...['Rolling year', 'Membership comment', 'Donation', 'Donor email', 'Donor ID'],
  ...['Donation amount', 'Donation date', 'Affectation', 'Donation comment', 'State', 'Message'],
  ...['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID', 'Sent at', 'Refunded'],
];
const FRENCH = [
  ...['Prêt', 'Groupe', 'Référence', 'E-mail du payeur', 'ID du payeur', 'Nom du payeur'],
  ...['Montant', 'Devise', 'Moyen de paiement', 'Date de paiement', 'Statut du paiement'],
  ...['Code campagne', 'Commentaire', 'Adhésion', "E-mail de l'adhérent", "ID de l'adhérent"],
  ...["Montant de l'adhésion", 'Date de début', 'Date de fin', 'Année glissante'],
  ...["Commentaire de l'adhésion", 'Don', 'E-mail du donateur', 'ID du donateur'],
  ...['Montant du don', 'Date du don', 'Affectation', 'Commentaire du don', 'État', 'Message'],
  ...['ID du lot', 'ID de la transaction', "ID de l'adhésion", 'ID du don', 'Envoyé le'],
  ...['Remboursé'],
];
const ROW = { 'Payer ID': '123456', Amount: '20', 'Payment method': 'CB', Comment: '12/05' };

const tabs = ({ google }: Office) => google.workbook.sheets().map(({ name }) => name);
const workbook = ({ google }: Office) => google.snapshot().state.workbook;

/** Everything about the tabs but the numbers that Google gives them, and the times. */
function look(office: Office) {
  const { sheets, protections } = workbook(office);
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  return {
    sheets: sheets.map(({ name, hidden, frozenRows }) => ({ name, hidden, frozenRows })),
    protections: protections.map(({ sheet, rect, description, warningOnly }) => {
      return { sheet: names.get(sheet), rect, description, warningOnly };
    }),
    cells: office.everything().replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''),
    memberships: offered(office, 'Membership'),
  };
}

describe('set-up', () => {
  test('makes three tabs beside those that are there, and says what is next', () => {
    const office = new Office();
    office.call('setUpSpreadsheet');
    expect(tabs(office)[0]).toBe('Sheet1');
    expect(tabs(office).slice(1).sort()).toEqual(['Bundles', 'Journal', 'Qomon lists']);
    expect(office.dialogs).toHaveLength(1);
    expect(office.said()).toContain('“Bundles” is ready');
  });

  test('leaves the person before the tab to fill in', () => {
    const { sheets, selections } = workbook(Office.ready());
    const inView = Object.values(selections).map(({ sheet }) => sheet);
    expect(inView).toEqual([sheets.find(({ name }) => name === 'Bundles')?.id]);
  });

  test('hides the lists alone', () => {
    const office = Office.ready();
    const hidden = office.google.workbook.sheets().filter((sheet) => sheet.hidden);
    expect(hidden.map(({ name }) => name)).toEqual(['Qomon lists']);
  });

  test('freezes the headers of the tabs that it makes', () => {
    const sheets = Office.ready().google.workbook.sheets();
    expect(sheets.map(({ name, frozenRows }) => [name, frozenRows])).toEqual(
      expect.arrayContaining([
        ['Sheet1', 0],
        ['Bundles', 1],
        ['Journal', 1],
      ]),
    );
  });

  test.each([
    ['en', ENGLISH],
    ['fr', FRENCH],
    ['de', ENGLISH],
  ])('lays down the headers in the user’s language, in order (%s)', (userLocale, headers) => {
    const office = new Office({ google: { userLocale } });
    office.call('setUpSpreadsheet');
    expect(office.google.workbook.values('Bundles')).toEqual([headers]);
  });

  test.each([
    ['en', ['Time', 'User', 'Run', 'Action', 'Reference', 'Bundle ID', 'Outcome', 'HTTP status']],
    ['fr', ['Date et heure', 'Utilisateur', 'Exécution', 'Action', 'Référence', 'ID du lot']],
  ])('gives the journal its headers and no line (%s)', (userLocale, headers) => {
    const office = Office.ready({ google: { userLocale } });
    const cells = office.google.workbook.values('Journal');
    expect(cells).toHaveLength(1);
    expect(cells[0]?.slice(0, headers.length)).toEqual(headers);
    expect(cells[0]).toHaveLength(9);
  });

  test('fetches the lists where the spreadsheet is connected, and asks nothing where it is not', () => {
    const office = new Office();
    expect(office.call('setUpSpreadsheet').requests).toEqual([]);
    expect(office.said()).toContain('connect to Qomon');
    const connected = new Office();
    connected.connect();
    expect(connected.call('setUpSpreadsheet').requests).toHaveLength(6);
    expect(connected.said()).not.toContain('connect to Qomon');
    expect(connected.page('getConnection')).toMatchObject({ connection: { listsAge: 0 } });
  });

  test('speaks French to a French user', () => {
    const office = new Office({ google: { userLocale: 'fr' } });
    office.call('setUpSpreadsheet');
    expect(office.said()).toMatch(/L’onglet «\sBundles\s» est prêt/);
    const text = JSON.stringify([workbook(office).protections, office.everything()]);
    expect(text).toContain('remplit cette colonne');
    expect(text).not.toMatch(/writes this|fills this/);
  });
});

describe('set-up again', () => {
  test('changes nothing: no cell, format, rule, protection or tab', () => {
    const office = Office.ready();
    office.type([ROW, { ...ROW, Amount: '35,50' }]);
    const before = workbook(office);
    office.call('setUpSpreadsheet');
    expect(workbook(office)).toEqual(before);
    expect(office.said()).toContain('“Bundles” is ready');
  });

  test('changes nothing where a colleague with another language runs it', () => {
    const office = Office.ready();
    office.type([ROW]);
    const { selections: _mine, ...before } = workbook(office);
    office.google.setUserLocale('ben@example.org', 'fr');
    office.google.run('setUpSpreadsheet', { user: 'ben@example.org' });
    const { selections: _theirs, ...after } = workbook(office);
    expect(after).toEqual(before);
    expect(office.said()).toContain('est prêt');
  });

  test('keeps what has been sent and journalled', () => {
    const office = Office.ready();
    office.type([{ ...ROW, 'Payment date': '2026-04-01' }]);
    office.send('2');
    expect(office.column('State')).toEqual(['Sent']);
    const before = office.everything();
    office.call('setUpSpreadsheet');
    expect(office.everything()).toBe(before);
  });

  test.each(['Journal', 'Qomon lists', 'Bundles'])(
    'makes the tab “%s” anew where it was deleted',
    (tab) => {
      const office = Office.ready();
      const { protections, sheets } = workbook(office);
      office.google.workbook.deleteSheet(tab);
      office.call('setUpSpreadsheet');
      expect(tabs(office).sort()).toEqual(sheets.map(({ name }) => name).sort());
      expect(office.google.workbook.values(tab)[0]).not.toEqual(['']);
      expect(workbook(office).protections).toHaveLength(protections.length);
      const hidden = workbook(office).sheets.filter((sheet) => sheet.hidden);
      expect(hidden.map(({ name }) => name)).toEqual(['Qomon lists']);
    },
  );

  test('finishes what a set-up that was cut off has left, wherever that was', () => {
    const whole = new Office();
    whole.connect();
    const { calls } = whole.call('setUpSpreadsheet');
    const cuts = [
      'insertSheet',
      'setFrozenRows',
      'getLastRow',
      'setValues',
      'hideSheet',
      'fetchAll',
    ];
    for (const name of [...cuts, 'setDataValidation', 'protect']) {
      const cut = calls.find(({ method }) => method === name)?.index;
      const office = new Office();
      office.connect();
      const run = office.google.run('setUpSpreadsheet', {
        onCall: ({ index, phase }) => (index === cut && phase === 'after' ? 'kill' : undefined),
      });
      expect([name, run.outcome]).toEqual([name, 'killed']);
      office.call('setUpSpreadsheet');
      expect([name, look(office)]).toEqual([name, look(whole)]);
    }
  });
});
