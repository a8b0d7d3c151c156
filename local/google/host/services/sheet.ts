import type { Wire } from '../../bridge';
import { parseA1 } from '../a1';
import { written } from '../cells';
import { GoogleError, notModelled } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import {
  changeCells,
  checkBounds,
  lastColumn,
  lastRow,
  OUTSIDE,
  sheetOf,
  withSheet,
} from '../grid';
import type { Rect, Sheet, Workbook } from '../state';
import { deleteLines, insertLines } from '../structure';
import { colour } from './colours';
import { placeOf, select, selectionOn, wireOf } from './places';
import { activate, cleared, unformatted } from './range';

/** Reads something of a sheet for nothing: a handle. */
function handle(read: (sheet: Sheet, args: Args, run: Execution) => Wire): Handler {
  return {
    kind: 'handle',
    run: (run, args) => read(sheetOf(run.view(), args.number(0)), args, run),
  };
}

/** Reads something of a sheet that Google has to look up. */
function reading(read: (sheet: Sheet, args: Args, run: Execution) => Wire): Handler {
  return {
    kind: 'sheet',
    run: (run, args) => read(sheetOf(run.read(1), args.number(0)), args, run),
  };
}

function writing(change: (sheet: Sheet, args: Args) => Sheet): Handler {
  return {
    kind: 'sheet',
    run: (run, args) => {
      run.write(1, {
        apply: (workbook) => withSheet(workbook, args.number(0), (sheet) => change(sheet, args)),
      });
      return null;
    },
  };
}

function shaping(change: (workbook: Workbook, args: Args) => Workbook): Handler {
  return {
    kind: 'sheet',
    run: (run, args) => {
      run.write(1, { apply: (workbook) => change(workbook, args) });
      return null;
    },
  };
}

function whole(sheet: Sheet): Rect {
  return { row: 1, column: 1, rows: Math.max(1, sheet.rows.length), columns: sheet.maxColumns };
}

function range(sheet: Sheet, rect: Rect): Wire {
  checkBounds(sheet, rect);
  return wireOf(sheet.id, rect);
}

function columnsFrom(args: Args): number[] {
  const first = args.number(1);
  return Array.from({ length: args.number(2) }, (_, i) => first + i);
}

