import { describe, expect, test } from '@jest/globals';
import { columnLetters } from '../../local/columns';
import { COLUMN_KEYS, COLUMNS } from '../../src/model/columns';
import { LANGUAGES } from '../../src/model/language';
import { isFolded, LAID_ORDER, widthOf } from '../../src/model/layout';
import { STATES } from '../../src/model/states';
import { headerIn, stateLabel } from '../../src/text/stored';
import { boldWidth } from '../support/arial';
import { choose, PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const LAID = LAID_ORDER.filter((key) => !COLUMNS[key].optional);

/** How wide what is beside the sidebar and the row numbers of a window is, in pixels. */
const beside = (window: number): number => window - 300 - 46 - 15;

function sheetOf(session: Session, name = 'Bundles') {
  const sheet = session.google.workbook.sheets().find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no tab ${name}`);
  return sheet;
}

/** Rows that come below the last, as people paste them: bare of any format. */
function pasteBelow(session: Session): void {
  const { workbook } = session.google;
  workbook.insertRows('Bundles', 1001, 50);
  workbook.paste(
    'Bundles',
    'A1001',
    Array.from({ length: 50 }, () => LAID.map(() => ({}))),
  );
}

const FRENCH = { google: { userLocale: 'fr', locale: 'fr_FR' } };

describe('a new tab', () => {
  test('has every column once, in the order in which people need them', () => {
    expect([...LAID_ORDER].sort()).toEqual([...COLUMN_KEYS].sort());
    const { widths, maxColumns } = sheetOf(Session.ready());
    expect(maxColumns).toBe(LAID.length);
    expect(LAID.map((_key, index) => widths[index + 1])).toEqual(LAID.map(widthOf));
  });

  test('keeps the tick, the state, its message and the payer in sight', () => {
    const session = Session.ready();
    const { frozenColumns, frozenRows } = sheetOf(session);
    const headers = session.google.workbook.values('Bundles')[0] ?? [];
    expect(headers.slice(0, frozenColumns)).toEqual(['Ready', 'State', 'Message', 'Payer email']);
    expect(frozenRows).toBe(1);
  });

  test('shows what matters beside the sidebar: all at 1366 pixels, who and how much at 1024', () => {
    const seen = LAID.filter((key) => !isFolded(key));
    const width = (keys: readonly (typeof seen)[number][]): number =>
      keys.reduce((sum, key) => sum + widthOf(key), 0);
    const until = (key: (typeof seen)[number]) => seen.slice(0, seen.indexOf(key) + 1);
    expect(width(until('donation'))).toBeLessThanOrEqual(beside(1366));
    expect(width(until('amount'))).toBeLessThanOrEqual(beside(1024));
    // The widest column that people scroll to has room beside those that stay in sight.
    const frozen = width(until('payerEmail'));
    for (const key of LAID) expect(frozen + widthOf(key)).toBeLessThanOrEqual(beside(1024));
  });

  test('folds what is rarely used, each band behind what is seen of it', () => {
    const { columnGroups, hiddenColumns, groupControl } = sheetOf(Session.ready());
    expect(groupControl).toBe('BEFORE');
    expect(columnGroups.map(({ collapsed }) => collapsed)).toEqual([true, true, true, true]);
    const folded = LAID.flatMap((key, index) => (isFolded(key) ? [index + 1] : []));
    expect([...hiddenColumns].sort((a, b) => a - b)).toEqual(folded);
  });

  test('breaks headers onto lines, and tells the bands apart by colour', () => {
    const { rows } = sheetOf(Session.ready());
    expect(rows[0]?.every((cell) => cell?.style?.wrap === 'WRAP')).toBe(true);
    const colours = new Set(rows[0]?.map((cell) => cell?.background));
    expect(colours.size).toBe(4);
  });
});

describe('the colours of states', () => {
  const coloured = (session: Session) => sheetOf(session).textFormats;

  test('are there for each state in each language, and all down the column', () => {
    const session = Session.ready();
    const texts = coloured(session).map(({ text }) => text);
    for (const state of STATES.filter((one) => one !== 'blank')) {
      expect(texts).toContain(stateLabel(state, 'en'));
      expect(texts).toContain(stateLabel(state, 'fr'));
    }
    const rect = { row: 2, column: LAID.indexOf('state') + 1, rows: 999, columns: 1 };
    for (const one of coloured(session)) expect(one.rects).toEqual([rect]);
  });

  test('are laid once, however often the tab is set up, and follow rows that are pasted below', () => {
    const session = Session.ready();
    const { length } = coloured(session);
    session.call('setUpSpreadsheet');
    expect(coloured(session)).toHaveLength(length);
    pasteBelow(session);
    session.type([PAYMENT], { from: 1030 });
    choose(session, 'checkRows', '1030');
    expect(coloured(session)).toHaveLength(length);
    expect(coloured(session)[0]?.rects[0]?.rows).toBe(1049);
  });
});

describe('formats', () => {
  test.each([
    ['en_GB', '29/03/2026'],
    ['en_US', '3/29/2026'],
    ['fr_FR', '29/03/2026'],
    ['fr_CH', '29.03.2026'],
    ['de_DE', '29.03.2026'],
  ])('days stand as %s has them', (locale, shown) => {
    const session = Session.ready({ google: { locale } });
    session.type([{ 'Payment date': '2026-03-29' }]);
    const cell = session.at('Payment date', 2);
    expect(session.google.workbook.shown('Bundles', cell)).toEqual([[shown]]);
  });

  test('long texts break onto lines, in rows that are pasted below as in the first', () => {
    const session = Session.ready(FRENCH);
    pasteBelow(session);
    const row = { 'ID du payeur': '123456', Montant: '20', 'Moyen de paiement': 'CB' };
    session.type([row], { from: 1030 });
    choose(session, 'checkRows', '1030');
    const { rows } = sheetOf(session);
    const at = LAID.indexOf('message');
    expect(rows[1]?.[at]?.style?.wrap).toBe('WRAP');
    expect(rows[1029]?.[at]?.style?.wrap).toBe('WRAP');
  });
});

describe('folded columns', () => {
  const letters = (session: Session, header: string) => session.at(header, 2).replace(/\d/g, '');
  const isHidden = (session: Session, header: string): boolean => {
    const { hiddenColumns } = sheetOf(session);
    return hiddenColumns.some((column) => columnLetters(column) === letters(session, header));
  };

  test('are unfolded where a problem stands in them, and where the sidebar goes to', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Membership: '#10', 'End date': 'x' }]);
    expect(isHidden(session, 'End date')).toBe(true);
    choose(session, 'checkRows', '2');
    expect(isHidden(session, 'End date')).toBe(false);
    expect(isHidden(session, 'Donor ID')).toBe(true);
    session.page('goToCell', { tab: 'Bundles', cell: session.at('Donor ID', 2) });
    expect(isHidden(session, 'Donor ID')).toBe(false);
  });

  test('stay folded where the cell beside them is filled in as well: the payer’s email, not the ID', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, 'Payer ID': '' }]);
    choose(session, 'checkRows', '2');
    expect(session.cell('Message', 2)).toContain('who paid is missing');
    expect(isHidden(session, 'Payer ID')).toBe(true);
  });

  test('stay hidden where a person has hidden them by hand', () => {
    const session = Session.ready();
    session.google.workbook.hideColumns('Bundles', [LAID.indexOf('amount') + 1]);
    session.type([{ ...PAYMENT, Amount: 'x' }]);
    choose(session, 'checkRows', '2');
    expect(isHidden(session, 'Amount')).toBe(true);
  });
});

test('the contact that is chosen goes to the person of the selected cell, where the ID is folded away', () => {
  const session = Session.ready();
  const { workbook, user } = session.google;
  workbook.select('Bundles', session.at('Payer name', 3), user);
  expect(session.page('useContact', { contactId: 300003 })).toMatchObject({
    ok: true,
    cell: session.at('Payer ID', 3),
    name: 'Sophie Girard',
  });
  expect(session.cell('Payer ID', 3)).toBe(300003);
  expect(session.cell('Payer name', 3)).toBe('Sophie Girard');
  workbook.select('Bundles', session.at('Member email', 3), user);
  session.page('useContact', { contactId: 300004 });
  expect(session.cell('Member ID', 3)).toBe(300004);
});

test('every column has a header in each language for its place', () => {
  const [en, fr] = (['en', 'fr'] as const).map((language) =>
    LAID.map((key) => headerIn(key, language)),
  );
  const { workbook } = Session.ready().google;
  expect(workbook.values('Bundles')[0]).toEqual(en);
  expect(Session.ready(FRENCH).google.workbook.values('Bundles')[0]).toEqual(fr);
});

test('the ten digits of a reference fit in a font a fifth wider, too', () => {
  expect(boldWidth('0'.repeat(10)) * 1.2).toBeLessThan(widthOf('reference') - 6);
});

test.each(LANGUAGES)('no word of a header is cut, with 15 %% to spare (%s)', (language) => {
  // Google's font may be another; beside the text a cell has some room of its own.
  const [spare, padding] = [1.15, 6];
  const cut = COLUMN_KEYS.flatMap((key) => {
    const words = headerIn(key, language).split(' ');
    const room = widthOf(key) - padding;
    return words.filter((word) => boldWidth(word) * spare > room);
  });
  expect(cut).toEqual([]);
});
