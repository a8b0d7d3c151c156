import type { Wire } from '../../bridge';
import { written } from '../cells';
import { notModelled } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import { formulaCell } from '../formula-errors';
import { alike, sheetOf } from '../grid';
import type { Host } from '../host';
import { typedRefusal } from '../shapes';
import type { Cell, Rule } from '../state';
import { cleared, unformatted } from './blanks';
import { type Change, changeContents, changePlace, changeTyped } from './changes';
import { colour } from './colours';
import { type Place, placeOf, sizeOf, tableFor } from './places';

type Setter = (cell: Cell | undefined, value: Wire, host: Host) => Cell;

/** A writer of one value to all cells of a range or of a list of ranges, and one of tables. */
function writings(one: string, many: string, set: Setter, write = changePlace): Service {
  const all = (run: Execution, place: Place, value: Wire): null => {
    write(
      run,
      place,
      alike((cell) => set(cell, value, run.host)),
    );
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

/** The checkbox that `insertCheckboxes` makes. It holds FALSE, which is content. */
const CHECKBOX: Rule = { criteria: 'CHECKBOX', args: [], allowInvalid: false, help: null };

function everywhere(
  change: (cell: Cell | undefined) => Cell,
  write: typeof changePlace,
): { readonly one: Handler; readonly list: Handler } {
  return {
    one: {
      kind: 'sheet',
      run: (run, args) => {
        write(run, placeOf(args.list[0]), alike(change));
        return null;
      },
    },
    list: {
      kind: 'sheet',
      run: (run, args) => {
        const each = alike(change);
        for (const at of args.array(0)) write(run, placeOf(at), each);
        return null;
      },
    },
  };
}

/** [?] What clearing the look of a typed column does. */
function changeLook(run: Execution, place: Place, change: Change): void {
  const sheet = sheetOf(run.view(), place.sheet);
  if (typedRefusal(sheet, place.rect, 'format') !== null) {
    notModelled('Clearing the format of a typed column');
  }
  changePlace(run, place, change);
}

const checkboxes = everywhere(
  (cell) => ({ ...cleared(cell), content: false, rule: CHECKBOX }),
  (run, place, change) => changeTyped(run, place, change, 'rule'),
);
const contents = everywhere(cleared, changePlace);
const formats = everywhere(unformatted, changeLook);

function clear(run: Execution, args: Args): null {
  const { contentsOnly, formatOnly, validationsOnly } = args.object(1);
  const all = contentsOnly !== true && formatOnly !== true && validationsOnly !== true;
  const hasLook = all || formatOnly === true || validationsOnly === true;
  const change = (cell: Cell | undefined): Cell => {
    let now: Cell = cell ?? {};
    if (all || contentsOnly === true) now = cleared(now);
    if (all || formatOnly === true) now = unformatted(now);
    if (validationsOnly === true) now = withPart(now, 'rule', undefined);
    return now;
  };
  (hasLook ? changeLook : changePlace)(run, placeOf(args.list[0]), alike(change));
  return null;
}

/** The methods of `Range` and `RangeList` that write. */
export const rangeWrites: Service = {
  ...writings(
    'setValue',
    'setValues',
    (cell, value, host) => written(cell, value, host),
    changeContents,
  ),
  ...writings('setNote', 'setNotes', (cell, value) =>
    withPart(cell, 'note', value === null || value === '' ? undefined : String(value)),
  ),
  ...writings('setBackground', 'setBackgrounds', (cell, value) =>
    withPart(cell, 'background', value === null ? undefined : colour(String(value))),
  ),
  ...writings(
    'setNumberFormat',
    'setNumberFormats',
    (cell, value) =>
      withPart(cell, 'format', value === '' || value === 'General' ? undefined : String(value)),
    (run, place, change) => changeTyped(run, place, change, 'format'),
  ),
  ...writings(
    'setDataValidation',
    'setDataValidations',
    (cell, value) => withPart(cell, 'rule', ruleOf(value)),
    (run, place, change) => changeTyped(run, place, change, 'rule'),
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
      // One source: a relative reference is shifted from cell to cell.
      if (sizeOf(placeOf(args.list[0]).rect) > 1 && /\$?[A-Z]+\$?\d/i.test(formula)) {
        return notModelled('Range.setFormula of a reference on several cells');
      }
      changePlace(run, placeOf(args.list[0]), (cell) => ({
        ...cleared(cell),
        ...formulaCell(formula),
      }));
      return null;
    },
  },
  'Range.insertCheckboxes': checkboxes.one,
  'RangeList.insertCheckboxes': checkboxes.list,
  'Range.clearContent': contents.one,
  'RangeList.clearContent': contents.list,
  'Range.clearFormat': formats.one,
  'Range.clear': { kind: 'sheet', run: clear },
};
