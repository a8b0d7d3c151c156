import type { ColumnKey } from '../../src/model/columns';
import { ROW_HEIGHT } from '../../src/model/limits';
import type { Store, Tab } from '../../src/model/ports';
import * as laid from '../../src/sheet/laidColumns';
import { ownTabId } from '../../src/sheet/ownTabs';
import { blocksOf } from './blocks';
import { looksOf } from './cellLooks';
import { readsOf } from './cellReads';
import { appendOwn, free, makeRoom, put, putOwn, trim } from './cellWrites';
import { formatColumns, refusalOf } from './columnFormat';
import { holdSheet } from './heldSheets';
import * as layout from './layout';
import { printPaper } from './paper';
import { loosenRules } from './rules';
import { SheetSize } from './size';
import { noteWrite, writeOwn } from './unsaved';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** One sheet as a tab. */
export function tabOf(sheet: Sheet, spreadsheet: Spreadsheet, documentStore: Store): Tab {
  const size = new SheetSize(sheet);
  const reads = readsOf(sheet, size);
  const recognised = new Map<string, boolean>();
  const isRecognised = (key: ColumnKey, column: number): boolean => {
    const place = `${key} ${column}`;
    const isIt = recognised.get(place) ?? laid.looksLaid(documentStore, tab, { key, column });
    recognised.set(place, isIt);
    return isIt;
  };
  const [id, name] = [sheet.getSheetId(), sheet.getName()];
  holdSheet(id, { name, size });
  const tab: Tab = {
    id,
    name,
    ...reads,
    ...looksOf(sheet),
    isJournal: () => ownTabId(documentStore, 'journal') === sheet.getSheetId(),
    hidden: () => sheet.isSheetHidden(),
    laid: (key, column) =>
      laid.isLaid(documentStore, sheet.getSheetId(), key) || isRecognised(key, column),
    loosen: (cells) => loosenRules(sheet, cells),
    write(writes) {
      for (const { row, column, values } of blocksOf(writes)) put(sheet, size, row, column, values);
    },
    mayWrite({ row, column, rows, columns }) {
      try {
        return sheet.getRange(row, column, rows, columns).canEdit();
      } catch {
        // Rows that have gone meanwhile are found to have gone when they are read again.
        return true;
      }
    },
    isFiltered: () => sheet.getFilter() !== null,
    hiddenAmong: (rows) => {
      // A call for each row and question: without a filter one of them need not be asked.
      const isFiltered = sheet.getFilter() !== null;
      const isHidden = (row: number): boolean =>
        (isFiltered && sheet.isRowHiddenByFilter(row)) || sheet.isRowHiddenByUser(row);
      return new Set(rows.filter(isHidden));
    },
    writeOwn(writes) {
      for (const { row, column, values } of blocksOf(writes))
        putOwn(sheet, size, row, column, values);
    },
    append(rows) {
      appendOwn(sheet, size, rows, reads.height);
    },
    replace(rows) {
      noteWrite();
      const width = rows[0]?.length ?? 0;
      makeRoom(sheet, size, rows.length, width);
      // All of it is text, whatever it looks like: `=A1`, `12/05`, `TRUE`.
      const isText =
        width > 0 &&
        !refusalOf(() => {
          sheet.getRange(1, 1, rows.length, width).setNumberFormat('@');
        });
      // Nothing is cleared first: if Google refuses the new texts, the old ones stay.
      putOwn(sheet, size, 1, 1, rows, isText);
      trim(sheet, size, rows.length, width);
    },
    print: (paper) => printPaper(sheet, size, paper),
    layDown(column, headers) {
      const lay = (): void => {
        makeRoom(sheet, size, 1, column + headers.length - 1);
        sheet
          .getRange(1, column, 1, headers.length)
          .setValues([headers.map(({ text }) => text)])
          .setNotes([headers.map(({ note }) => note)])
          .setFontWeight('bold');
        sheet.setFrozenRows(1);
        layout.formatHeaders(sheet, new Map(headers.map((look, index) => [column + index, look])));
      };
      writeOwn(lay, {
        free: () => free(sheet, { row: 1, column, rows: 1, columns: headers.length }),
        again: lay,
      });
    },
    unfold(columns) {
      noteWrite();
      layout.unfold(sheet, columns);
    },
    formatHeaders(looks) {
      noteWrite();
      layout.formatHeaders(sheet, looks);
    },
    arrange(arrangement) {
      noteWrite();
      layout.arrange(sheet, arrangement);
    },
    freeColumns(columns, warnings) {
      noteWrite();
      layout.freeColumns(sheet, columns, warnings);
    },
    insertRows(after, count) {
      noteWrite();
      sheet.insertRowsAfter(after, count);
      // Nobody says whether Google does so.
      sheet.setRowHeightsForced(after + 1, count, ROW_HEIGHT);
      size.forget();
    },
    moveColumn(column, before) {
      noteWrite();
      sheet.moveColumns(sheet.getRange(1, column), before);
    },
    formatColumns(columns, from = 2) {
      noteWrite();
      return formatColumns(sheet, spreadsheet, columns, from);
    },
  };
  return tab;
}
