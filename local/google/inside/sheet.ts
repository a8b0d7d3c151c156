import type { Wire } from '../bridge';
import { cellOut } from './cells';
import { full, model } from './model';
import { asNumber, call } from './post';
import { protectionFrom } from './protection';
import { rangeOut } from './range';
import { SheetCharts } from './sheet-charts';
import { ask, change } from './sheet-lines';
import { SheetReading } from './sheet-reading';
import { SHEET_SIGNATURES } from './sheet-signatures';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** What a sheet lets be done to it. */
class SheetModel
  extends SheetCharts
  implements
    Pick<
      Sheet,
      | 'activate'
      | 'appendRow'
      | 'autoResizeColumn'
      | 'autoResizeColumns'
      | 'clear'
      | 'clearContents'
      | 'clearNotes'
      | 'hideSheet'
      | 'protect'
      | 'setActiveRange'
      | 'setActiveRangeList'
      | 'setActiveSelection'
      | 'setColumnWidth'
      | 'setColumnWidths'
      | 'setFrozenColumns'
      | 'setFrozenRows'
      | 'setName'
      | 'setRowHeightsForced'
      | 'setTabColor'
      | 'showSheet'
    >
{
  activate(): Sheet {
    return change(this, 'activate');
  }

  appendRow(values: unknown[]): Sheet {
    return change(this, 'appendRow', values.map(cellOut));
  }

  autoResizeColumn(column: number): Sheet {
    return change(this, 'autoResizeColumns', column, 1);
  }

  autoResizeColumns(column: number, count: number): Sheet {
    return change(this, 'autoResizeColumns', column, count);
  }

  clear(): Sheet {
    return change(this, 'clear');
  }

  clearContents(): Sheet {
    return change(this, 'clearContents');
  }

  clearNotes(): Sheet {
    return change(this, 'clearNotes');
  }

  hideSheet(): Sheet {
    return change(this, 'hideSheet');
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionFrom(asNumber(ask(this, 'protect')));
  }

  setActiveRange(range: Range): Range {
    ask(this, 'setActiveRange', rangeOut(range));
    return range;
  }

  setActiveRangeList(list: RangeList): RangeList {
    call('RangeList', 'activate', [list.getRanges().map(rangeOut)]);
    return list;
  }

  setActiveSelection(range: Range | string): Range {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }

  setColumnWidth(column: number, width: number): Sheet {
    return change(this, 'setColumnWidths', column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): Sheet {
    return change(this, 'setColumnWidths', column, count, width);
  }

  setFrozenColumns(columns: number): void {
    ask(this, 'setFrozenColumns', columns);
  }

  setFrozenRows(rows: number): void {
    ask(this, 'setFrozenRows', rows);
  }

  setName(name: string): Sheet {
    return change(this, 'setName', name);
  }

  setRowHeightsForced(row: number, count: number, height: number): Sheet {
    return change(this, 'setRowHeightsForced', row, count, height);
  }

  setTabColor(color: string | null): Sheet {
    return change(this, 'setTabColor', color);
  }

  showSheet(): Sheet {
    return change(this, 'showSheet');
  }
}
model(SheetModel, 'Sheet', 'SpreadsheetApp.Sheet', SHEET_SIGNATURES);

/** The sheet of that number. */
export function sheetFrom(id: number): Sheet {
  return full<Sheet>(new SheetModel(id));
}

/** The sheet of that number, or null where there is none. */
export function sheetOrNull(value: Wire): Sheet | null {
  return value === null ? null : sheetFrom(asNumber(value));
}

/** The number of a sheet, to send across. */
export function sheetOut(sheet: unknown): number {
  return SheetReading.idOf(sheet);
}
