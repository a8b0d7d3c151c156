import { display, GENERAL, isDateFormat } from './formats';
import { localeOf } from './locales';
import type { Cell } from './state';
import { readTyped } from './typed';

/** What a person sees in a cell, '' where nobody knows it: the value of a formula, an odd format. */
export function shownIn(cell: Cell, localeName: string): string {
  try {
    return display(cell, localeOf(localeName));
  } catch {
    return '';
  }
}

/**
 * What stands in the editor when a person opens a cell: the text which, typed again, leaves the
 * cell as it is.
 */
export function typedAs(cell: Cell, localeName: string): string {
  if (cell.formula !== undefined) return cell.formula;
  const { content, format } = cell;
  if (content === undefined) return '';
  if (typeof content === 'string') {
    if (format === '@') return content;
    const read = readTyped(content, format, localeName);
    // A text that would be read as something else was typed behind an apostrophe.
    return read.content === content ? content : `'${content}`;
  }
  if (typeof content === 'boolean' || isDateFormat(format)) return shownIn(cell, localeName);
  const percent = format?.endsWith('%') === true;
  const number = { content: percent ? content * 100 : content, format: GENERAL };
  return shownIn(number, localeName) + (percent ? '%' : '');
}
