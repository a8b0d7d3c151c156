import { written } from '../cells';
import { GoogleError, notModelled } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import { changeCells, lastRow, OUTSIDE, sheetOf, withSheet } from '../grid';
import type { Rect, Sheet, Workbook } from '../state';
import { cleared, unformatted } from './blanks';
import { type Change, refusedIn } from './changes';
import { charts } from './charts';
import { colour } from './colours';
import { columnGroups } from './column-groups';
import { gridOnly } from './kinds';
import { placeOf, select, selectionOn } from './places';
import { activate } from './range';

import { shaping, sheetLines, writing } from './sheet-lines';
import { sheetReads } from './sheet-reads';
import { textFormats } from './text-formats';

function whole(sheet: Sheet): Rect {
  return { row: 1, column: 1, rows: Math.max(1, sheet.rows.length), columns: sheet.maxColumns };
}

function linesFrom(args: Args): number[] {
  const first = args.number(1);
  return Array.from({ length: args.number(2) }, (_, i) => first + i);
}

/** Adds a row below the last one with content; the sheet grows where it must. */
function appendRow(run: Execution, args: Args): null {
  const id = args.number(0);
  const values = args.array(1);
  if (values.length === 0) return notModelled('Sheet.appendRow of nothing');
  const change: Change = (cell, _r, c) => written(cell, values[c] ?? '', run.host);
  const below = (sheet: Sheet): Rect => ({
    row: lastRow(sheet) + 1,
    column: 1,
    rows: 1,
    columns: values.length,
  });
  run.write(values.length, {
    refused: (workbook) => {
      const place = { sheet: id, rect: below(sheetOf(workbook, id)) };
      return refusedIn(workbook, place, change, run.host);
    },
    apply: (workbook) =>
      withSheet(workbook, id, (held) => {
        const rect = below(held);
        const grown = {
          ...held,
          maxRows: Math.max(held.maxRows, rect.row),
          maxColumns: Math.max(held.maxColumns, values.length),
        };
        return changeCells(grown, rect, change);
      }),
  });
  return null;
}

function frozen(axis: 'frozenRows' | 'frozenColumns'): Handler {
  return writing((sheet, args) => {
    const count = args.number(1);
    const max = axis === 'frozenRows' ? sheet.maxRows : sheet.maxColumns;
    if (count < 0 || count >= max) throw new GoogleError(OUTSIDE);
    return { ...sheet, [axis]: count };
  });
}

function rename(run: Execution, args: Args): null {
  const id = args.number(0);
  const name = args.text(1);
  run.write(1, {
    apply: (workbook) => {
      if (workbook.sheets.some((sheet) => sheet.name === name && sheet.id !== id)) {
        throw new GoogleError(
          `A sheet with the name "${name}" already exists. Please enter another name.`,
        );
      }
      return withSheet(workbook, id, (sheet) => ({ ...sheet, name }));
    },
  });
  return null;
}

function hide(workbook: Workbook, args: Args): Workbook {
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden && sheet.id !== args.number(0));
  if (visible.length === 0) {
    throw new GoogleError("You can't hide all the sheets in a document.");
  }
  return withSheet(workbook, args.number(0), (sheet) => ({ ...sheet, hidden: true }));
}

const methods: Service = {
  ...sheetReads,
  ...sheetLines,
  ...columnGroups,
  ...charts,
  ...textFormats,
  'Sheet.protect': {
    kind: 'sheet',
    run: (run, args) => {
      const sheet = args.number(0);
      const held = run.view().protections.find((one) => one.sheet === sheet && one.rect === null);
      if (held !== undefined) return held.id;
      const id = run.host.nextNumber();
      const made = { id, sheet, rect: null, description: '', warningOnly: false, owner: run.user };
      run.write(1, {
        apply: (workbook) => ({ ...workbook, protections: [...workbook.protections, made] }),
      });
      return id;
    },
  },
  'Sheet.activate': {
    kind: 'sheet',
    run: (run, args) => {
      const id = args.number(0);
      run.write(1, {
        apply: (workbook) =>
          select(workbook, run.user, selectionOn(run, workbook, sheetOf(workbook, id))),
      });
      return null;
    },
  },
  'Sheet.setActiveRange': {
    kind: 'sheet',
    run: (run, args) => {
      if (placeOf(args.list[1]).sheet !== args.number(0)) {
        return notModelled('Sheet.setActiveRange with a range of another sheet');
      }
      return activate(run, [args.list[1] ?? null]);
    },
  },
  'Sheet.appendRow': { kind: 'sheet', run: appendRow },
  'Sheet.setName': { kind: 'sheet', run: rename },
  'Sheet.setFrozenRows': frozen('frozenRows'),
  'Sheet.setFrozenColumns': frozen('frozenColumns'),
  'Sheet.hideSheet': shaping(hide),
  'Sheet.showSheet': writing((sheet) => ({ ...sheet, hidden: false })),
  'Sheet.setTabColor': writing((sheet, args) => {
    const text = args.textOrNull(1);
    return { ...sheet, tabColor: text === null ? null : colour(text) };
  }),
  'Sheet.setColumnWidths': writing((sheet, args) => {
    const widths = { ...sheet.widths };
    for (const column of linesFrom(args)) widths[column] = args.number(3);
    return { ...sheet, widths };
  }),
  'Sheet.setRowHeightsForced': writing((sheet, args) => {
    const heights = { ...sheet.heights };
    for (const row of linesFrom(args)) heights[row] = args.number(3);
    return { ...sheet, heights };
  }),
  // How wide a column becomes depends on Google's fonts: its width is unknown afterwards.
  'Sheet.autoResizeColumns': writing((sheet) => sheet),
  'Sheet.hideColumns': writing((sheet, args) => ({
    ...sheet,
    hiddenColumns: [...new Set([...sheet.hiddenColumns, ...linesFrom(args)])],
  })),
  'Sheet.showColumns': writing((sheet, args) => {
    const shown = linesFrom(args);
    return {
      ...sheet,
      hiddenColumns: sheet.hiddenColumns.filter((column) => !shown.includes(column)),
    };
  }),
  'Sheet.hideRows': writing((sheet, args) => ({
    ...sheet,
    hiddenRows: [...new Set([...sheet.hiddenRows, ...linesFrom(args)])],
  })),
  'Sheet.showRows': writing((sheet, args) => {
    const shown = linesFrom(args);
    return { ...sheet, hiddenRows: sheet.hiddenRows.filter((row) => !shown.includes(row)) };
  }),
  'Sheet.clear': writing((sheet) =>
    changeCells(sheet, whole(sheet), (cell) => unformatted(cleared(cell))),
  ),
  'Sheet.clearContents': writing((sheet) => changeCells(sheet, whole(sheet), cleared)),
  'Sheet.clearNotes': writing((sheet) =>
    changeCells(sheet, whole(sheet), (cell) => {
      const { note: _note, ...rest } = cell ?? {};
      return rest;
    }),
  ),
};

/** The methods of `Sheet`. */
export const sheetService: Service = Object.fromEntries(
  Object.entries(methods).map(([name, handler]) => [name, gridOnly(name, handler)]),
);
