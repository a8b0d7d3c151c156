import { GoogleError } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import { newSheet, sheetOf } from '../grid';
import type { Rect, Workbook } from '../state';
import { select, selectionOf, wireOf } from './places';
import { activate } from './range';

const nothing: Handler = { kind: 'handle', run: () => null };

function active(run: Execution): { readonly sheet: number; readonly rects: readonly Rect[] } {
  return selectionOf(run, run.view());
}

/** The name that Google gives a sheet that was given none. */
function freeName(workbook: Workbook): string {
  for (let number = workbook.sheets.length; ; number += 1) {
    const name = `Sheet${number}`;
    if (!workbook.sheets.some((sheet) => sheet.name === name)) return name;
  }
}

function insertSheet(run: Execution, args: Args): number {
  const name = args.textOrNull(0) ?? freeName(run.view());
  const index = args.list[1] === null ? null : args.number(1);
  const id = Math.floor(run.host.random() * 2_000_000_000) + 1;
  run.write(1, {
    apply: (workbook) => {
      if (workbook.sheets.some((sheet) => sheet.name === name)) {
        throw new GoogleError(
          `A sheet with the name "${name}" already exists. Please enter another name.`,
        );
      }
      const { sheet } = selectionOf(run, workbook);
      const after = workbook.sheets.findIndex((one) => one.id === sheet) + 1;
      const sheets = workbook.sheets.slice();
      sheets.splice(index ?? after, 0, newSheet(id, name));
      // A new sheet is the active one: developers.google.com/apps-script/reference/spreadsheet
      const rects = [{ row: 1, column: 1, rows: 1, columns: 1 }];
      return select({ ...workbook, sheets }, run.user, { sheet: id, rects });
    },
  });
  return id;
}

function deleteSheet(run: Execution, args: Args): null {
  const id = args.number(0);
  run.write(1, {
    apply: (workbook) => {
      sheetOf(workbook, id);
      const sheets = workbook.sheets.filter((sheet) => sheet.id !== id);
      if (sheets.length === 0) {
        throw new GoogleError("You can't remove all the sheets in a document.");
      }
      return {
        ...workbook,
        sheets,
        protections: workbook.protections.filter((one) => one.sheet !== id),
      };
    },
  });
  return null;
}

function moveActiveSheet(run: Execution, args: Args): null {
  const to = args.number(0);
  run.write(1, {
    apply: (workbook) => {
      if (to < 1 || to > workbook.sheets.length) {
        throw new GoogleError(`The sheet index must be between 1 and ${workbook.sheets.length}.`);
      }
      const id = selectionOf(run, workbook).sheet;
      const sheets = workbook.sheets.filter((sheet) => sheet.id !== id);
      sheets.splice(to - 1, 0, sheetOf(workbook, id));
      return { ...workbook, sheets };
    },
  });
  return null;
}

/** The methods of `SpreadsheetApp` and `Spreadsheet`. */
export const spreadsheetService: Service = {
  'SpreadsheetApp.getActive': { kind: 'handle', run: (run) => run.hasDocument },
  'SpreadsheetApp.getActiveSpreadsheet': { kind: 'handle', run: (run) => run.hasDocument },
  'SpreadsheetApp.newConditionalFormatRule': nothing,
  'SpreadsheetApp.newDataValidation': nothing,
  'SpreadsheetApp.getUi': {
    kind: 'handle',
    run: (run) => {
      // Nobody sits before a clock's run: developers.google.com/apps-script/reference/base/ui
      if (run.context === 'clock') {
        throw new GoogleError('Cannot call SpreadsheetApp.getUi() from this context.');
      }
      return null;
    },
  },
  'SpreadsheetApp.flush': {
    kind: 'flush',
    run: (run) => {
      run.save();
      run.refresh();
      return null;
    },
  },
  'Spreadsheet.getId': { kind: 'handle', run: (run) => run.host.document.id },
  'Spreadsheet.getUrl': {
    kind: 'handle',
    run: (run) => `https://docs.google.com/spreadsheets/d/${run.host.document.id}/edit`,
  },
  'Spreadsheet.getName': { kind: 'handle', run: (run) => run.host.name },
  'Spreadsheet.getSpreadsheetLocale': { kind: 'handle', run: (run) => run.host.locale },
  'Spreadsheet.getSpreadsheetTimeZone': { kind: 'handle', run: (run) => run.host.zone },
  'Spreadsheet.getSheets': {
    kind: 'handle',
    isSize: true,
    run: (run) => run.view().sheets.map((sheet) => sheet.id),
  },
  'Spreadsheet.getSheetByName': {
    kind: 'handle',
    run: (run, args) => run.view().sheets.find((sheet) => sheet.name === args.text(0))?.id ?? null,
  },
  'Spreadsheet.getSheetById': {
    kind: 'handle',
    run: (run, args) => run.view().sheets.find((sheet) => sheet.id === args.number(0))?.id ?? null,
  },
  'Spreadsheet.getActiveSheet': { kind: 'handle', run: (run) => active(run).sheet },
  'Spreadsheet.getActiveCell': {
    kind: 'handle',
    run: (run) => {
      const { sheet, rects } = active(run);
      const at = rects.at(-1);
      if (at === undefined) return null;
      return wireOf(sheet, { row: at.row, column: at.column, rows: 1, columns: 1 });
    },
  },
  'Spreadsheet.getActiveRange': {
    kind: 'handle',
    run: (run) => {
      const { sheet, rects } = active(run);
      const last = rects[rects.length - 1];
      return last === undefined ? null : wireOf(sheet, last);
    },
  },
  'Spreadsheet.getActiveRangeList': {
    kind: 'handle',
    run: (run) => {
      const { sheet, rects } = active(run);
      return rects.map((rect) => wireOf(sheet, rect));
    },
  },
  'Spreadsheet.setActiveRange': {
    kind: 'sheet',
    run: (run, args) => activate(run, [args.list[0] ?? null]),
  },
  'Spreadsheet.insertSheet': { kind: 'sheet', run: insertSheet },
  'Spreadsheet.deleteSheet': { kind: 'sheet', run: deleteSheet },
  'Spreadsheet.moveActiveSheet': { kind: 'sheet', run: moveActiveSheet },
  'Spreadsheet.toast': {
    kind: 'ui',
    run: (run, args) => {
      const toast = {
        user: run.user,
        message: args.text(0),
        title: args.textOrNull(1) ?? '',
      };
      const { place, state } = run.host;
      const toasts = [...(state.toasts[place] ?? []), toast];
      run.host.change({ toasts: { ...state.toasts, [place]: toasts } });
      return null;
    },
  },
};
