import { QUOTED_LENGTH, SAME_MOMENT_MS } from './limits';
import type { Cell } from './ports';

/**
 * The one reading of text: of cells, headers, addresses, groups, list entries and states. What a person
 * sees is what is read; what is sent as free text goes on as it was typed.
 */

/** Characters that nobody sees: Unicode's format characters, and those that Unicode says to ignore. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/**
 * A text as it is seen: without characters that nobody sees, each letter in one piece, every kind of space a
 * space, none at its ends. Line breaks and other control characters within it stay.
 */
export function seen(text: string): string {
  // Nearly every cell is this, and a tab has many.
  if (PRINTABLE_ASCII.test(text)) return text.trim();
  return text
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/^[\s\x85]+|[\s\x85]+$/g, '');
}

/** The same on one line: runs of spaces, line breaks and control characters are one space. */
export function onOneLine(text: string): string {
  return seen(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * How names are compared where accents tell two of them apart: on one line, whatever the case. Some letters have
 * two forms in lower case, or become two in upper case.
 */
export function caseless(text: string): string {
  return onOneLine(text).toUpperCase().toLowerCase();
}

/** How headers, labels and people's words are compared: without case, accents, or kinds of apostrophe and dash. */
export function plain(text: string): string {
  return caseless(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
}

/** The words of a text as they are compared: without case, accents, and what stands between them. */
export function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * A header as it is looked up: `Payer e-mail` and `Payer email` are one, and so are the signs for
 * "number".
 */
export function headerForm(text: string): string {
  return plain(text)
    .replace(/\be[- ]?mails?\b/g, 'email')
    .replace(/º/g, '°');
}

/** What is seen of a cell; a date by a text of its own, for which nothing is to depend on it. */
export function seenIn(cell: Cell): string {
  return seen(String(cell));
}

/** True where nothing is seen in a cell. An unticked box is blank. */
export function isBlank(cell: Cell): boolean {
  return cell === false || seenIn(cell) === '';
}

/** The decimal mark of the spreadsheet at hand. An execution of the add-on has one spreadsheet, and so has a page. */
let mark = '.';

/** From now on numbers are quoted with this decimal mark, so that what is quoted can be typed again. */
export function quoteNumbersWith(decimalMark: '.' | ','): void {
  mark = decimalMark;
}

/** A cell's text as a message quotes it. */
export function quoted(cell: Cell): string {
  const text = onOneLine(typeof cell === 'number' ? String(cell).replace('.', mark) : String(cell));
  return text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
}

/** In a table an apostrophe may stand before a text, so that it stays one. */
function bare(cell: Cell): string {
  return String(cell).trim().replace(/^'/, '');
}

/** Sheets keeps moments to the millisecond at best, and shows numbers in a text column as text. */
export function sameCell(a: Cell, b: Cell, apartMs = SAME_MOMENT_MS): boolean {
  if (typeof a === 'object' && typeof b === 'object') {
    return Math.abs(a.getTime() - b.getTime()) <= apartMs;
  }
  return a === b || bare(a) === bare(b);
}
