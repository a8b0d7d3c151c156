import { expect, test } from '@jest/globals';
import { apply } from '../../local/host/edits';
import { cellsIn, pastedInto } from '../../local/host/page/grid/pasted';
import type { SheetHead } from '../../local/host/protocol';
import { Session } from '../support/session';

const AT = { row: 2, column: 1, rows: 1, columns: 1 };

/** The edits of a paste into a sheet of 1,000 rows and 26 columns. */
const pasted = (text: string, at = AT, sheet = 0) =>
  pastedInto(sheet, at, { rows: 1000, columns: 26 } as SheetHead, text);

test.each(['en_GB', 'en_US', 'fr_FR', 'de_DE', 'fr_CH', 'he_IL'])(
  'what is pasted holds what it holds typed (%s)',
  (locale) => {
    const texts = ['02/04/2026', '2.4.2026', '1,250', '20,50', '1/2', '5%', '012', '=1+1', 'x'];
    const { workbook } = new Session({ google: { locale } }).google;
    const [sheet] = workbook.sheets();
    const name = sheet?.name ?? '';
    texts.forEach((text, at) => {
      workbook.type(name, `B${at + 2}`, text);
    });
    for (const edit of pasted(texts.join('\n'), AT, sheet?.id)) apply(workbook, edit);
    const held = (column: string) => workbook.cells(name, `${column}2:${column}12`);
    expect(held('A')).toEqual(held('B'));
  },
);

test('a copied table is read cell by cell, quoted ones with their line breaks', () => {
  expect(cellsIn('a\tb\r\n\tc\r\n')).toEqual([
    ['a', 'b'],
    ['', 'c'],
  ]);
  expect(cellsIn('"two\nlines"\t"a ""word"""\n"open\t5')).toEqual([
    ['two\nlines', 'a "word"'],
    ['"open', '5'],
  ]);
  expect(cellsIn('')).toEqual([['']]);
});

test('a sheet that ends before grows first, and a selection is filled', () => {
  expect(pasted('1\t2\n3', { ...AT, row: 1000, column: 26 })).toEqual([
    { kind: 'insertRows', sheet: 0, before: 1001, count: 1 },
    { kind: 'insertColumns', sheet: 0, before: 27, count: 1 },
    { kind: 'clear', sheet: 0, rects: [{ row: 1001, column: 27, rows: 1, columns: 1 }] },
    {
      kind: 'type',
      sheet: 0,
      cells: [
        [1000, 26, '1'],
        [1000, 27, '2'],
        [1001, 26, '3'],
      ],
    },
  ]);
  expect(pasted('7', { ...AT, rows: 2 })).toEqual([
    {
      kind: 'type',
      sheet: 0,
      cells: [
        [2, 1, '7'],
        [3, 1, '7'],
      ],
    },
  ]);
});
