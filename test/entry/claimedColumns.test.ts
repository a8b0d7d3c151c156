import { describe, expect, test } from '@jest/globals';
import { BUILT_IN } from '../../src/import/builtIn';
import { COLUMN_KEYS, COLUMNS } from '../../src/model/columns';
import { BUILT_IN_PREFIXES } from '../../src/model/importPrefixes';
import { LANGUAGES } from '../../src/model/language';
import type { Store } from '../../src/model/ports';
import { looksLaid } from '../../src/sheet/laidColumns';
import { EARLIER_NOTES } from '../../src/text/earlier';
import { isNoteOf, noteIn } from '../../src/text/stored';
import { bringIn, lines, preview, ready } from '../import/support';
import { choose, frenchSession, newTab, PAYMENT, spaced, tryRows } from '../support/rows';
import { Session } from '../support/session';

/** The same payment under French headers. */
const FRENCH = {
  'ID du payeur': '123456',
  Montant: '20',
  'Moyen de paiement': 'CB',
  'Date de paiement': '2026-03-29',
};

const CLAIMED = COLUMN_KEYS.filter((key) => COLUMNS[key].claimed);

const HEADERS = ['Reference', ...Object.keys(PAYMENT), 'State', 'Message', 'Bundle ID', 'Bank'];

test('set-up lays down columns for papers, which are typed and not sent', () => {
  const session = Session.ready();
  const row = { ...PAYMENT, 'Cheque number': '0012345', Bank: '10/2' };
  const [fate] = tryRows(session, [row]);
  expect(fate?.state).toBe('Sent');
  expect(JSON.stringify(fate?.body)).not.toMatch(/0012345|10\/2/);
  expect(session.cell('Cheque number', 2)).toBe('0012345');
  expect(session.cell('Bank', 2)).toBe('10/2');
});

test('a column of that name that people had before stays theirs, whatever set-up does', () => {
  const session = Session.ready();
  newTab(session, 'Fair', HEADERS);
  session.type([{ ...PAYMENT, Bank: '10' }, { Bank: '20' }], { tab: 'Fair' });
  const { workbook } = session.google;
  const range = `${session.at('Bank', 1, 'Fair')}:${session.at('Bank', 4, 'Fair')}`;
  const before = JSON.stringify(workbook.cells('Fair', range));
  session.call('setUpSpreadsheet');
  choose(session, 'sendSelectedRows', '2:3', 'Fair');
  // Nothing but a number of theirs stands on the second row: it is no payment.
  expect(session.column('State', 'Fair')).toEqual(['Sent', '']);
  expect(JSON.stringify(workbook.cells('Fair', range))).toBe(before);
});

describe('a tab that people duplicate', () => {
  const ORDER = { 'Référence commande': '900000001' };

  /** What a check says of a cell that holds an error shows whether its column is the add-on's. */
  function isRead(session: Session, header: string, tab: string): boolean {
    const payment = session.google.workbook.values(tab)[0]?.includes('Montant') ? FRENCH : PAYMENT;
    const rows = [{ ...payment, [header]: '#N/A' }, payment];
    return tryRows(session, rows, { menu: 'checkRows', tab })[0]?.state !== '';
  }

  test.each([
    ['en_GB', 'Cheque number'],
    ['en_GB', 'Bank'],
    ['fr_FR', 'N° de chèque'],
    ['fr_FR', 'Banque'],
  ])('keeps the columns of common words: %s, %s', (locale, header) => {
    const session = locale === 'fr_FR' ? frenchSession() : Session.ready();
    const { workbook } = session.google;
    workbook.duplicateSheet('Bundles', 'Fair');
    expect(isRead(session, header, 'Fair')).toBe(true);
    expect(session.dialogs).toEqual([]);
  });

  test('keeps the column of imported keys, and its orders are not brought in again', () => {
    for (const isNoteGone of [false, true]) {
      const session = ready();
      bringIn(session, lines(ORDER));
      const { workbook } = session.google;
      workbook.duplicateSheet('Bundles', 'Fair');
      if (isNoteGone) workbook.note('Fair', session.at('Source', 1, 'Fair'), '');
      workbook.deleteSheet('Journal');
      workbook.deleteRows('Bundles', 2, 1);
      expect(preview(session, lines(ORDER)).totals).toMatchObject({ fresh: 0, here: 2000 });
      expect(bringIn(session, lines(ORDER))).toMatchObject({ ok: true, written: 0 });
    }
  });

  test('a copy of the spreadsheet without what was remembered knows its orders too', () => {
    const session = ready();
    session.google.set({ propertiesOnCopy: 'lost' });
    bringIn(session, lines(ORDER));
    const copy = session.makeCopy();
    copy.connect();
    copy.call('setUpSpreadsheet');
    expect(preview(copy, lines(ORDER)).totals).toMatchObject({ fresh: 0, here: 2000 });
  });

  test.each(['HelloAsso', 'site web', 'stand', '12', 'Espèces 12', 'table 12', 'helloasso'])(
    'a column of one’s own with %s stays one’s own',
    (text) => {
      const session = Session.ready();
      newTab(session, 'Fair', [...HEADERS, 'Source']);
      session.type([{ ...PAYMENT, Source: text }], { tab: 'Fair' });
      expect(isRead(session, 'Source', 'Fair')).toBe(false);
    },
  );
});

