import { notModelled } from './errors';
import type { Locale } from './locales';
import { wallOf } from './serial';
import type { Cell } from './state';

/** The format of a cell that nobody formatted, as `getNumberFormat` names it. */
export const GENERAL = '0.###############';

const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g;

/** Whether a number in this format is a date: `getValue` then gives a `Date`. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && format !== '@' && /[ydhs]/i.test(format.replace(QUOTED, ''));
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

const DATE_PARTS: Readonly<Record<string, (at: Date) => string>> = {
  yyyy: (at) => pad(at.getUTCFullYear(), 4),
  yy: (at) => pad(at.getUTCFullYear() % 100, 2),
  dd: (at) => pad(at.getUTCDate(), 2),
  d: (at) => String(at.getUTCDate()),
  hh: (at) => pad(at.getUTCHours(), 2),
  h: (at) => String(at.getUTCHours()),
  ss: (at) => pad(at.getUTCSeconds(), 2),
  s: (at) => String(at.getUTCSeconds()),
};

/** `m` is a minute beside hours or seconds, else a month, as Sheets reads it. */
function month(at: Date, part: string, minute: boolean): string {
  if (part.length > 2) return notModelled(`The number format ${part}`);
  return pad(minute ? at.getUTCMinutes() : at.getUTCMonth() + 1, part.length);
}

function showDate(serial: number, format: string): string {
  // [h] counts on past a day, which is no hour of a clock.
  if (/\[[hms]+\]/i.test(format)) return notModelled(`The number format ${format}`);
  const at = new Date(wallOf(serial));
  let hours = false;
  const parts = format.match(/"[^"]*"|\\.|y+|d+|h+|s+|m+|./gi) ?? [];
  return parts
    .map((part, i) => {
      if (/^"/.test(part)) return part.slice(1, -1);
      if (/^\\/.test(part)) return part.slice(1);
      const low = part.toLowerCase();
      if (/^[hs]/.test(low)) hours = true;
      if (/^[yd]/.test(low)) hours = false;
      if (/^m/.test(low)) {
        const next = parts.slice(i + 1).find((other) => /^[yhdms]/i.test(other));
        return month(at, low, part !== 'M' && part !== 'MM' && (hours || /^s/i.test(next ?? '')));
      }
      const write = DATE_PARTS[low];
      if (write !== undefined) return write(at);
      return /^[a-z]/i.test(part) ? notModelled(`The number format ${format}`) : part;
    })
    .join('');
}

function plain(value: number, locale: Locale): string {
  const text = String(Number(value.toPrecision(15)));
  if (/e/.test(text)) return notModelled(`The text of the number ${text}`);
  return text.replace('.', locale.decimal);
}

function fixed(value: number, decimals: number, grouped: boolean, locale: Locale): string {
  // The sum of cents is exact; half-way cases of binary fractions are Sheets' own affair.
  const [whole = '0', part] = Math.abs(value).toFixed(decimals).split('.');
  const head = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, locale.group) : whole;
  const sign = value < 0 ? '-' : '';
  return sign + head + (part === undefined ? '' : locale.decimal + part);
}

/** What stands around the digits and is shown as it is; of `[$CHF-100C]` what stands before the locale. */
const LITERALS = /^(?:"[^"]*"|\\.|\[\$[^\]]*\]|[\s€£$()])*/;

const NUMBER = /^(#,##0|0+)(?:\.(0*)(#*))?/;

function shownOf(literals: string): string {
  return literals.replace(
    /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]/g,
    (_whole, quoted = '', escaped = '', sign = '') => `${quoted}${escaped}${sign}`,
  );
}

/** The section for a number, of up to three: for positive ones, negative ones, and zero. */
function sectionOf(
  format: string,
  value: number,
): { readonly section: string; readonly of: number } {
  const bare = format.replace(/\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow)\]/gi, '');
  const [positive = '', negative, zero] = bare.split(';');
  if (value < 0 && negative !== undefined) return { section: negative, of: -value };
  return { section: value === 0 && zero !== undefined ? zero : positive, of: value };
}

/**
 * Each 0 is a digit that is shown also where the number has none, each # behind the mark one that is shown
 * where it has: developers.google.com/workspace/sheets/api/guides/formats
 */
function showNumber(value: number, format: string, locale: Locale): string {
  const { section, of } = sectionOf(format, value);
  const before = LITERALS.exec(section)?.[0] ?? '';
  const match = NUMBER.exec(section.slice(before.length));
  if (match === null) return notModelled(`The number format ${format}`);
  const [digits, head = '', always = '', ifThere = ''] = match;
  const rest = section.slice(before.length + digits.length);
  const percent = rest.startsWith('%') ? '%' : '';
  const tail = rest.slice(percent.length);
  if ((LITERALS.exec(tail)?.[0] ?? '') !== tail) return notModelled(`The number format ${format}`);
  const isGrouped = head.includes(',');
  const decimals = always.length + ifThere.length;
  let number = fixed(percent === '' ? of : of * 100, decimals, isGrouped, locale);
  for (let left = ifThere.length; left > 0 && number.endsWith('0'); left -= 1) {
    number = number.slice(0, -1);
  }
  // Whether a mark without a digit behind it is shown nobody tells.
  if (number.endsWith(locale.decimal)) return notModelled(`${value} in the format ${format}`);
  const shown = isGrouped
    ? number
    : number.replace(/\d+/, (whole) => whole.padStart(head.length, '0'));
  return shownOf(before) + shown + percent + shownOf(tail);
}

/** What a person sees in a cell, as `getDisplayValue` gives it. */
export function display(cell: Cell | undefined, locale: Locale): string {
  const content = cell?.content;
  if (content === undefined) {
    if (cell?.formula !== undefined) {
      return notModelled(`The value of the formula ${cell.formula}`);
    }
    return '';
  }
  if (typeof content === 'string') return content;
  if (typeof content === 'boolean') return content ? locale.yes : locale.no;
  const format = cell?.format;
  if (format === undefined || format === GENERAL) return plain(content, locale);
  if (format === '@') return plain(content, locale);
  return isDateFormat(format) ? showDate(content, format) : showNumber(content, format, locale);
}
