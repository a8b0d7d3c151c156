import { describe, expect, test } from '@jest/globals';
import {
  addColumns,
  choose,
  frenchSession,
  newTab,
  PAYMENT,
  spaced,
  tryRows,
} from '../support/rows';
import { Session, type Typed } from '../support/session';

const REQUIRED = [
  ['Reference', 'Référence'],
  ['Payer ID', 'ID du payeur'],
  ['Amount', 'Montant'],
  ['Payment method', 'Moyen de paiement'],
  ['Payment date', 'Date de paiement'],
  ['State', 'État'],
  ['Message', 'Message'],
  ['Bundle ID', 'ID du lot'],
] as const;
const HEADERS = REQUIRED.map(([en]) => en);

const PAID = { contact_id: 123456, amount: 2000, date: '2026-03-29T00:00:00Z' };
const SENT = { data: { transactions: [PAID] } };

/** Types one payment below headers of one's own making, and sends it. */
function sendBelow(headers: readonly string[], row: Typed, session = Session.ready()) {
  newTab(session, 'Fair', headers);
  session.type([row], { tab: 'Fair' });
  return { session, bodies: session.posted(choose(session, 'sendSelectedRows', '2', 'Fair')) };
}

/** The same row below other headers. */
function below(nameOf: (header: string) => string): Typed {
  return Object.fromEntries(Object.entries(PAYMENT).map(([en, text]) => [nameOf(en), text]));
}

describe('columns stand', () => {
  test.each([
    ['with the required ones alone', HEADERS],
    ['backwards', HEADERS.toReversed()],
    ['with the results before what is typed', [...HEADERS.slice(5), ...HEADERS.slice(0, 5)]],
    ['with blank columns between them', HEADERS.flatMap((header) => ['', header, ''])],
  ])('%s', (_name, headers) => {
    const { session, bodies } = sendBelow(headers, PAYMENT);
    expect(bodies).toMatchObject([SENT]);
    expect(session.cell('State', 2, 'Fair')).toBe('Sent');
  });

  test('in two languages on one tab', () => {
    const names = new Map<string, string>(REQUIRED.filter((_both, at) => at % 2 === 0));
    const nameOf = (en: string) => names.get(en) ?? en;
    const { session, bodies } = sendBelow(HEADERS.map(nameOf), below(nameOf));
    expect(bodies).toMatchObject([SENT]);
    expect(session.cell('Bundle ID', 2, 'Fair')).toBe(5001);
    expect(session.cell('Référence', 2, 'Fair')).toEqual(expect.any(Number));
  });

  test('where a person has dragged them, between two sends', () => {
    const session = Session.ready();
    tryRows(session, [{ ...PAYMENT, Comment: 'First' }]);
    const column = session.google.workbook.values('Bundles')[0]?.indexOf('Comment') ?? 0;
    session.google.workbook.moveColumn('Bundles', column + 1, 1);
    session.type([{ ...PAYMENT, Comment: 'Second' }], { from: 3 });
    const run = choose(session, 'sendSelectedRows', '3');
    expect(session.posted(run)).toMatchObject([
      { data: { transactions: [{ comment: 'Second' }] } },
    ]);
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
  });
});

