import type { Wire } from '../../bridge';
import { a1Of } from '../a1';
import { computed, shownValue } from '../cells';
import { notModelled } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import { display, GENERAL } from '../formats';
import { readCells, sheetOf } from '../grid';
import type { Host } from '../host';
import { localeOf } from '../locales';
import { overlap } from '../shapes';
import type { Cell, Rect } from '../state';
import { isShut } from './changes';
import { WHITE } from './colours';
import { placeOf, sizeOf, wireOf } from './places';

function reading(read: (cell: Cell | undefined, host: Host) => Wire): Handler {
  return {
    kind: 'sheet',
    run: (run, args) => {
      const { sheet, rect } = placeOf(args.list[0]);
      const workbook = run.read(sizeOf(rect), sheet);
      return readCells(sheetOf(workbook, sheet), rect, (cell) => read(cell, run.host));
    },
  };
}

/** A reader of one cell and one of tables. */
function readings(
  one: string,
  many: string,
  read: (cell: Cell | undefined, host: Host) => Wire,
): Service {
  const table = reading(read);
  return {
    [`Range.${many}`]: table,
    [`Range.${one}`]: {
      kind: 'sheet',
      run: (run, args) => (table.run(run, args) as Wire[][])[0]?.[0] ?? null,
    },
  };
}

function merged(run: Execution, args: Args): readonly Rect[] {
  const { sheet, rect } = placeOf(args.list[0]);
  return sheetOf(run.read(1, sheet), sheet).merges.filter((merge) => overlap(merge, rect));
}

function blank(cell: Cell | undefined): boolean {
  return cell?.content === undefined && cell?.formula === undefined;
}

/** The methods of `Range` that read. */
export const rangeReads: Service = {
  ...readings('getValue', 'getValues', shownValue),
  ...readings('getDisplayValue', 'getDisplayValues', (cell, host) => {
    const content = cell === undefined ? undefined : computed(cell, host);
    const shown = content === undefined ? cell : { ...cell, content };
    return display(shown, localeOf(host.locale));
  }),
  ...readings('getFormula', 'getFormulas', (cell) => cell?.formula ?? ''),
  ...readings('getNote', 'getNotes', (cell) => cell?.note ?? ''),
  ...readings('getBackground', 'getBackgrounds', (cell) => cell?.background ?? WHITE),
  ...readings('getNumberFormat', 'getNumberFormats', (cell) => cell?.format ?? GENERAL),
  ...readings(
    'getDataValidation',
    'getDataValidations',
    (cell) => (cell?.rule ?? null) as unknown as Wire,
  ),
  // "Determines whether the user has permission to edit every cell in the range."
  // developers.google.com/apps-script/reference/spreadsheet/range#canedit
  'Range.canEdit': {
    kind: 'sheet',
    run: (run, args) => !isShut(run, run.read(1), placeOf(args.list[0])),
  },
  'Range.isBlank': {
    kind: 'sheet',
    run: (run, args) => {
      const { sheet, rect } = placeOf(args.list[0]);
      return readCells(sheetOf(run.read(sizeOf(rect), sheet), sheet), rect, blank)
        .flat()
        .every(Boolean);
    },
  },
  'Range.isChecked': {
    kind: 'sheet',
    run: (run, args) => {
      const { sheet, rect } = placeOf(args.list[0]);
      const cells = readCells(
        sheetOf(run.read(sizeOf(rect), sheet), sheet),
        rect,
        (cell) => cell,
      ).flat();
      if (!cells.every((cell) => cell?.rule?.criteria === 'CHECKBOX')) return null;
      const [first] = cells;
      return cells.every((cell) => cell?.content === first?.content)
        ? first?.content === true
        : null;
    },
  },
  // developers.google.com/apps-script/reference/spreadsheet/range#ispartofmerge
  'Range.isPartOfMerge': {
    kind: 'sheet',
    run: (run, args) => merged(run, args).length > 0,
  },
  'Range.getMergedRanges': {
    kind: 'sheet',
    run: (run, args) => {
      const { sheet } = placeOf(args.list[0]);
      return merged(run, args).map((rect) => wireOf(sheet, rect));
    },
  },
  'Range.getA1Notation': {
    kind: 'handle',
    run: (run, args) => {
      const { sheet, rect } = placeOf(args.list[0]);
      const { maxRows, maxColumns } = sheetOf(run.view(), sheet);
      // One source has whole columns and rows as `A:A` and `2:2`; of ranges by numbers it says nothing.
      const isWhole = rect.rows === maxRows || rect.columns === maxColumns;
      if (isWhole && rect.rows * rect.columns > 1) notModelled('The name of whole rows or columns');
      return a1Of(rect);
    },
  },
};
