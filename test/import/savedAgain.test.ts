import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decoded } from '../../appsscript/sidebar/import/fileReading';
import type { Session } from '../support/session';
import { SidebarPage } from '../support/sidebarPage';
import { ready } from './support';

/**
 * Exports as they come: with more columns, in other encodings, saved again by spreadsheet programs, joined, cut off. Each
 * goes through the built sidebar and script, and is read right or refused with its line, its column and a way out.
 */

const HEADER = [
  ...['Référence commande', 'Date de la commande', 'Statut de la commande', 'Nom adhérent'],
  ...['Prénom adhérent', "Carte d'adhérent", 'Nom payeur', 'Prénom payeur', 'Email payeur'],
  ...['Raison sociale', 'Moyen de paiement', 'Tarif', 'Montant tarif', 'Code Promo'],
  ...['Montant code promo', 'Un mot\npour nous'],
];

/** One payment of one person, one of a couple's two gifts, and one that was paid back. */
const RECORDS = [
  ['900000001', '05/01/2026 09:12', 'Validé', 'Moreau', 'Camille', '20,00'],
  ['900000002', '17/01/2026 21:59', 'Validé', 'Bernard', 'Louis', '1\u202f214,56'],
  ['900000002', '17/01/2026 21:59', 'Validé', 'Bernard', 'Louis', '20,00'],
  ['900000003', '18/01/2026 10:00', 'Remboursé', 'Moreau', 'Camille', '20,00'],
].map(([order = '', date = '', status = '', surname = '', firstname = '', amount = '']) => [
  ...[order, date, status, surname, firstname, '', surname.toUpperCase(), firstname],
  surname === 'Moreau' ? 'camille.moreau@example.org' : 'louis.bernard@example.com',
  ...['', 'Carte bancaire', amount === '20,00' ? 'Adhésion annuelle' : 'Don libre', amount],
  ...['', '', 'Merci; et « bravo »'],
]);

type Rows = readonly (readonly string[])[];

