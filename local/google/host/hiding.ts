import { display } from './formats';
import { cellAt } from './grid';
import { type Locale, localeOf } from './locales';
import type { Filter, Rect, Sheet } from './state';

/** The rows below a filter's header that show what it hides. */
function rowsHidden(
  sheet: Sheet,
  { rect, hidden }: Omit<Filter, 'rows'>,
  locale: Locale,
): number[] {
  const rows: number[] = [];
  for (let row = rect.row + 1; row < rect.row + rect.rows; row += 1) {
    const isHidden = Object.entries(hidden).some(([column, texts]) =>
      texts.includes(display(cellAt(sheet, row, Number(column)), locale)),
    );
    if (isHidden) rows.push(row);
  }
  return rows;
}

/** The sheet with a filter laid over a range. A later change of a cell does not move it. */
export function filtered(
  sheet: Sheet,
  rect: Rect,
  hidden: Filter['hidden'],
  localeName: string,
): Sheet {
  const rows = rowsHidden(sheet, { rect, hidden }, localeOf(localeName));
  return { ...sheet, filter: { rect, hidden, rows } };
}

/** The sheet with its filter, if it has one, laid again over what now stands there. */
export function refiltered(sheet: Sheet, localeName: string): Sheet {
  const { filter } = sheet;
  return filter === null ? sheet : filtered(sheet, filter.rect, filter.hidden, localeName);
}
