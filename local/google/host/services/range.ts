import type { Wire } from '../../bridge';
import { a1Of } from '../a1';
import { computed, shownValue, written } from '../cells';
import { GoogleError, notModelled } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import { display, GENERAL } from '../formats';
import { cellAt, changeCells, checkBounds, readCells, sheetOf, withSheet } from '../grid';
import type { Host } from '../host';
import { localeOf } from '../locales';
import { allows, refusal } from '../rules';
import type { Cell, Rect, Rule, Workbook } from '../state';
import { colour, WHITE } from './colours';
import { type Place, placeOf, select, sizeOf, tableFor } from './places';

type Change = (cell: Cell | undefined, r: number, c: number) => Cell | undefined;

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Who did not protect a range may not write to it, unless the protection only warns. */
function checkProtections(run: Execution, workbook: Workbook, { sheet, rect }: Place): void {
  const shut = workbook.protections.some(
    (one) =>
      one.sheet === sheet &&
      !one.warningOnly &&
      one.owner !== run.user &&
      (one.rect === null || overlap(one.rect, rect)),
  );
  if (shut) {
    throw new GoogleError(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}

/** Buffers a change of every cell of a place. */
function changePlace(run: Execution, place: Place, change: Change): void {
  const { sheet, rect } = place;
  run.write(sizeOf(rect), {
    apply: (workbook) => {
      checkProtections(run, workbook, place);
      return withSheet(workbook, sheet, (held) => changeCells(held, rect, change));
    },
  });
}

/** The first cell that its rule would refuse, told as Google tells it. */
function refusedIn(workbook: Workbook, place: Place, change: Change, host: Host): string | null {
  const sheet = sheetOf(workbook, place.sheet);
  const { row, column, rows, columns } = place.rect;
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const cell = cellAt(sheet, row + r, column + c);
      const rule = cell?.rule;
      if (rule === undefined || rule.allowInvalid) continue;
      const after = change(cell, r, c) ?? {};
      if (after.formula !== undefined) continue;
      if (!allows(rule, after, workbook, host.locale)) return refusal(rule, row + r, column + c);
    }
  }
  return null;
}

/** Buffers a change of contents, which the cells' rules may refuse. */
function changeContents(run: Execution, place: Place, change: Change): void {
  const { sheet, rect } = place;
  run.write(sizeOf(rect), {
    apply: (workbook) => {
      checkProtections(run, workbook, place);
      return withSheet(workbook, sheet, (held) => changeCells(held, rect, change));
    },
    refused: (workbook) => refusedIn(workbook, place, change, run.host),
  });
}

