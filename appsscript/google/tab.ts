import type { ColumnKey } from '../../src/model/columns';
import {
  CELLS_A_CALL,
  READ_TRIES,
  ROW_HEIGHT,
  ROWS_TYPED_MEANWHILE,
  SHEET_COLUMNS,
} from '../../src/model/limits';
import type { Area, Cell, CellPlace, Mark, Store, Tab } from '../../src/model/ports';
import * as laid from '../../src/sheet/laidColumns';
import { ownTabId } from '../../src/sheet/ownTabs';
import { logError } from '../log';
import { blocksOf, stretchesOf } from './blocks';
import { appendOwn, free, makeRoom, put, putOwn, trim } from './cellWrites';
import { amountPattern, formatColumns, refusalOf } from './columnFormat';
import { holdSheet } from './heldSheets';
import * as layout from './layout';
import { printPaper } from './paper';
import { SheetSize } from './size';
import { noteWrite, writeOwn, writeOwnAgain } from './unsaved';

type Range = GoogleAppsScript.Spreadsheet.Range;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The pale red that Sheets offers beside its palette's first red. */
const PROBLEM_COLOUR = '#f4cccc';

/** A pale yellow that is none of those which Sheets offers, so that it is nobody's but the add-on's. */
const WARNING_COLOUR = '#fef5d6';

function markOf(background: string): Mark | undefined {
  if (background === PROBLEM_COLOUR) return 'problem';
  return background === WARNING_COLOUR ? 'warning' : undefined;
}

