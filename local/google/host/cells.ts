import { isWireDate, type Wire } from '../bridge';
import { GoogleError, notModelled } from './errors';
import { display, GENERAL, isDateFormat } from './formats';
import type { Host } from './host';
import { localeOf } from './locales';
import { momentOf, serialOf, wallOf } from './serial';
import type { Cell, Content } from './state';
import { readTyped, withTyped } from './typed';

/** What a formula cell shows: what a test computed or put there, else nobody knows. */
export function computed(cell: Cell, host: Host): Content | undefined {
  if (cell.formula === undefined) return cell.content;
  return (
    cell.content ??
    host.compute(cell.formula) ??
    notModelled(`The value of the formula ${cell.formula}`)
  );
}

/** The value that `getValue` gives: '' for a blank cell, a date where the format is one. */
export function shownValue(cell: Cell | undefined, host: Host): Wire {
  if (cell === undefined) return '';
  const content = computed(cell, host);
  if (content === undefined) return '';
  if (typeof content === 'number' && isDateFormat(cell.format)) {
    return { $date: momentOf(wallOf(content), host.zone) };
  }
  return content;
}

function withDate(cell: Cell | undefined, ms: number, host: Host): Cell {
  const content = serialOf(ms, host.zone);
  const held = cell?.format;
  if (held !== undefined && held !== GENERAL && !isDateFormat(held)) {
    // [?] Google's reference says nothing of a date written where another format is set.
    if (host.switches.dateInFormattedCell === 'format kept') {
      if (held !== '@') return withTyped(cell, { content });
      const text = display({ content, format: 'yyyy-mm-dd' }, localeOf(host.locale));
      return withTyped(cell, { content: text });
    }
    return withTyped({ ...cell, format: localeOf(host.locale).dateFormat }, { content });
  }
  const { dateFormat, timeFormat } = localeOf(host.locale);
  const format = Number.isInteger(content) ? dateFormat : `${dateFormat} ${timeFormat}`;
  const base = held === GENERAL ? { ...cell, format } : cell;
  return withTyped(base, { content, format });
}

/** The cell after `setValue`, which reads text as if a person had typed it. */
export function written(cell: Cell | undefined, value: Wire, host: Host): Cell {
  if (typeof value === 'string') {
    if (value.length > host.quotas.cellCharacters) {
      throw new GoogleError(
        `Your input contains more than the maximum of ${host.quotas.cellCharacters} characters in a single cell.`,
      );
    }
    const isKept = value.startsWith("'") && host.switches.writtenApostrophe === 'kept';
    if (isKept) return withTyped(cell, { content: value });
    return withTyped(cell, readTyped(value, cell?.format, host.locale, host.habits));
  }
  if (isWireDate(value)) return withDate(cell, value.$date, host);
  if (cell?.format === '@') {
    if (typeof value !== 'number') return notModelled('A boolean written into a cell of format @');
    const text = host.switches.numberInTextCell === 'text';
    return withTyped(cell, { content: text ? String(value) : value });
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return withTyped(cell, { content: value });
  }
  return notModelled('A cell of this kind');
}