/** Adds a row below the last one with content; the sheet grows where it must. */
function appendRow(run: Execution, args: Args): null {
  const id = args.number(0);
  const values = args.array(1);
  if (values.length === 0) return notModelled('Sheet.appendRow of nothing');
  run.write(values.length, {
    apply: (workbook) =>
      withSheet(workbook, id, (held) => {
        const row = lastRow(held) + 1;
        const grown = {
          ...held,
          maxRows: Math.max(held.maxRows, row),
          maxColumns: Math.max(held.maxColumns, values.length),
        };
        const rect = { row, column: 1, rows: 1, columns: values.length };
        return changeCells(grown, rect, (cell, _r, c) => written(cell, values[c] ?? '', run.host));
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

/** The methods of `Sheet`. */
export const sheetService: Service = {
  'Sheet.getRange': handle((sheet, args) =>
    range(sheet, {
      row: args.number(1),
      column: args.number(2),
      rows: args.number(3),
      columns: args.number(4),
    }),
  ),
  'Sheet.getRangeA1': handle((sheet, args) => range(sheet, parseA1(sheet, args.text(1)))),
  'Sheet.getName': handle((sheet) => sheet.name),
  'Sheet.getIndex': handle((sheet, _args, run) => run.view().sheets.indexOf(sheet) + 1),
  'Sheet.isSheetHidden': handle((sheet) => sheet.hidden),
  'Sheet.getMaxRows': handle((sheet) => sheet.maxRows),
  'Sheet.getMaxColumns': handle((sheet) => sheet.maxColumns),
  'Sheet.getFrozenRows': handle((sheet) => sheet.frozenRows),
  'Sheet.getFrozenColumns': handle((sheet) => sheet.frozenColumns),
  'Sheet.getTabColor': handle((sheet) => sheet.tabColor),
  'Sheet.getColumnWidth': handle((sheet, args) => sheet.widths[args.number(1)] ?? 100),
  'Sheet.isColumnHiddenByUser': handle((sheet, args) =>
    sheet.hiddenColumns.includes(args.number(1)),
  ),
  'Sheet.getActiveCell': handle((sheet, _args, run) => {
    const [first] = selectionOn(run, run.view(), sheet).rects;
    const at = first ?? { row: 1, column: 1 };
    return wireOf(sheet.id, { row: at.row, column: at.column, rows: 1, columns: 1 });
  }),
  'Sheet.getActiveRange': handle((sheet, _args, run) => {
    const { rects } = selectionOn(run, run.view(), sheet);
    const last = rects[rects.length - 1];
    return last === undefined ? null : wireOf(sheet.id, last);
  }),
  'Sheet.getActiveRangeList': handle((sheet, _args, run) =>
    selectionOn(run, run.view(), sheet).rects.map((rect) => wireOf(sheet.id, rect)),
  ),
  'Sheet.getLastRow': reading((sheet) => lastRow(sheet)),
  'Sheet.getLastColumn': reading((sheet) => lastColumn(sheet)),
  'Sheet.getDataRange': reading((sheet) =>
    wireOf(sheet.id, {
      row: 1,
      column: 1,
      rows: Math.max(1, lastRow(sheet)),
      columns: Math.max(1, lastColumn(sheet)),
    }),
  ),
  'Sheet.getProtections': {
    kind: 'sheet',
    run: (run, args) => {
      const wanted = args.text(1);
      return run
        .read(1)
        .protections.filter((one) => one.sheet === args.number(0))
        .filter((one) => (one.rect === null ? 'SHEET' : 'RANGE') === wanted)
        .map((one) => one.id);
    },
  },
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
    for (const column of columnsFrom(args)) widths[column] = args.number(3);
    return { ...sheet, widths };
  }),
  // How wide a column becomes depends on Google's fonts: its width is unknown afterwards.
  'Sheet.autoResizeColumns': writing((sheet) => sheet),
  'Sheet.hideColumns': writing((sheet, args) => ({
    ...sheet,
    hiddenColumns: [...new Set([...sheet.hiddenColumns, ...columnsFrom(args)])],
  })),
  'Sheet.showColumns': writing((sheet, args) => {
    const shown = columnsFrom(args);
    return {
      ...sheet,
      hiddenColumns: sheet.hiddenColumns.filter((column) => !shown.includes(column)),
    };
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
  'Sheet.insertRowsAfter': shaping((workbook, args) =>
    insertLines(workbook, args.number(0), 'rows', args.number(1), args.number(2), args.number(1)),
  ),
  'Sheet.insertRowsBefore': shaping((workbook, args) =>
    insertLines(
      workbook,
      args.number(0),
      'rows',
      args.number(1) - 1,
      args.number(2),
      args.number(1),
    ),
  ),
  'Sheet.insertColumnsAfter': shaping((workbook, args) =>
    insertLines(
      workbook,
      args.number(0),
      'columns',
      args.number(1),
      args.number(2),
      args.number(1),
    ),
  ),
  'Sheet.insertColumnsBefore': shaping((workbook, args) =>
    insertLines(
      workbook,
      args.number(0),
      'columns',
      args.number(1) - 1,
      args.number(2),
      args.number(1),
    ),
  ),
  'Sheet.deleteRows': shaping((workbook, args) =>
    deleteLines(workbook, args.number(0), 'rows', args.number(1), args.number(2)),
  ),
  'Sheet.deleteColumns': shaping((workbook, args) =>
    deleteLines(workbook, args.number(0), 'columns', args.number(1), args.number(2)),
  ),
};
