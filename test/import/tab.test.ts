import { afterEach, describe, expect, test } from '@jest/globals';
import { decoded, readTable, type Table } from '../../appsscript/sidebar/import/fileReading';
import { faultIn, tableOfTab, withPlainKeys } from '../../appsscript/sidebar/import/tabReading';
import { readAmount } from '../../src/entry/amount';
import { BUILT_IN } from '../../src/import/builtIn';
import { readCurrency } from '../../src/model/money';
import { newTab } from '../support/rows';
import { Session } from '../support/session';
import { SidebarPage } from '../support/sidebarPage';
import { fixture, MEMBERSHIPS } from './support';

const SAMPLE = decoded(fixture('helloasso-membership.csv'));

/** The same orders, two weeks later: of such days nobody takes the day for the month. */
const LATER = SAMPLE.replace(/^(\d+;)0(\d)\/01/gm, '$11$2/01');

function table(text: string): Table {
  const read = readTable(text, BUILT_IN);
  if ('why' in read) throw new Error(JSON.stringify(read));
  return read;
}

const pages: SidebarPage[] = [];

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

/** The panel before a tab into which an export was put, with everybody created who must be. */
async function before(session: Session, text: string, isTyped: boolean): Promise<SidebarPage> {
  session.page('saveSource', { source: MEMBERSHIPS });
  const { header, records } = table(text);
  const { workbook, user } = session.google;
  newTab(session, 'Export', ['Downloaded yesterday']);
  workbook.put('Export', 'A3', [header]);
  if (!isTyped) workbook.put('Export', 'A4', records);
  else {
    workbook.put(
      'Export',
      'A4',
      records.map((record) => record.map(() => 'x')),
    );
    records.forEach((record, row) => {
      record.forEach((cell, at) => {
        const place = `${String.fromCharCode(65 + at)}${row + 4}`;
        workbook.clear('Export', place);
        if (cell !== '') workbook.type('Export', place, cell.replace(/^=/, "'="));
      });
    });
  }
  workbook.select('Export', 'A1', user);
  const page = await SidebarPage.open(session, user, { item: 'showImport' });
  pages.push(page);
  return page;
}

async function readIt(page: SidebarPage): Promise<void> {
  await page.press(/^(Read the tab in view|Lire l’onglet affiché)$/);
  for (const field of page.fields()) {
    if (!field.id.startsWith('person-')) continue;
    field.value = 'create';
    field.dispatchEvent(new page.window.Event('change', { bubbles: true }));
  }
}

