import type { Locale } from './locales';
import { serialOfWall } from './serial';
import { type Typed, wall } from './typed';

/** Groups of digits anywhere: in English `1234,1234` became 12341234, `22 34` became 2234. */
function readGroups(text: string, locale: Locale): Typed | null {
  const [whole = '', ...parts] = text.split(locale.decimal);
  if (parts.length > 1 || !/^[+-]?\d/.test(whole)) return null;
  const bare = [...locale.groups, ' '].reduce((left, group) => left.replaceAll(group, ''), whole);
  const number = `${bare}.${parts[0] || '0'}`;
  return /^[+-]?\d+\.\d+$/.test(number) ? { content: Number(number) } : null;
}

function readExponent(text: string, locale: Locale): Typed | null {
  const number = text.replace(locale.decimal, '.');
  return /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(number)
    ? { content: Number(number), format: '0.00E+00' }
    : null;
}

function readMoney(text: string, locale: Locale): Typed | null {
  const match = /^([€$£])\s?(.+)$|^(.+?)\s?([€$£])$/.exec(text);
  if (match === null) return null;
  const found = readGroups(match[2] ?? match[3] ?? '', locale);
  return found === null ? null : { ...found, format: `#,##0.00 ${match[1] ?? match[4]}` };
}

/** `1/2` and `25/12` are days of this year. */
function readDay(text: string, locale: Locale, year: number): Typed | null {
  const separator = locale.dateSeparators.source;
  const match = new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})$`).exec(text);
  if (match === null) return null;
  const [, first, second] = match;
  const [month, day] = locale.order === 'dmy' ? [second, first] : [first, second];
  const ms = wall([String(year), month, day]);
  return ms === null ? null : { content: serialOfWall(ms), format: locale.dateFormat };
}

function readTime(text: string, locale: Locale): Typed | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const content = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { content, format: locale.timeFormat };
}

/**
 * What people report that Sheets makes of text, in other projects' issues: the forms of which nobody
 * knows where they end. None of them is documented.
 */
export function readLoosely(text: string, locale: Locale, year: number): Typed | null {
  return (
    readDay(text, locale, year) ??
    readTime(text, locale) ??
    readExponent(text, locale) ??
    readMoney(text, locale) ??
    readGroups(text, locale)
  );
}