/** One sheet as a tab. */
export function tabOf(sheet: Sheet, spreadsheet: Spreadsheet, documentStore: Store): Tab {
  // How far the sheet was filled when it was last read.
  let known: Filled | undefined;
  const size = new SheetSize(sheet);
  const reading = <T>(read: () => T): T => readingOf(size, read);
  const height = (): number => reading(() => sheet.getLastRow());
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
    isJournal: () => ownTabId(documentStore, 'journal') === sheet.getSheetId(),
    hidden: () => sheet.isSheetHidden(),
    laid: (key, column) =>
      laid.isLaid(documentStore, sheet.getSheetId(), key) || isRecognised(key, column),
    firstRow: () => reading(() => sheet.getRange(1, 1, 1, size.columns).getValues())[0] ?? [],
    all: () =>
      reading(() => {
        const values = knownPart(sheet, size, known) ?? filledPart(sheet, size).getValues();
        known = filledOf(values);
        return values;
      }),
    block: (area) => reading(() => size.part(area)?.getValues() ?? []),
    formulas: (area) => reading(() => size.part(area)?.getFormulas() ?? []),
    formats: (area) => reading(() => size.part(area)?.getNumberFormats() ?? []),
    shown: (area) => reading(() => size.part(area)?.getDisplayValues() ?? []),
    strict: (area) =>
      reading(() =>
        (size.part(area)?.getDataValidations() ?? []).map((line) =>
          line.map((rule) => (rule !== null && !rule.getAllowInvalid() ? 'strict' : '')),
        ),
      ),
    loosen({ gone, warning }) {
      noteWrite();
      refusalOf(() => {
        if (gone.length > 0) sheet.getRangeList(rangesOf(sheet, gone)).clearDataValidations();
        for (const area of stretchesOf(warning)) letWarn(sheet, area);
      });
    },
    merged: ({ row, rows }) => {
      const area = { row, column: 1, rows, columns: SHEET_COLUMNS };
      return reading(() => size.part(area)?.getMergedRanges() ?? []).map((merge) => ({
        row: merge.getRow(),
        column: merge.getColumn(),
        rows: merge.getNumRows(),
        columns: merge.getNumColumns(),
      }));
    },
    notes: (area) => reading(() => size.part(area)?.getNotes() ?? []),
    annotate(notes) {
      noteWrite();
      const blocks = blocksOf(notes);
      const texts = new Set(notes.map(({ value }) => value));
      // Many cells of one note take one call, wherever they stand.
      if (texts.size < blocks.length) {
        for (const text of texts) {
          const cells = notes.filter(({ value }) => value === text);
          sheet.getRangeList(rangesOf(sheet, cells)).setNote(text);
        }
        return;
      }
      for (const { row, column, values } of blocks) {
        sheet
          .getRange(row, column, values.length, values[0]?.length ?? 0)
          .setNotes(values.map((line) => line.map(String)));
      }
    },
    height,
    write(writes) {
      for (const { row, column, values } of blocksOf(writes)) put(sheet, size, row, column, values);
    },
    mark({ problem, warning, none }) {
      noteWrite();
      colour(sheet, none, null);
      colour(sheet, warning, WARNING_COLOUR);
      colour(sheet, problem, PROBLEM_COLOUR);
    },
    unfold(columns) {
      noteWrite();
      layout.unfold(sheet, columns);
    },
    showAmounts(cells, decimals) {
      noteWrite();
      const ranges = rangesOf(sheet, cells);
      if (ranges.length === 0) return;
      // A table's columns show amounts as the table has them, and protected ones as they did. What else
      // Google refuses stops no payment either, and whoever looks after the installation reads of it.
      const why = refusalOf(() => {
        sheet.getRangeList(ranges).setNumberFormat(amountPattern(decimals));
      });
      if (why?.kind === 'other') logError(new Error(why.said));
    },
    marked({ row, column, rows, columns }) {
      const [down, across] = [sheet.getMaxRows() - row + 1, sheet.getMaxColumns() - column + 1];
      if (down < 1 || across < 1) return [];
      const range = sheet.getRange(row, column, Math.min(rows, down), Math.min(columns, across));
      return range.getBackgrounds().flatMap((line, below) =>
        line.flatMap((background, right) => {
          const mark = markOf(background);
          return mark ? [{ row: row + below, column: column + right, mark }] : [];
        }),
      );
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
      appendOwn(sheet, size, rows, height);
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

/** How much a sheet held: its first row, its last row with anything, and how many such rows. */
interface Filled {
  readonly first: readonly Cell[];
  readonly height: number;
  readonly rows: number;
}

/**
 * The part of a sheet that may hold anything. Asking Sheets how far a sheet is filled is a call of
 * its own, so it is asked only where the answer saves more than it costs.
 */
function filledPart(sheet: Sheet, size: SheetSize): Range {
  size.forget();
  const { rows, columns } = size;
  return rows * columns <= CELLS_A_CALL
    ? sheet.getRange(1, 1, rows, columns)
    : sheet.getDataRange();
}

/**
 * Reads a sheet as far as it was filled the last time and a little further; undefined where that may
 * not be all: its last row holds something, a row has gone that may stand further below, or the columns are
 * others.
 */
function knownPart(sheet: Sheet, size: SheetSize, known: Filled | undefined): Cell[][] | undefined {
  if (!known) return undefined;
  const wanted = known.height + ROWS_TYPED_MEANWHILE;
  // Where the sheet may end before, it may also have grown.
  if (wanted > size.rows) size.forget();
  const rows = Math.min(size.rows, wanted);
  const values = sheet.getRange(1, 1, rows, size.columns).getValues();
  const now = filledOf(values);
  const isUnder = now.first.every((cell, at) => cell === (known.first[at] ?? ''));
  const isWhole = rows < wanted || (now.height < rows && now.rows >= known.rows);
  return isUnder && isWhole ? values : undefined;
}

function filledOf(values: readonly Cell[][]): Filled {
  let [height, rows] = [0, 0];
  values.forEach((row, index) => {
    if (row.every((cell) => cell === '')) return;
    height = index + 1;
    rows += 1;
  });
  return { first: values[0] ?? [], height, rows };
}

/** Somebody may delete rows between the moment when a range is chosen and when it is read. */
function readingOf<T>(size: SheetSize, read: () => T): T {
  for (let tries = 1; ; tries += 1) {
    try {
      return read();
    } catch (error) {
      if (tries === READ_TRIES) throw error;
      size.forget();
      // A read may save what was written.
      writeOwnAgain();
    }
  }
}

/** Lets the rules of cells of one column take what they do not offer, and mark it. */
function letWarn(sheet: Sheet, { row, column, rows }: Omit<Area, 'columns'>): void {
  const range = sheet.getRange(row, column, rows, 1);
  const rules = range.getDataValidations();
  range.setDataValidations(
    rules.map((line) => line.map((rule) => rule?.copy().setAllowInvalid(true).build() ?? null)),
  );
}

/** Cells as few ranges, by their names. */
function rangesOf(sheet: Sheet, cells: readonly CellPlace[]): string[] {
  return stretchesOf(cells).map(({ row, column, rows }) =>
    sheet.getRange(row, column, rows, 1).getA1Notation(),
  );
}

/** Colours cells in one call, whatever their number. */
function colour(sheet: Sheet, cells: readonly CellPlace[], background: string | null): void {
  const ranges = rangesOf(sheet, cells);
  if (ranges.length > 0) sheet.getRangeList(ranges).setBackground(background);
}
