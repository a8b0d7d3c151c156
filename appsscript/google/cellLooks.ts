import type { CellPlace, Mark, Tab } from '../../src/model/ports';
import { logError } from '../log';
import { blocksOf } from './blocks';
import { amountPattern, refusalOf } from './columnFormat';
import { rangesOf } from './ranges';
import { noteWrite } from './unsaved';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The pale red that Sheets offers beside its palette's first red. */
const PROBLEM_COLOUR = '#f4cccc';

/** A pale yellow that is none of those which Sheets offers, so that it is nobody's but the add-on's. */
const WARNING_COLOUR = '#fef5d6';

function markOf(background: string): Mark | undefined {
  if (background === PROBLEM_COLOUR) return 'problem';
  return background === WARNING_COLOUR ? 'warning' : undefined;
}

/** How single cells of a sheet look: marks, notes, decimals. */
export function looksOf(sheet: Sheet): Pick<Tab, 'annotate' | 'mark' | 'marked' | 'showAmounts'> {
  return {
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
    mark({ problem, warning, none }) {
      noteWrite();
      colour(sheet, none, null);
      colour(sheet, warning, WARNING_COLOUR);
      colour(sheet, problem, PROBLEM_COLOUR);
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
  };
}

/** Colours cells in one call, whatever their number. */
function colour(sheet: Sheet, cells: readonly CellPlace[], background: string | null): void {
  const ranges = rangesOf(sheet, cells);
  if (ranges.length > 0) sheet.getRangeList(ranges).setBackground(background);
}