function reading(read: (cell: Cell | undefined, host: Host) => Wire): Handler {
  return {
    kind: 'sheet',
    run: (run, args) => {
      const { sheet, rect } = placeOf(args.list[0]);
      const workbook = run.read(sizeOf(rect));
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

type Setter = (cell: Cell | undefined, value: Wire, host: Host) => Cell;

/** A writer of one value to all cells of a range or of a list of ranges, and one of tables. */
function writings(one: string, many: string, set: Setter, contents = false): Service {
  const write = contents ? changeContents : changePlace;
  const all = (run: Execution, place: Place, value: Wire): null => {
    write(run, place, (cell) => set(cell, value, run.host));
    return null;
  };
  return {
    [`Range.${one}`]: {
      kind: 'sheet',
      run: (run, args) => all(run, placeOf(args.list[0]), args.list[1] ?? null),
    },
    [`RangeList.${one}`]: {
      kind: 'sheet',
      run: (run, args) => {
        for (const at of args.array(0)) all(run, placeOf(at), args.list[1] ?? null);
        return null;
      },
    },
    [`Range.${many}`]: {
      kind: 'sheet',
      run: (run, args) => {
        const place = placeOf(args.list[0]);
        const table = tableFor(args, 1, place.rect);
        write(run, place, (cell, r, c) => set(cell, table[r]?.[c] ?? null, run.host));
        return null;
      },
    },
  };
}

type Key = 'format' | 'note' | 'background' | 'rule';

/** The cell with one of its parts set, or taken away. */
function withPart<K extends Key>(cell: Cell | undefined, key: K, value: Cell[K] | undefined): Cell {
  const { [key]: _gone, ...rest } = cell ?? {};
  return value === undefined ? rest : { ...rest, [key]: value };
}

function styled(name: string, allowed: readonly string[] | null): Setter {
  return (cell, value) => {
    const { [name]: _gone, ...rest } = cell?.style ?? {};
    if (value === null) return { ...cell, style: rest };
    const text = String(value);
    if (allowed === null) return { ...cell, style: { ...rest, [name]: colour(text) } };
    if (!allowed.includes(text)) return notModelled(`The ${name} ${text}`);
    return { ...cell, style: { ...rest, [name]: text } };
  };
}

function ruleOf(value: Wire): Rule | undefined {
  return value === null ? undefined : (value as unknown as Rule);
}

/** A blank cell keeps its look, note and rule. */
export function cleared(cell: Cell | undefined): Cell {
  const { content: _content, formula: _formula, ...rest } = cell ?? {};
  return rest;
}

/** A cell without its look. */
export function unformatted(cell: Cell | undefined): Cell {
  const { format: _format, background: _background, style: _style, ...rest } = cell ?? {};
  return rest;
}

/** The checkbox that `insertCheckboxes` makes. It holds FALSE, which is content. */
const CHECKBOX: Rule = { criteria: 'CHECKBOX', args: [], allowInvalid: false, help: null };

function everywhere(change: Change): { readonly one: Handler; readonly list: Handler } {
  return {
    one: {
      kind: 'sheet',
      run: (run, args) => {
        changePlace(run, placeOf(args.list[0]), change);
        return null;
      },
    },
    list: {
      kind: 'sheet',
      run: (run, args) => {
        for (const at of args.array(0)) changePlace(run, placeOf(at), change);
        return null;
      },
    },
  };
}

const checkboxes = everywhere((cell) => ({ ...cleared(cell), content: false, rule: CHECKBOX }));
const contents = everywhere(cleared);
const formats = everywhere(unformatted);

function clear(run: Execution, args: Args): null {
  const { contentsOnly, formatOnly, validationsOnly } = args.object(1);
  const all = contentsOnly !== true && formatOnly !== true && validationsOnly !== true;
  changePlace(run, placeOf(args.list[0]), (cell) => {
    let now: Cell = cell ?? {};
    if (all || contentsOnly === true) now = cleared(now);
    if (all || formatOnly === true) now = unformatted(now);
    if (validationsOnly === true) now = withPart(now, 'rule', undefined);
    return now;
  });
  return null;
}

function blank(cell: Cell | undefined): boolean {
  return cell?.content === undefined && cell?.formula === undefined;
}

/** The methods of `Range` and `RangeList`. */
export const rangeService: Service = {
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
  ...writings('setValue', 'setValues', (cell, value, host) => written(cell, value, host), true),
  ...writings('setNote', 'setNotes', (cell, value) =>
    withPart(cell, 'note', value === null || value === '' ? undefined : String(value)),
  ),
  ...writings('setBackground', 'setBackgrounds', (cell, value) =>
    withPart(cell, 'background', value === null ? undefined : colour(String(value))),
  ),
  ...writings('setNumberFormat', 'setNumberFormats', (cell, value) =>
    withPart(cell, 'format', value === '' || value === 'General' ? undefined : String(value)),
  ),
  ...writings('setDataValidation', 'setDataValidations', (cell, value) =>
    withPart(cell, 'rule', ruleOf(value)),
  ),
  ...writings('setFontColor', 'setFontColors', styled('fontColor', null)),
  ...writings('setFontWeight', 'setFontWeights', styled('fontWeight', ['bold', 'normal'])),
  ...writings('setFontStyle', 'setFontStyles', styled('fontStyle', ['italic', 'normal'])),
  ...writings(
    'setHorizontalAlignment',
    'setHorizontalAlignments',
    styled('horizontalAlignment', ['left', 'center', 'normal', 'right']),
  ),
  ...writings(
    'setVerticalAlignment',
    'setVerticalAlignments',
    styled('verticalAlignment', ['top', 'middle', 'bottom']),
  ),
  ...writings('setWrap', 'setWraps', styled('wrap', ['WRAP', 'OVERFLOW', 'CLIP'])),
  ...writings('setWrapStrategy', 'setWrapStrategies', styled('wrap', ['WRAP', 'OVERFLOW', 'CLIP'])),
  'Range.setFormula': {
    kind: 'sheet',
    run: (run, args) => {
      const text = args.text(1);
      const formula = text.startsWith('=') ? text : `=${text}`;
      changePlace(run, placeOf(args.list[0]), (cell) => ({ ...cleared(cell), formula }));
      return null;
    },
  },
  'Range.insertCheckboxes': checkboxes.one,
  'RangeList.insertCheckboxes': checkboxes.list,
  'Range.clearContent': contents.one,
  'RangeList.clearContent': contents.list,
  'Range.clearFormat': formats.one,
  'Range.clear': { kind: 'sheet', run: clear },
  'Range.isBlank': {
    kind: 'sheet',
    run: (run, args) => {
      const { sheet, rect } = placeOf(args.list[0]);
      return readCells(sheetOf(run.read(sizeOf(rect)), sheet), rect, blank)
        .flat()
        .every(Boolean);
    },
  },
  'Range.isChecked': {
    kind: 'sheet',
    run: (run, args) => {
      const { sheet, rect } = placeOf(args.list[0]);
      const cells = readCells(sheetOf(run.read(sizeOf(rect)), sheet), rect, (cell) => cell).flat();
      if (!cells.every((cell) => cell?.rule?.criteria === 'CHECKBOX')) return null;
      const [first] = cells;
      return cells.every((cell) => cell?.content === first?.content)
        ? first?.content === true
        : null;
    },
  },
  'Range.getA1Notation': { kind: 'handle', run: (_run, args) => a1Of(placeOf(args.list[0]).rect) },
  'Range.protect': {
    kind: 'sheet',
    run: (run, args) => {
      const { sheet, rect } = placeOf(args.list[0]);
      const id = run.host.nextNumber();
      const made = { id, sheet, rect, description: '', warningOnly: false, owner: run.user };
      run.write(1, {
        apply: (workbook) => ({ ...workbook, protections: [...workbook.protections, made] }),
      });
      return id;
    },
  },
  'Range.activate': { kind: 'sheet', run: (run, args) => activate(run, [args.list[0] ?? null]) },
  'RangeList.activate': { kind: 'sheet', run: (run, args) => activate(run, args.array(0)) },
};

/** Selects ranges of one sheet, as a click would. */
export function activate(run: Execution, ranges: readonly Wire[]): null {
  const places = ranges.map(placeOf);
  const [first] = places;
  if (first === undefined) return notModelled('RangeList.activate of no range');
  const selection = { sheet: first.sheet, rects: places.map((place) => place.rect) };
  run.write(1, {
    apply: (workbook) => {
      for (const place of places) checkBounds(sheetOf(workbook, place.sheet), place.rect);
      return select(workbook, run.user, selection);
    },
  });
  return null;
}