describe('a column of common words that nobody remembers', () => {
  /** Whether a header with that note is the add-on's: a check reads its cells, or does not. */
  function isOurs(header: string, note: string): boolean {
    const session = Session.ready();
    newTab(session, 'Fair', [...HEADERS.slice(0, -1), header]);
    session.google.workbook.note('Fair', session.at(header, 1, 'Fair'), note);
    const rows = [{ ...PAYMENT, [header]: '#N/A' }];
    return tryRows(session, rows, { menu: 'checkRows', tab: 'Fair' })[0]?.state !== '';
  }

  test('is known by the signature of its note, whatever that says in another release', () => {
    expect(isOurs('Bank', 'What a later release will say.\nBundles for Qomon')).toBe(true);
    expect(isOurs('Banque', 'The bank of the cheque, for your own papers. It is not sent.')).toBe(
      true,
    );
    expect(isOurs('Bank', 'The bank of the cheque')).toBe(false);
    expect(isOurs('Bank', 'Not for Bundles for Qomon')).toBe(false);
  });

  test.each(LANGUAGES.flatMap((one) => CLAIMED.map((key) => [key, one] as const)))(
    'is laid down with such a note: %s in %s',
    (key, language) => {
      expect(noteIn(key, language)).toMatch(/\nBundles for Qomon$/);
      expect(isNoteOf(noteIn(key, language), key)).toBe(true);
    },
  );

  test('is known for ever by the notes that were not signed', () => {
    const previous = 'D’où vient un paiement importé\u00a0: sa clé là-bas. Rempli par le module.';
    expect(isNoteOf(previous, 'source')).toBe(true);
    expect(isNoteOf(previous, 'bank')).toBe(false);
    expect(Object.values(EARLIER_NOTES).sort()).toEqual([
      ...['bank', 'bank', 'chequeNumber', 'chequeNumber', 'slip', 'slip', 'source', 'source'],
    ]);
  });

  test.each([
    ['helloasso 12', 'helloasso 12', true],
    ['table 12', 'table 13', false],
    ['stand 12', 'helloasso 12', false],
    ['mine 4', 'mine 5', true],
    ['mine', 'mine 5', false],
  ])('is the import’s where keys of its sources stand there alone: %s, %s', (one, other, ours) => {
    const kept = new Map([
      ['import.sources', '["a"]'],
      ['import.source.a', '{"prefix":"mine"}'],
    ]);
    const store = { get: (key: string) => kept.get(key) } as Store;
    const tab = { notes: () => [['']], block: () => [[one], [''], [other]], height: () => 4 };
    expect(looksLaid(store, tab, { key: 'source', column: 1 })).toBe(ours);
  });

  test('knows what each source begins its keys with', () => {
    expect([...new Set(BUILT_IN.map(({ prefix }) => prefix))]).toEqual(BUILT_IN_PREFIXES);
  });
});

describe('a column of one’s own with the name of one of the add-on’s', () => {
  test('is told of once by Check, with what the add-on’s is called', () => {
    const session = Session.ready();
    newTab(session, 'Fair', HEADERS);
    tryRows(session, [{ ...PAYMENT, Bank: '10' }], { menu: 'checkRows', tab: 'Fair' });
    expect(session.said()).toMatch(/“Bank” of the tab “Fair” is your own.*“Bank \(Qomon\)”/);
    choose(session, 'checkRows', '2:3', 'Fair');
    expect(session.dialogs).toHaveLength(1);
    session.google.workbook.put('Fair', session.at('Bank', 1, 'Fair'), [['Bank (Qomon)']]);
    const [fate] = tryRows(session, [{ 'Bank (Qomon)': '#N/A' }], {
      menu: 'checkRows',
      tab: 'Fair',
    });
    expect(fate?.marked).toEqual(['Bank (Qomon)']);
    expect(session.dialogs).toHaveLength(1);
  });

  test('is told of in French, tab by tab, by its own header', () => {
    const session = frenchSession();
    for (const tab of ['Fête', 'Marché']) {
      newTab(session, tab, [...HEADERS.slice(0, -1), 'N° de chèque', 'banque']);
      tryRows(session, [{ ...PAYMENT, banque: '10' }], { menu: 'checkRows', tab });
      const said = spaced(session.said());
      expect(said).toContain(`La colonne « N° de chèque » de l’onglet « ${tab} » est la vôtre`);
      expect(said).toContain('nommez-la « banque (Qomon) »');
    }
    expect(session.dialogs).toHaveLength(2);
  });

  test('is not told of beside the add-on’s own, nor where set-up has laid it down', () => {
    const session = Session.ready();
    newTab(session, 'Fair', [...HEADERS, 'Bank (Qomon)']);
    tryRows(session, [PAYMENT], { menu: 'checkRows', tab: 'Fair' });
    tryRows(session, [PAYMENT], { menu: 'checkRows' });
    expect(session.dialogs).toEqual([]);
  });
});
