import { describe, expect, test } from '@jest/globals';
import { lastMail, passNight } from '../support/night';
import { choose, frenchSession, newTab, PAYMENT, spaced } from '../support/rows';
import { Session } from '../support/session';

const HEADERS = [
  ...['Ready', 'Reference', 'Payer ID', 'Amount', 'Payment method', 'Payment date'],
  ...['State', 'Message', 'Bundle ID'],
];

const HELLO_ASSO = [
  ...['Référence commande', 'Date de la commande', 'Statut de la commande', 'Nom adhérent'],
  ...['Prénom adhérent', 'Nom payeur', 'Prénom payeur', 'Email payeur', 'Moyen de paiement'],
  ...['Tarif', 'Montant tarif', 'Code promo', 'Montant code promo', 'Carte d’adhérent'],
];

/** A new spreadsheet with a tab of somebody's own. */
function withTab(tab: string, rows: ReadonlyArray<readonly (string | number)[]>): Session {
  const session = new Session();
  session.connect();
  session.google.workbook.addSheet(tab);
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  session.google.workbook.put(tab, 'A1', cells);
  return session;
}

const values = (session: Session, tab: string) => session.google.workbook.values(tab);

describe('set-up writes over nothing that is filled', () => {
  test.each([
    ['a title above the headers', [['Payments 2026'], HEADERS]],
    ['a title far to the right', [['', '', '', '', '', '', '', '', '', '', '', 'x'], HEADERS]],
    ['two blank rows', [[''], [''], HEADERS]],
    ['a title, a blank row and data', [['Fair'], [''], HEADERS, ['x', '', 123456, 20]]],
    ['headers that lack one', [['Fair'], HEADERS.filter((text) => text !== 'Amount')]],
  ])('%s: it refuses, and names their row', (_name, rows) => {
    const session = withTab('Bundles', rows);
    const before = values(session, 'Bundles');
    session.call('setUpSpreadsheet');
    expect(values(session, 'Bundles')).toEqual(before);
    const row = rows.findIndex((cells) => cells.length > 5 && cells[1] !== '') + 1;
    expect(session.said()).toContain(`The headers stand in row ${row}. Move them to row 1`);
    session.call('refreshLists');
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.call('checkRows');
    expect(session.said()).toContain(`The headers stand in row ${row}.`);
  });

  test('headers go behind all that stands in any row', () => {
    const session = withTab('Bundles', [[''], ['', '', 'a note', '', 'another']]);
    session.call('setUpSpreadsheet');
    const [first = [], second = []] = values(session, 'Bundles');
    expect(first.slice(0, 6)).toEqual(['', '', '', '', '', 'Ready']);
    expect(second.slice(0, 5)).toEqual(['', '', 'a note', '', 'another']);
  });

  test('one that is missing goes behind a column without a header', () => {
    const headers = HEADERS.filter((text) => text !== 'Message');
    const session = withTab('Bundles', [headers, [...headers.map(() => ''), 'a note']]);
    session.call('setUpSpreadsheet');
    expect(values(session, 'Bundles')[0]).toEqual([...headers, '', 'Message']);
  });

  test.each([
    ['Payment date', 'Date of the payment'],
    ['Amount', 'Amount (EUR)'],
    ['Payment method', 'Paymet method'],
  ])('%s, called %s, is asked about and not laid twice', (header, text) => {
    const headers = HEADERS.map((one) => (one === header ? text : one));
    const session = withTab('Bundles', [headers]);
    session.call('setUpSpreadsheet');
    expect(values(session, 'Bundles')).toEqual([headers]);
    expect(session.said()).toContain(`no column “${header}”. If “${text}” is meant, call it so.`);
  });
});

describe('a tab of one’s own that is called Journal', () => {
  const LEDGER = [
    ['Date', 'Libellé', 'Débit', 'Crédit', 'Solde'],
    ['2026-01-02', 'Rent', 500, '', -500],
  ];

  test('keeps what stands in it; ours takes another name, and is found again', () => {
    const session = withTab('Journal', LEDGER);
    session.call('setUpSpreadsheet');
    expect(session.said()).toContain('Your tab “Journal” stays as it is.');
    session.type([PAYMENT, { ...PAYMENT, Amount: '30' }]);
    session.send('2');
    session.send('3');
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
    expect(values(session, 'Journal')).toEqual(LEDGER);
    const lines = session.google.workbook.records('Journal (Qomon)');
    expect(lines.map(({ Outcome }) => Outcome)).toEqual([
      ...['intended', 'recorded', 'intended', 'recorded'],
    ]);
  });

  test('with headers for payments it is an entry tab', () => {
    const session = withTab('Journal', [HEADERS]);
    session.call('setUpSpreadsheet');
    session.type([PAYMENT], { tab: 'Journal' });
    choose(session, 'sendSelectedRows', '2', 'Journal');
    expect(session.column('State', 'Journal')).toEqual(['Sent']);
  });

  test('a journal that somebody has given columns and headers of their own goes on', () => {
    const session = Session.ready();
    session.google.workbook.put('Journal', 'J1', [['Betrag', 'Currency', 'Codes', 'My notes']]);
    session.type([PAYMENT]);
    session.send('2');
    expect(session.google.workbook.values('Journal')).toHaveLength(3);
    expect(session.google.workbook.sheets().map(({ name }) => name)).not.toContain(
      'Journal (Qomon)',
    );
  });
});