describe.each([
  ['en', 'as texts', 'en_US', SAMPLE, false],
  ['fr', 'as texts', 'fr_FR', SAMPLE, false],
  ['fr', 'as Sheets reads them', 'fr_FR', LATER, true],
] as const)(
  'a tab (%s) into which an export was put %s',
  (userLocale, _, locale, text, isTyped) => {
    test('comes in as the file does, to the cent and by the same keys, and nothing else leaves the page', async () => {
      const session = Session.ready({ google: { userLocale, locale } });
      const page = await before(session, text, isTyped);
      await readIt(page);
      expect(page.problem()).toBe('');
      await page.press(/^(Look again|Regarder de nouveau)$/);
      const sums = Object.values(page.terms()).map((one) => one.replace(/\s/g, ''));
      expect(sums.some((one) => /^1.?202[.,]50/.test(one))).toBe(true);
      expect(page.text()).toMatch(/Delete that tab|Supprimez cet onglet/);
      await page.press(/^(Bring in|Importer) 6/);
      const keys = session
        .column(userLocale === 'fr' ? 'Provenance' : 'Source')
        .filter((one) => one !== '');
      expect([keys.length, new Set(keys).size]).toEqual([8, 6]);
      expect(keys.every((key) => /^helloasso 90000000\d$/.test(String(key)))).toBe(true);
      const sent = JSON.stringify(page.calls.filter(({ name }) => /Import|importRows/.test(name)));
      expect(sent).toContain('900000001');
      expect(sent).not.toMatch(/deux lignes|Oui|Carte d'adhérent/);
      // The file itself is here by now.
      const input = page.panel().querySelector('#import-file');
      const file = new page.window.File([text], 'export.csv');
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      input?.dispatchEvent(new page.window.Event('change', { bubbles: true }));
      await page.settle();
      expect(Object.keys(page.terms()).join()).toMatch(/Here already: 6|Déjà là\s: 6/);
    });
  },
);

test.each([
  [
    'whose days may all be months',
    'fr_FR',
    SAMPLE,
    'No day in “Date de la commande” is later than the 12th',
  ],
  ['that Sheets has read in another language', 'en_US', SAMPLE, 'Choose the file itself'],
])('a tab %s is refused', async (_, locale, text, said) => {
  const session = Session.ready({ google: { userLocale: 'en', locale } });
  const page = await before(session, text, true);
  await page.press('Read the tab in view');
  expect(page.problem()).toContain(said);
  expect(page.calls.filter(({ name }) => name === 'previewImport')).toEqual([]);
  expect(page.panel().textContent).not.toContain('Bring in 6');
});

test('a tab of the add-on’s own is no export', () => {
  const session = Session.ready();
  expect(session.page('readImportTab', {})).toMatchObject({
    ok: false,
    problem: expect.stringContaining('add-on’s own'),
  });
  expect(session.page('readImportTab', { tab: 'Gone' })).toMatchObject({ ok: false });
  session.google.workbook.addSheet('Blank');
  expect(session.page('readImportTab', { tab: 'Blank' })).toMatchObject({ ok: true, rows: [] });
});

test('a long tab comes in parts, of which none is missing and none comes twice', () => {
  const session = Session.ready();
  newTab(session, 'Long', ['Id', 'Montant']);
  const lines = Array.from({ length: 9000 }, (_, at) => [`A${at}`, at + 0.5]);
  session.google.workbook.put('Long', 'A2', lines);
  const all: string[][] = [];
  let [from, parts]: [number | undefined, number] = [1, 0];
  while (from !== undefined) {
    const part = session.page('readImportTab', { tab: 'Long', from }) as {
      rows: string[][];
      next?: number;
    };
    all.push(...part.rows);
    from = part.next;
    parts += 1;
  }
  expect(parts).toBeGreaterThan(1);
  expect(all.map(([id]) => id)).toEqual(['Id', ...lines.map(([id]) => id)]);
});

describe('what a tab shows', () => {
  const EUR = readCurrency('eur');
  const minorOf = (value: string | number): number | undefined => {
    const read = EUR && readAmount(value, EUR, ',');
    return read?.ok ? read.amount : undefined;
  };
  const header = [
    'Référence commande',
    'Montant tarif',
    'Date de la commande',
    'Statut de la commande',
  ];
  type Cell = readonly [shown: string, held: number | string | null];
  const one = (key: Cell, amount: Cell, day: Cell): Cell[] => [key, amount, day, ['Validé', null]];
  const KEY: Cell = ['900000001', 900000001];
  const AMOUNT: Cell = ['20,00', 20];
  const DAY: Cell = ['25/01/2026 09:12:00', '2026-01-25'];
  const read = (...lines: Cell[][]): Table => {
    const found = tableOfTab(
      {
        rows: [header, ...lines.map((line) => line.map(([shown]) => shown))],
        held: [header.map(() => null), ...lines.map((line) => line.map(([, held]) => held))],
      },
      [],
    );
    if ('why' in found) throw new Error(found.why);
    return found;
  };

  test.each<[string, Cell[][], object | undefined]>([
    ['agrees', [one(KEY, AMOUNT, DAY), one(['A2', null], ['1 020,50 €', 1020.5], DAY)], undefined],
    ['are texts', [one(['1', null], ['20,00', null], ['05/01/2026', null])], undefined],
    ['is rounded', [one(KEY, ['13', 12.5], DAY)], { why: 'amount', line: 2 }],
    ['is in brackets', [one(KEY, ['(20,00)', -20], DAY)], { why: 'amount' }],
    ['is less than nothing', [one(KEY, ['-20,00', -20], DAY)], undefined],
    ['is a day for an amount', [one(KEY, ['20/01', '2026-01-20'], DAY)], { why: 'amount' }],
    ['is a share', [one(KEY, ['20 %', 0.2], DAY)], { why: 'amount' }],
    [
      'is a text beside numbers',
      [one(KEY, AMOUNT, DAY), one(KEY, ['20.5', null], DAY)],
      { why: 'amounts mixed', line: 3 },
    ],
    ['is hidden', [one(KEY, ['', 20], DAY)], { why: 'amount' }],
    ['is the month first', [one(KEY, AMOUNT, ['01/25/2026', '2026-01-25'])], { why: 'day' }],
    ['is a number for a day', [one(KEY, AMOUNT, ['46047', 46047])], { why: 'day' }],
    [
      'is a text beside days',
      [one(KEY, AMOUNT, DAY), one(KEY, AMOUNT, ['01/13/2026', null])],
      { why: 'days mixed', line: 3 },
    ],
    ['may be the month', [one(KEY, AMOUNT, ['05/01/2026', '2026-01-05'])], { why: 'days open' }],
    ['is a year first, and the day', [one(KEY, AMOUNT, ['2026-01-25', '2026-01-25'])], undefined],
    ['is an error', [one(KEY, ['#N/A', 'unreadable'], DAY)], { why: 'error' }],
    [
      'is a key too long',
      [one(['1,2E+16', 12_345_678_901_234_568], AMOUNT, DAY)],
      { why: 'number' },
    ],
  ])('%s', (_, lines, fault) => {
    const found = faultIn(read(...lines), MEMBERSHIPS, minorOf);
    if (fault === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(fault);
  });

  test('of a key is the key as it is', () => {
    const shown = ['9E+08', '900 000 001', '900,000,001', '900000001'];
    const lines = shown.map((text) => one([text, 900000001], AMOUNT, DAY));
    const { records } = withPlainKeys(read(...lines, one(['0042', 42], AMOUNT, DAY)), MEMBERSHIPS);
    expect(records.map(([key]) => key)).toEqual([...shown.map(() => '900000001'), '0042']);
  });
});
