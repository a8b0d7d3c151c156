import { COLUMNS, type ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import type { CellPlace, Workbook } from '../model/ports';
import type { RowCell } from './formulas';
import { readAt } from './readAt';

/**
 * Writes to cells of rows and saves that. Where it is refused, the rules that stand in its way are loosened, and it
 * is written once more: what has happened in Qomon must stand in the sheet. Gives the error that is left.
 */
export function saved(
  workbook: Workbook,
  cells: readonly RowCell[],
  write: () => void,
): Error | undefined {
  const attempt = (): Error | undefined =>
    errorOf(() => {
      write();
      // guard: flush-after-write
      workbook.flush();
    });
  const error = attempt();
  if (!error) return undefined;
  let isLoosened = false;
  // Whatever else is wrong with these cells, the first error says.
  errorOf(() => {
    isLoosened = loosenRules(cells);
  });
  return isLoosened ? attempt() : error;
}

/**
 * Rules of the add-on's own columns go; those of columns that people fill too stay, and warn from then on. Says whether
 * there were any.
 */
function loosenRules(cells: readonly RowCell[]): boolean {
  const strict = readAt(cells, (tab, area) => tab.strict(area))
    .filter(({ text }) => text !== '')
    .map(({ cell }) => cell);
  for (const [tab, own] of groupBy(strict, ({ placed }) => placed.entry.tab)) {
    tab.loosen({
      gone: placesOf(own.filter(({ key }) => isOwn(key))),
      warning: placesOf(own.filter(({ key }) => !isOwn(key))),
    });
  }
  return strict.length > 0;
}

/** True for columns into which nobody types. */
function isOwn(key: ColumnKey): boolean {
  const { kind } = COLUMNS[key];
  return kind === 'state' || kind === 'result';
}

function placesOf(cells: readonly RowCell[]): CellPlace[] {
  return cells.flatMap(({ placed: { entry, row }, key }) => {
    const column = entry.header.at(key);
    return column === undefined ? [] : [{ row: row.number, column }];
  });
}

function errorOf(work: () => void): Error | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
