import type { Wire } from '../bridge';
import { full } from './model';
import { call } from './post';
import { SheetReading } from './sheet-reading';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Asks for something of a sheet. */
export function ask(sheet: SheetReading, method: string, ...args: Wire[]): Wire {
  return call('Sheet', method, [SheetReading.idOf(sheet), ...args]);
}

/** Changes a sheet, and answers with it as Google does. */
export function change(sheet: SheetReading, method: string, ...args: Wire[]): Sheet {
  ask(sheet, method, ...args);
  return full<Sheet>(sheet);
}

/** What a sheet lets be done to its rows and columns. */
export class SheetLines
  extends SheetReading
  implements
    Pick<
      Sheet,
      | 'deleteColumn'
      | 'deleteColumns'
      | 'deleteRow'
      | 'deleteRows'
      | 'hideColumns'
      | 'hideRows'
      | 'insertColumnAfter'
      | 'insertColumnBefore'
      | 'insertColumnsAfter'
      | 'insertColumnsBefore'
      | 'insertRowAfter'
      | 'insertRowBefore'
      | 'insertRowsAfter'
      | 'insertRowsBefore'
      | 'showColumns'
      | 'showRows'
    >
{
  deleteColumn(column: number): Sheet {
    return change(this, 'deleteColumns', column, 1);
  }

  deleteColumns(column: number, count: number): void {
    ask(this, 'deleteColumns', column, count);
  }

  deleteRow(row: number): Sheet {
    return change(this, 'deleteRows', row, 1);
  }

  deleteRows(row: number, count: number): void {
    ask(this, 'deleteRows', row, count);
  }

  hideColumns(column: number, count = 1): void {
    ask(this, 'hideColumns', column, count);
  }

  hideRows(row: number, count = 1): void {
    ask(this, 'hideRows', row, count);
  }

  insertColumnAfter(column: number): Sheet {
    return change(this, 'insertColumnsAfter', column, 1);
  }

  insertColumnBefore(column: number): Sheet {
    return change(this, 'insertColumnsBefore', column, 1);
  }

  insertColumnsAfter(column: number, count: number): Sheet {
    return change(this, 'insertColumnsAfter', column, count);
  }

  insertColumnsBefore(column: number, count: number): Sheet {
    return change(this, 'insertColumnsBefore', column, count);
  }

  insertRowAfter(row: number): Sheet {
    return change(this, 'insertRowsAfter', row, 1);
  }

  insertRowBefore(row: number): Sheet {
    return change(this, 'insertRowsBefore', row, 1);
  }

  insertRowsAfter(row: number, count: number): Sheet {
    return change(this, 'insertRowsAfter', row, count);
  }

  insertRowsBefore(row: number, count: number): Sheet {
    return change(this, 'insertRowsBefore', row, count);
  }

  showColumns(column: number, count = 1): void {
    ask(this, 'showColumns', column, count);
  }

  showRows(row: number, count = 1): void {
    ask(this, 'showRows', row, count);
  }
}
