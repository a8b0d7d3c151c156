import { describe, expect, test } from '@jest/globals';
import { offered } from '../support/dropdown';
import { Session } from '../support/session';

const ENGLISH = [
  ...['Ready', 'State', 'Message', 'Payer email'],
  ...['Payer name', 'Amount', 'Payment method', 'Payment date'],
  ...['Group', 'Reference', 'Payer ID', 'Currency', 'Payment status', 'Campaign code', 'Comment'],
  ...['Cheque number', 'Bank'],
  ...['Membership', 'Member email', 'Member ID', 'Membership amount', 'Start date', 'End date'],
  ...['Rolling year', 'Membership comment'],
  ...['Donation', 'Donation amount', 'Donor email', 'Donor ID'],
  ...['Donation date', 'Affectation', 'Donation comment'],
  ...['Refunded', 'Bundle ID', 'Sent at', 'Transaction ID', 'Membership ID', 'Donation ID'],
];
const FRENCH = [
  ...['Prêt', 'État', 'Message', 'E-mail du payeur'],
  ...['Nom du payeur', 'Montant', 'Moyen de paiement', 'Date de paiement'],
  ...['Groupe', 'Référence', 'ID du payeur', 'Devise', 'Statut du paiement', 'Code campagne'],
  ...['Commentaire', 'N° de chèque', 'Banque'],
  ...['Adhésion', "E-mail de l'adhérent", "ID de l'adhérent", "Montant de l'adhésion"],
  ...['Date de début', 'Date de fin', 'Année glissante', "Commentaire de l'adhésion"],
  ...['Don', 'Montant du don', 'E-mail du donateur', 'ID du donateur'],
  ...['Date du don', 'Affectation', 'Commentaire du don'],
  ...['Remboursé', 'ID du lot', 'Envoyé le', 'ID de la transaction', "ID de l'adhésion"],
  ...['ID du don'],
];
const ROW = { 'Payer ID': '123456', Amount: '20', 'Payment method': 'CB', Comment: '12/05' };

const tabs = ({ google }: Session) => google.workbook.sheets().map(({ name }) => name);
const workbook = ({ google }: Session) => google.moment().workbook;

/** Everything about the tabs but the numbers that Google gives them, and the times. */
function look(session: Session) {
  const { sheets, protections } = workbook(session);
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  return {
    sheets: sheets.map(({ name, hidden, frozenRows }) => ({ name, hidden, frozenRows })),
    protections: protections.map(({ sheet, rect, description, warningOnly }) => {
      return { sheet: names.get(sheet), rect, description, warningOnly };
    }),
    cells: session.everything().replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''),
    memberships: offered(session, 'Membership'),
  };
}

describe('set-up', () => {
  test('makes three tabs beside those that are there, and says what is next', () => {
    const session = new Session();
    session.call('setUpSpreadsheet');
    expect(tabs(session)[0]).toBe('Sheet1');
    expect(tabs(session).slice(1).sort()).toEqual(['Bundles', 'Journal', 'Qomon lists']);
    expect(session.dialogs).toHaveLength(1);
    expect(session.said()).toContain('“Bundles” is ready');
  });

  test('leaves the person before the tab to fill in', () => {
    const { sheets, selections } = workbook(Session.ready());
    const inView = Object.values(selections).map(({ sheet }) => sheet);
    expect(inView).toEqual([sheets.find(({ name }) => name === 'Bundles')?.id]);
  });

  test('hides the lists alone', () => {
    const session = Session.ready();
    const hidden = session.google.workbook.sheets().filter((sheet) => sheet.hidden);
    expect(hidden.map(({ name }) => name)).toEqual(['Qomon lists']);
  });

  test('freezes the headers of the tabs that it makes', () => {
    const sheets = Session.ready().google.workbook.sheets();
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
    const session = new Session({ google: { userLocale } });
    session.call('setUpSpreadsheet');
    expect(session.google.workbook.values('Bundles')).toEqual([headers]);
  });

  test.each([
    ['en', ['Time', 'User', 'Run', 'Action', 'Reference', 'Bundle ID', 'Outcome', 'HTTP status']],
    ['fr', ['Date et heure', 'Utilisateur', 'Exécution', 'Action', 'Référence', 'ID du lot']],
  ])('gives the journal its headers and no line (%s)', (userLocale, headers) => {
    const session = Session.ready({ google: { userLocale } });
    const cells = session.google.workbook.values('Journal');
    expect(cells).toHaveLength(1);
    expect(cells[0]?.slice(0, headers.length)).toEqual(headers);
    expect(cells[0]).toHaveLength(12);
  });

  test('fetches the lists where the spreadsheet is connected, and asks nothing where it is not', () => {
    const session = new Session();
    expect(session.call('setUpSpreadsheet').requests).toEqual([]);
    expect(session.said()).toContain('connect to Qomon');
    const connected = new Session();
    connected.connect();
    expect(connected.call('setUpSpreadsheet').requests).toHaveLength(6);
    expect(connected.said()).not.toContain('connect to Qomon');
    expect(connected.page('getConnection')).toMatchObject({ connection: { listsAge: 0 } });
  });

  test('speaks French to a French user', () => {
    const session = new Session({ google: { userLocale: 'fr' } });
    session.call('setUpSpreadsheet');
    expect(session.said()).toMatch(/L’onglet «\sBundles\s» est prêt/);
    const text = JSON.stringify([workbook(session).protections, session.everything()]);
    expect(text).toContain('remplit cette colonne');
    expect(text).not.toMatch(/writes this|fills this/);
  });
});