/** A text of such rows, as exports are written. */
function csv(rows: Rows, delimiter = ';', newline = '\r\n', isQuoted = false): string {
  const quoted = (cell: string): string =>
    isQuoted || /[";,\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join(delimiter) + newline).join('');
}

const ROWS: Rows = [HEADER, ...RECORDS];

/** The same with a column changed in each record, or in those that a test takes. */
function changed(name: string, change: (cell: string, at: number) => string): Rows {
  const column = HEADER.indexOf(name);
  return [
    HEADER,
    ...RECORDS.map((record, at) =>
      record.map((cell, index) => (index === column ? change(cell, at) : cell)),
    ),
  ];
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** What Western Europe's Windows writes: it has no narrow space. */
const cp1252 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(text.replaceAll('\u202f', '\u00a0'), 'latin1'));

const utf16 = (text: string, isBig = false): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

const DATE = 'Date de la commande';

const AMOUNT = 'Montant tarif';

const KEY = 'Référence commande';

const us = (cell: string): string => {
  const [, day, month, time] = /^(\d+)\/(\d+)\/2026 (.*)$/.exec(cell) ?? [];
  return `${Number(month)}/${Number(day)}/2026 ${time}`;
};

const iso = (cell: string): string => cell.replace(/(\d+)\/(\d+)\/(\d+)/, '$3-$2-$1');

/** Files of which everything is read. */
const READ: Record<string, Uint8Array | string> = {
  'as it is downloaded': utf8(`\ufeff${csv(ROWS)}`),
  'without its mark': csv(ROWS),
  'with commas': csv(ROWS, ','),
  'with tabs': csv(ROWS, '\t'),
  'with every cell in quotation marks': csv(ROWS, ';', '\n', true),
  'in windows-1252': cp1252(csv(ROWS)),
  'in UTF-16, as Excel’s Unicode text': utf16(csv(ROWS, '\t')),
  'in UTF-16, the other way round': utf16(csv(ROWS), true),
  'of an old Macintosh’s lines': csv(ROWS, ';', '\r'),
  'with Excel’s hint of the delimiter': `sep=;\r\n${csv(ROWS)}`,
  'with columns in another order': csv(ROWS.map((row) => [...row].reverse())),
  'with columns of others beside it': csv(
    ROWS.map((row, at) => (at === 0 ? ['Note', '', 'Note', ...row] : ['x', 'y', '', ...row])),
  ),
  'with headers in capitals and without accents': csv([
    HEADER.map((name) =>
      name
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toUpperCase(),
    ),
    ...RECORDS,
  ]),
  'with headers in decomposed letters': csv([
    HEADER.map((name) => name.normalize('NFD')),
    ...RECORDS,
  ]),
  'with amounts as currency': csv(changed(AMOUNT, (cell) => `${cell}\u00a0€`)),
  'with amounts without decimals': csv(changed(AMOUNT, (cell) => cell.replace(',00', ''))),
  'with points for commas': csv(
    changed(AMOUNT, (cell) => cell.replace(',', '.').replace('\u202f', '')),
  ),
  'with seconds': csv(changed(DATE, (cell) => `${cell}:00`)),
  'with days alone': csv(changed(DATE, (cell) => cell.slice(0, 10))),
  'with ISO days, as LibreOffice writes them': csv(changed(DATE, iso)),
  'with days without zeros, of which a late one tells the order': csv(
    changed(DATE, (cell) => cell.replace(/\b0/g, '')),
  ),
  'with empty lines, and some of empty cells': csv([
    HEADER,
    ...RECORDS.flatMap((record) => [record, HEADER.map(() => ''), ['']]),
  ]),
  'joined with another of the same headers': csv([
    ...ROWS.slice(0, 4),
    ...[HEADER, ...ROWS.slice(4)],
  ]),
  'with a title above it': `Export du 31 janvier 2026\r\n\r\n${csv(ROWS)}`,
};

/** Files that are refused whole, with what is said of each. */
const REFUSED: Record<string, readonly [file: Uint8Array | string, ...said: string[]]> = {
  'whose keys were shortened': [
    csv(changed(KEY, () => '9,00E+08')),
    ...['Line 3', KEY, 'cut digits off', 'as it was downloaded'],
  ],
  'whose days were turned': [
    csv(changed(DATE, us)),
    ...['Line 4', DATE, 'month before the day', 'as it was downloaded'],
  ],
  'whose days may have been turned': [
    csv(changed(DATE, (cell) => us(cell).replace(/\/1[78]\//, '/7/'))),
    ...['Line 3', DATE, 'month before the day', 'as it was downloaded'],
  ],
  'that was cut off in a line': [csv(ROWS).slice(0, -60), 'line 6', 'Export it again'],
  'that was cut off within quotation marks': [
    csv(ROWS).slice(0, -4),
    ...['line 6', 'quotation mark', 'Export it again'],
  ],
  'with a short line': [csv([...ROWS, ['900000009', '1']]), 'line 7', 'Export it again'],
  'joined with one of other headers': [
    csv([...ROWS, [...HEADER].reverse(), ...RECORDS.map((record) => [...record].reverse())]),
    ...['line 7', 'each file on its own'],
  ],
  'that is an Excel workbook': [
    new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
    ...['not a text file', 'save a copy as CSV'],
  ],
  'in UTF-16 without its mark': [utf16(csv(ROWS)).slice(2), 'not a text file', 'CSV UTF-8'],
};

let session: Session;
let page: SidebarPage;

beforeAll(async () => {
  session = ready();
  page = await SidebarPage.open(session, session.google.user, { item: 'showImport' });
});

afterAll(() => page.close());

async function choose(bytes: Uint8Array | string): Promise<void> {
  const input = page.panel().querySelector('#import-file');
  if (!input) throw new Error(`There is no field for a file: ${page.text()}`);
  const file = new page.window.File([bytes], 'export.csv');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new page.window.Event('change', { bubbles: true }));
  await page.settle();
}

const another = (): Promise<void> => page.press('Choose another file');

const SUMS = {
  'New: 2': '1,254.56 EUR',
  'Left out: 1': '20.00 EUR',
  'Total of the file': '1,274.56 EUR',
};

describe('an export', () => {
  test.each(Object.keys(READ))('%s is read', async (name) => {
    await choose(READ[name] ?? '');
    expect([page.problem(), page.terms()]).toEqual(['', SUMS]);
    await another();
  });

  test.each(Object.keys(REFUSED))('%s is refused', async (name) => {
    const [file = '', ...said] = REFUSED[name] ?? [];
    const before = page.calls.length;
    await choose(file);
    for (const text of said) expect(page.text()).toContain(text);
    expect(page.calls.slice(before)).toEqual([]);
    if (page.text().includes('Choose another file')) await another();
  });

  const told: Record<string, readonly [Rows, Record<string, string>, string]> = {
    'a line of totals below it': [
      [...ROWS, HEADER.map((name) => (name === KEY ? 'Total' : name === AMOUNT ? '1274,56' : ''))],
      { ...SUMS, 'Unreadable: 1': '1 line' },
      'Line 7: “Total” in “Référence commande”',
    ],
    'a total without a word': [
      [...ROWS, HEADER.map((name) => (name === AMOUNT ? '1274,56' : ''))],
      { ...SUMS, 'Unreadable: 1': '1 line' },
      'Line 7: “” in “Référence commande”',
    ],
    'an amount that is none': [
      changed(AMOUNT, (cell, at) => (at === 0 ? '#REF!' : cell)),
      {
        'New: 1': '1,234.56 EUR',
        'Left out: 1': '20.00 EUR',
        'Unreadable: 1': '1 line',
        'Total of the file': '1,254.56 EUR',
      },
      'Line 3: “#REF!” in “Montant tarif”',
    ],
    'a day that is none': [
      changed(DATE, (cell, at) => (at === 0 ? '31/02/2026' : cell)),
      {
        'New: 1': '1,234.56 EUR',
        'Left out: 1': '20.00 EUR',
        'Unreadable: 1': '1 line',
        'Total of the file': '1,254.56 EUR',
      },
      'Line 3: “31/02/2026” in “Date de la commande”',
    ],
    'a name of which a letter was lost': [
      changed('Nom adhérent', (cell, at) => (at === 0 ? 'MOD\ufffdLE' : cell)),
      {
        'New: 1': '1,234.56 EUR',
        'Left out: 1': '20.00 EUR',
        'Unreadable: 1': '1 line',
        'Total of the file': '1,254.56 EUR',
      },
      'Line 3: “MOD\ufffdLE” in “Nom adhérent”',
    ],
    'lines that stand once more below others': [
      [...ROWS, ...RECORDS.slice(0, 1)],
      {
        'New: 1': '1,234.56 EUR',
        'To be decided: 1': '40.00 EUR',
        'Left out: 1': '20.00 EUR',
        'Total of the file': '1,294.56 EUR',
      },
      'once more, on line 7',
    ],
  };

  test.each(Object.keys(told))('with %s says so, and brings in the others', async (name) => {
    const [rows = [], sums, said = ''] = told[name] ?? [];
    await choose(csv(rows));
    expect([page.problem(), page.terms()]).toEqual(['', sums]);
    expect(page.text()).toContain(said);
    await another();
  });
});

test('of a file in UTF-8 a byte that was lost is one letter, and not all letters of the file', () => {
  const whole = 'Zoé;Lefèvre\nChloé;Exemple\n';
  const bytes = utf8(whole);
  const at = bytes.indexOf(0xc3) + 1;
  const broken = new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + 1)]);
  expect(decoded(broken)).toBe(whole.replace('é', '\ufffd'));
  expect([decoded(bytes), decoded(cp1252(whole))]).toEqual([whole, whole]);
});
