import { formulaCell } from './formula-errors';
import { type Locale, localeOf } from './locales';
import { serialOfWall } from './serial';
import type { Cell, Content } from './state';
import { readLoosely } from './typed-loosely';

/**
 * How Sheets reads a text that a person types, or that a script writes with `setValue`.
 *
 * The limits of this model: it knows formulas, a leading apostrophe, booleans in English and in
 * the spreadsheet's language, plain and grouped numbers, per cents, ISO dates, the locale's dates
 * with or without a time, in the four locales of `locales.ts`; in English dollars and dates with the
 * month in words, which https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption
 * names. What else Sheets may read is in `typed-loosely.ts`, for tests that ask for it; for all others
 * it is text. Nothing that must hold may depend on either.
 */

/** What became of the text: the content, and the format that comes with it where the cell has none. */
export interface Typed {
  readonly content?: Content;
  readonly formula?: string;
  readonly format?: string;
}

const TIME = String.raw`(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${TIME}$`);

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function numberPattern(locale: Locale): RegExp {
  const group = `[${locale.groups.map(escaped).join('')}]`;
  const decimal = escaped(locale.decimal);
  return new RegExp(`^([+-]?)(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${decimal}(\\d*))?(\\s?%)?$`);
}

function readNumber(text: string, locale: Locale): Typed | null {
  const match = numberPattern(locale).exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', part = '', percent] = match;
  if (whole === '' && part === '') return null;
  const value = Number(`${sign}${whole.replace(/\D/g, '') || '0'}.${part || '0'}`);
  if (percent === undefined) return { content: value };
  return { content: value / 100, format: part === '' ? '0%' : '0.00%' };
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `Mar 1 2016`, `12 December 2012`. */
function readWords(text: string, locale: Locale): Typed | null {
  const first = /^([a-z]{3,})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const second = /^(\d{1,2}) ([a-z]{3,})\.? (\d{4})$/i.exec(text);
  const [, name = '', day, year] = first ?? [null, second?.[2], second?.[1], second?.[3]];
  const month = MONTHS.findIndex(
    (one) => one === name.toLowerCase() || one.slice(0, 3) === name.toLowerCase(),
  );
  if (month < 0 || locale.yes !== 'TRUE') return null;
  const ms = wall([year, String(month + 1), day]);
  return ms === null ? null : { content: serialOfWall(ms), format: locale.dateFormat };
}

/** `$100.15`. */
function readDollars(text: string, locale: Locale): Typed | null {
  if (locale.currency !== '$' || !text.startsWith('$')) return null;
  const { content } = readNumber(text.slice(1), locale) ?? {};
  return content === undefined ? null : { content, format: '"$"#,##0.00' };
}

/** A wall time that exists, as milliseconds that UTC methods read. */
export function wall(parts: readonly (string | undefined)[]): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const full = year < 100 ? (year < 30 ? 2000 + year : 1900 + year) : year;
  const ms = Date.UTC(full, month - 1, day, hour, minute, second);
  const at = new Date(ms);
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real && hour < 24 && minute < 60 && second < 60 ? ms : null;
}

function readDate(text: string, locale: Locale): Typed | null {
  const iso = ISO.exec(text);
  const separator = locale.dateSeparators.source;
  const local = new RegExp(
    `^(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4}|\\d{2})${TIME}$`,
  ).exec(text);
  if (iso === null && local === null) return null;
  const [, a, b, c, ...time] = iso ?? local ?? [];
  const day = iso !== null ? [a, b, c] : locale.order === 'dmy' ? [c, b, a] : [c, a, b];
  const ms = wall([...day, ...time]);
  if (ms === null) return null;
  const date = iso === null ? locale.dateFormat : 'yyyy-MM-dd';
  const timed = time.some((part) => part !== undefined);
  return { content: serialOfWall(ms), format: timed ? `${date} ${locale.timeFormat}` : date };
}

/** How freely text is read; the year is that in which a date without one is. */
export interface Habits {
  readonly typing: 'sure' | 'all';
  readonly typedSign: 'text' | 'error';
  readonly year: number;
}

const SURE: Habits = { typing: 'sure', typedSign: 'text', year: 1970 };

/** Reads a text as typed into a cell of that format. */
export function readTyped(
  text: string,
  format: string | undefined,
  localeName: string,
  { typing, typedSign, year }: Habits = SURE,
): Typed {
  if (text === '') return {};
  if (text.startsWith('=') && text.length > 1 && format !== '@') return formulaCell(text);
  if (format === '@') return { content: text };
  if (text.startsWith("'")) return { content: text.slice(1) };
  const locale = localeOf(localeName);
  const word = text.trim().toUpperCase();
  if (word === 'TRUE' || word === locale.yes) return { content: true };
  if (word === 'FALSE' || word === locale.no) return { content: false };
  const trimmed = text.trim();
  const read =
    readNumber(trimmed, locale) ??
    readDate(trimmed, locale) ??
    readWords(trimmed, locale) ??
    readDollars(trimmed, locale) ??
    (typing === 'all' ? readLoosely(trimmed, locale, year) : null);
  if (read !== null) return read;
  const isBroken = typedSign === 'error' && /^[+-]/.test(trimmed);
  return isBroken ? { formula: `=${trimmed}`, content: '#ERROR!' } : { content: text };
}

/** The cell with that content; a format that came with the text stands only where none was. */
export function withTyped(cell: Cell | undefined, typed: Typed): Cell {
  const { content: _content, formula: _formula, ...rest } = cell ?? {};
  const { format, ...held } = typed;
  const kept = rest.format === undefined && format !== undefined ? { ...rest, format } : rest;
  return { ...kept, ...held };
}
