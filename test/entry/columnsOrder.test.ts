import { describe, expect, test } from '@jest/globals';
import { Office, type Typed } from '../support/office';
import {
  addColumns,
  choose,
  frenchOffice,
  newTab,
  PAYMENT,
  spaced,
  tryRows,
} from '../support/rows';

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
function sendBelow(headers: readonly string[], row: Typed, office = Office.ready()) {
  newTab(office, 'Fair', headers);
  office.type([row], { tab: 'Fair' });
  return { office, bodies: office.posted(choose(office, 'sendSelectedRows', '2', 'Fair')) };
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
    const { office, bodies } = sendBelow(headers, PAYMENT);
    expect(bodies).toMatchObject([SENT]);
    expect(office.cell('State', 2, 'Fair')).toBe('Sent');
  });

  test('in two languages on one tab', () => {
    const names = new Map<string, string>(REQUIRED.filter((_both, at) => at % 2 === 0));
    const nameOf = (en: string) => names.get(en) ?? en;
    const { office, bodies } = sendBelow(HEADERS.map(nameOf), below(nameOf));
    expect(bodies).toMatchObject([SENT]);
    expect(office.cell('Bundle ID', 2, 'Fair')).toBe(5001);
    expect(office.cell('Référence', 2, 'Fair')).toEqual(expect.any(Number));
  });

  test('where a person has dragged them, between two sends', () => {
    const office = Office.ready();
    tryRows(office, [{ ...PAYMENT, Comment: 'First' }]);
    const column = office.google.workbook.values('Bundles')[0]?.indexOf('Comment') ?? 0;
    office.google.workbook.moveColumn('Bundles', column + 1, 1);
    office.type([{ ...PAYMENT, Comment: 'Second' }], { from: 3 });
    const run = choose(office, 'sendSelectedRows', '3');
    expect(office.posted(run)).toMatchObject([{ data: { transactions: [{ comment: 'Second' }] } }]);
    expect(office.column('State')).toEqual(['Sent', 'Sent']);
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
      const { office, bodies } = sendBelow([...names.values()], below(nameOf));
      expect(bodies).toMatchObject([SENT]);
      expect(office.cell(nameOf('State'), 2, 'Fair')).toBe('Sent');
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
  const office = Office.ready({ google: { compute: () => 40 } });
  const { workbook } = office.google;
  addColumns(office, ['Notes', 'Amount paid', 'payer', 'Done']);
  const cells = [
    ['  Two cheques  ', '=G2*2', '+33 6 00 00 00 01', true],
    ['12/05', 'State', 0.1 + 0.2, new Date('2026-03-01T10:00:00Z')],
  ];
  workbook.put('Bundles', office.at('Notes', 2), cells);
  workbook.type('Bundles', office.at('Amount paid', 2), '=G2*2');
  const range = `${office.at('Notes', 1)}:${office.at('Done', 3)}`;
  const before = JSON.stringify(workbook.cells('Bundles', range));
  const found = tryRows(office, [PAYMENT, { ...PAYMENT, Amount: 'x' }], { menu: 'checkRows' });
  expect(found.map(({ state }) => state)).toEqual(['', 'Invalid']);
  office.send('2:3');
  expect(office.column('State')).toEqual(['Sent', 'Invalid']);
  expect(JSON.stringify(workbook.cells('Bundles', range))).toBe(before);
});

describe('a first row that needs mending', () => {
  const MENUS = ['checkRows', 'sendSelectedRows'] as const;

  test.each(HEADERS)('%s missing: the message names it, and nothing is done', (en) => {
    for (const menu of MENUS) {
      const office = Office.ready();
      newTab(
        office,
        'Fair',
        HEADERS.filter((header) => header !== en),
      );
      const run = choose(office, menu, '2', 'Fair');
      expect(run.requests).toEqual([]);
      expect(office.said()).toContain('The first row of “Fair” needs mending:');
      expect(office.said()).toContain(`There is no column “${en}”. Add this header.`);
    }
  });

  test.each(REQUIRED)('%s missing: in French it is %s', (_en, fr) => {
    const office = frenchOffice();
    newTab(
      office,
      'Fair',
      REQUIRED.map(([, header]) => header).filter((header) => header !== fr),
    );
    choose(office, 'checkRows', '2', 'Fair');
    expect(spaced(office.said())).toContain(
      `Il n’y a pas de colonne « ${fr} ». Ajoutez cet en-tête.`,
    );
  });

  test.each([
    ['Amount', 'amount '],
    ['Payer ID', 'ID du payeur'],
    ['Comment', 'Commentaire'],
  ])('%s twice (%j): the message names it, and nothing is done', (header, again) => {
    for (const menu of MENUS) {
      const office = Office.ready();
      const others = HEADERS.filter((name) => name !== header);
      newTab(office, 'Fair', [header, ...others, again]);
      const run = choose(office, menu, '2', 'Fair');
      expect(run.requests).toEqual([]);
      expect(office.said()).toContain(
        `The header “${header}” stands in 2 columns. Rename all but one.`,
      );
    }
  });

  test('everything that is wrong with it is told at once', () => {
    const office = Office.ready();
    newTab(office, 'Fair', [...HEADERS.slice(2), 'Comment', 'comment']);
    choose(office, 'checkRows', '2', 'Fair');
    for (const header of ['Reference', 'Payer ID', 'Comment']) {
      expect(office.said()).toContain(`“${header}”`);
    }
  });
});