describe('a header is known', () => {
  const SPELLINGS: ReadonlyArray<readonly [name: string, spell: (text: string) => string]> = [
    ['in capitals', (text) => text.toUpperCase()],
    ['in small letters', (text) => text.toLowerCase()],
    ['with spaces around and doubled within', (text) => `  ${text.replaceAll(' ', '  ')} `],
    ['with no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['without its accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['with its accents apart from their letters', (text) => text.normalize('NFD')],
    ['with a line break', (text) => text.replace(' ', '\n')],
  ];
  describe.each([
    ['English', 0],
    ['French', 1],
  ] as const)('in %s', (_language, at) => {
    test.each(SPELLINGS)('%s', (_name, spell) => {
      const names = new Map<string, string>(REQUIRED.map((both) => [both[0], spell(both[at])]));
      const nameOf = (en: string) => names.get(en) ?? en;
      const { session, bodies } = sendBelow([...names.values()], below(nameOf));
      expect(bodies).toMatchObject([SENT]);
      expect(session.cell(nameOf('State'), 2, 'Fair')).toBe('Sent');
    });
  });

  test('with either kind of apostrophe', () => {
    const row = { ...PAYMENT, Adhésion: '#10', 'ID de l’adhérent': '789012' };
    const { bodies } = sendBelow(
      [...HEADERS, 'Adhésion', 'ID de l’adhérent', 'Date de début', 'Date de fin'],
      row,
    );
    expect(bodies).toMatchObject([{ data: { memberships: [{ contact_id: 789012 }] } }]);
  });
});

test('columns of one’s own stay byte for byte: values, formulas, formats, notes, colours', () => {
  const session = Session.ready({ google: { compute: () => 40 } });
  const { workbook } = session.google;
  addColumns(session, ['Notes', 'Amount paid', 'payer', 'Done']);
  const cells = [
    ['  Two cheques  ', '=G2*2', '+33 6 39 98 00 01', true],
    ['12/05', 'State', 0.1 + 0.2, new Date('2026-03-01T10:00:00Z')],
  ];
  workbook.put('Bundles', session.at('Notes', 2), cells);
  workbook.type('Bundles', session.at('Amount paid', 2), '=G2*2');
  const range = `${session.at('Notes', 1)}:${session.at('Done', 3)}`;
  const before = JSON.stringify(workbook.cells('Bundles', range));
  const found = tryRows(session, [PAYMENT, { ...PAYMENT, Amount: 'x' }], { menu: 'checkRows' });
  expect(found.map(({ state }) => state)).toEqual(['', 'Invalid']);
  session.send('2:3');
  expect(session.column('State')).toEqual(['Sent', 'Invalid']);
  expect(JSON.stringify(workbook.cells('Bundles', range))).toBe(before);
});

describe('a first row that needs correcting', () => {
  const MENUS = ['checkRows', 'sendSelectedRows'] as const;

  test.each(HEADERS)('%s missing: the message names it, and nothing is done', (en) => {
    for (const menu of MENUS) {
      const session = Session.ready();
      newTab(
        session,
        'Fair',
        HEADERS.filter((header) => header !== en),
      );
      const run = choose(session, menu, '2', 'Fair');
      expect(run.requests).toEqual([]);
      expect(session.said()).toContain('The first row of “Fair” needs correcting:');
      expect(session.said()).toContain(`There is no column “${en}”. Add this header.`);
    }
  });

  test.each(REQUIRED)('%s missing: in French it is %s', (_en, fr) => {
    const session = frenchSession();
    newTab(
      session,
      'Fair',
      REQUIRED.map(([, header]) => header).filter((header) => header !== fr),
    );
    choose(session, 'checkRows', '2', 'Fair');
    expect(spaced(session.said())).toContain(
      `Il n’y a pas de colonne « ${fr} ». Ajoutez cet en-tête.`,
    );
  });

  test.each([
    ['Amount', 'amount '],
    ['Payer ID', 'ID du payeur'],
    ['Comment', 'Commentaire'],
  ])('%s twice (%j): the message names it, and nothing is done', (header, again) => {
    for (const menu of MENUS) {
      const session = Session.ready();
      const others = HEADERS.filter((name) => name !== header);
      newTab(session, 'Fair', [header, ...others, again]);
      const run = choose(session, menu, '2', 'Fair');
      expect(run.requests).toEqual([]);
      expect(session.said()).toContain(
        `The header “${header}” stands in 2 columns. Rename all but one.`,
      );
    }
  });

  test('everything that is wrong with it is told at once', () => {
    const session = Session.ready();
    newTab(session, 'Fair', [...HEADERS.slice(2), 'Comment', 'comment']);
    choose(session, 'checkRows', '2', 'Fair');
    for (const header of ['Reference', 'Payer ID', 'Comment']) {
      expect(session.said()).toContain(`“${header}”`);
    }
  });
});