describe('a tab of which nothing goes', () => {
  const READY = { ...PAYMENT, Ready: 'TRUE' };

  /** Two ready rows on `Bundles`, and two on another tab. */
  function withStall(headers = HEADERS): Session {
    const session = Session.ready();
    session.type([READY]);
    newTab(session, 'Stall', HEADERS);
    session.type([READY, { ...READY, Amount: '7' }, PAYMENT], { tab: 'Stall' });
    session.google.workbook.put('Stall', 'A1', [headers]);
    return session;
  }

  const renamed = (from: string, to: string) => HEADERS.map((text) => (text === from ? to : text));

  test.each([
    ['Payment date', 'Paid on', 'There is no column “Payment date”. Add this header.'],
    ['Amount', 'Amount €', 'There is no column “Amount”. If “Amount €” is meant, call it so.'],
    ['Message', 'Amount', 'The header “Amount” stands in 2 columns.'],
  ])('because “%s” reads “%s” is named before the send, with what to do', (from, to, says) => {
    const session = withStall(renamed(from, to));
    session.call('sendReadyRows');
    expect(session.dialogs[0]?.prompt).toContain('• “Stall” (2 rows): this tab cannot be read.');
    expect(session.dialogs[0]?.prompt).toContain(says);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });

  test.each<[string, (session: Session) => void]>([
    ['shows an error', ({ google }) => google.workbook.type('Stall', 'D1', '=NA()')],
    ['lies under merged cells', ({ google }) => google.workbook.merge('Stall', 'C1:D1')],
    ['was cut away', ({ google }) => google.workbook.clear('Stall', 'D1')],
  ])('because a header %s is named', (_how, spoil) => {
    const session = withStall();
    spoil(session);
    session.call('sendReadyRows');
    expect(session.dialogs[0]?.prompt).toContain('• “Stall” (2 rows): this tab cannot be read.');
    expect(session.dialogs[0]?.prompt).toContain('There is no column “Amount”. Add this header.');
  });

  test('because it is hidden is named, and nothing on it goes', () => {
    const session = withStall();
    session.google.workbook.hideSheet('Stall', true);
    session.call('sendReadyRows');
    expect(session.dialogs[0]?.prompt).toContain('• “Stall” (2 rows): this tab is hidden.');
    expect(session.column('State', 'Stall')).toEqual(['', '', '']);
    session.google.workbook.hideSheet('Stall', false);
    session.call('sendReadyRows');
    expect(session.column('State', 'Stall')).toEqual(['Sent', 'Sent', '']);
  });

  test.each([
    ['nearly reads so', 'Ready?', 'If “Ready?” is meant, call it so.'],
    ['is called otherwise', 'OK', 'If its header was changed, give it its name back.'],
  ])(
    'because its column of ticks %s is named: before a send, and in the mail',
    (_how, text, says) => {
      const session = withStall();
      choose(session, 'checkRows', '2:4', 'Stall');
      session.google.workbook.put('Stall', session.at('Ready', 1, 'Stall'), [[text]]);
      session.call('sendReadyRows');
      const line = `• “Stall” (2 rows): this tab has no column “Ready”. ${says}`;
      expect(session.dialogs[0]?.prompt).toContain(line);
      expect(session.column('State', 'Stall')).toEqual(['', '', '']);
      session.call('sendReadyRows');
      expect(session.said()).toContain(line);
      expect(session.said()).not.toContain('No row is in order');
      passNight(session);
      expect(lastMail(session).body).toContain('“Stall” (2 rows): this tab has no column “Ready”.');
    },
  );

  test('because a French header for its ticks is nearly right is named by all, though it was never checked', () => {
    const session = frenchSession();
    const { workbook, user } = session.google;
    const cells = { 'ID du payeur': '123456', Montant: '20', 'Moyen de paiement': 'CB' };
    const row = { ...cells, 'Date de paiement': '29/03/2026', Don: '#20' };
    const forms = ['Prête', 'Prêts', 'Pret ?', 'Prêt à envoyer', 'À envoyer', 'Pért'];
    const others = ['Référence', ...Object.keys(row), 'État', 'Message', 'ID du lot'];
    for (const form of forms) {
      newTab(session, `Stand ${form}`, [form, ...others]);
      session.type([{ ...row, [form]: 'VRAI' }], { tab: `Stand ${form}` });
    }
    const line = (form: string) =>
      `« Stand ${form} » (1 ligne) : cet onglet n’a pas de colonne « Prêt ». S’il s’agit de « ${form} », donnez-lui ce nom.`;
    session.call('sendReadyRows');
    for (const form of forms) expect(spaced(session.said())).toContain(line(form));
    passNight(session);
    for (const form of forms) expect(spaced(lastMail(session).body)).toContain(line(form));
    workbook.select('Stand Prête', 'A2', user);
    session.call('checkRows');
    expect(spaced(String(session.cell('Message', 2, 'Stand Prête')))).toContain(
      'Prêt : la colonne « Prête » est l’une des vôtres',
    );
    expect(session.qomon.ledger.bundles).toEqual([]);
  });

  test.each([
    ['of what people type', ['Ready', 'Payer email', 'Amount', 'Payment method', 'Payment date']],
    ['in their own words', ['To send', 'Name', 'Amount', 'Payment type', 'Day']],
    ['in their own words in French', ['Prête', 'Nom', 'Montant (€)', 'Mode de règlement', 'Le']],
    ['below a title', ['Ready', 'Who', 'Amount', 'Payment method', 'When'], 3],
    ['nearly all of them wrong', ['Redy', 'Payer', 'Amuont', 'Methode de paiement', 'Paymentdate']],
  ])('because its headers are but those %s is named', (_how, headers, at = 1) => {
    const session = Session.ready();
    const { workbook } = session.google;
    workbook.addSheet('Stall');
    workbook.put('Stall', `A${at}`, [headers]);
    workbook.put('Stall', `A${at + 1}`, [
      [true, 'camille.moreau@example.org', 20, 'CB', '29/03/2026'],
      [true, 'camille.moreau@example.org', 30, 'CB', '29/03/2026'],
      [false, 'camille.moreau@example.org', 40, 'CB', '29/03/2026'],
    ]);
    session.call('sendReadyRows');
    expect(session.said()).toContain('• “Stall” (2 rows): this tab cannot be read.');
  });

  test.each([
    ['an export of HelloAsso', [...HELLO_ASSO, 'x']],
    ['a list of things', ['Prêt', 'Objet', 'Montant', 'Emprunteur', 'Rendu le']],
    ['a list of people', ['Ready', 'Name', 'Email', 'Phone', 'Town']],
  ])('but %s is somebody’s own', (_what, headers) => {
    const session = Session.ready();
    newTab(session, 'Own', headers);
    session.google.workbook.put('Own', 'A2', [headers.map((_, at) => (at === 0 ? true : 'x'))]);
    session.call('sendReadyRows');
    expect(session.said()).not.toContain('Own');
  });

  test('with ticks of somebody’s own is not named where it never had a column for them', () => {
    const session = Session.ready();
    newTab(session, 'Stall', [...HEADERS.filter((text) => text !== 'Ready'), 'Thanked', 'Table']);
    session.type([{ ...PAYMENT, Thanked: 'TRUE', Table: '1' }], { tab: 'Stall' });
    session.call('sendReadyRows');
    expect(session.said()).not.toContain('Stall');
  });

  test('is named where nothing else is ready', () => {
    const session = withStall(renamed('Payment date', 'Paid on'));
    session.type([{ Ready: 'FALSE' }]);
    session.call('sendReadyRows');
    expect(session.said()).toContain('• “Stall” (2 rows): this tab cannot be read.');
    expect(session.said()).not.toContain('No row is in order');
  });

  test('is not named where none of its rows is ready, or where it is somebody’s own', () => {
    const session = Session.ready();
    session.type([READY]);
    newTab(session, 'Stall', HEADERS);
    session.type([PAYMENT], { tab: 'Stall' });
    session.google.workbook.put('Stall', 'A1', [renamed('Payment date', 'Paid on')]);
    newTab(session, 'Ledger', ['Date', 'Amount', 'Comment', 'Balance']);
    session.google.workbook.put('Ledger', 'A2', [['2026-01-02', 5, 'x', 5]]);
    session.call('sendReadyRows');
    expect(session.dialogs[0]?.prompt).not.toContain('Left behind');
    expect(session.column('State')).toEqual(['Sent']);
  });
});