describe('set-up again', () => {
  test('changes nothing: no cell, format, rule, protection or tab', () => {
    const session = Session.ready();
    session.type([ROW, { ...ROW, Amount: '35,50' }]);
    const before = workbook(session);
    session.call('setUpSpreadsheet');
    expect(workbook(session)).toEqual(before);
    expect(session.said()).toContain('“Bundles” is ready');
  });

  test('changes nothing where a colleague with another language runs it', () => {
    const session = Session.ready();
    session.type([ROW]);
    const { selections: _mine, ...before } = workbook(session);
    session.google.setUserLocale('ben@example.org', 'fr');
    session.google.run('setUpSpreadsheet', { user: 'ben@example.org' });
    const { selections: _theirs, ...after } = workbook(session);
    expect(after).toEqual(before);
    expect(session.said()).toContain('est prêt');
  });

  test('keeps what has been sent and journalled', () => {
    const session = Session.ready();
    session.type([{ ...ROW, 'Payment date': '2026-04-01' }]);
    session.send('2');
    expect(session.column('State')).toEqual(['Sent']);
    const before = session.everything();
    session.call('setUpSpreadsheet');
    expect(session.everything()).toBe(before);
  });

  test.each(['Journal', 'Qomon lists', 'Bundles'])(
    'makes the tab “%s” again where it was deleted',
    (tab) => {
      const session = Session.ready();
      const { protections, sheets } = workbook(session);
      session.google.workbook.deleteSheet(tab);
      session.call('setUpSpreadsheet');
      expect(tabs(session).sort()).toEqual(sheets.map(({ name }) => name).sort());
      expect(session.google.workbook.values(tab)[0]).not.toEqual(['']);
      expect(workbook(session).protections).toHaveLength(protections.length);
      const hidden = workbook(session).sheets.filter((sheet) => sheet.hidden);
      expect(hidden.map(({ name }) => name)).toEqual(['Qomon lists']);
    },
  );

  test('finishes what a set-up that was cut off has left, wherever that was', () => {
    const whole = new Session();
    whole.connect();
    const { calls } = whole.call('setUpSpreadsheet');
    const cuts = ['insertSheet', 'setFrozenRows', 'setValues', 'hideSheet', 'fetchAll'];
    for (const name of [...cuts, 'setDataValidation', 'protect']) {
      const cut = calls.find(({ method }) => method === name)?.index;
      const session = new Session();
      session.connect();
      const run = session.google.run('setUpSpreadsheet', {
        onCall: ({ index, phase }) => (index === cut && phase === 'after' ? 'kill' : undefined),
      });
      expect([name, run.outcome]).toEqual([name, 'killed']);
      session.call('setUpSpreadsheet');
      expect([name, look(session)]).toEqual([name, look(whole)]);
    }
  });
});
