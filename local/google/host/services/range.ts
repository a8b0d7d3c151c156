import type { Wire } from '../../bridge';
import { notModelled } from '../errors';
import type { Execution, Service } from '../execution';
import { checkBounds, sheetOf } from '../grid';
import { shiftColumnGroupDepth } from './column-groups';
import { placeOf, select } from './places';

import { rangeReads } from './range-reads';
import { rangeWrites } from './range-writes';
/** The methods of `Range` and `RangeList`. */
export const rangeService: Service = {
  ...rangeReads,
  ...rangeWrites,
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
  'Range.shiftColumnGroupDepth': { kind: 'sheet', run: shiftColumnGroupDepth },
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
