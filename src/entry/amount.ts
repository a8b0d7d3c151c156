import type { AmountFault } from '../model/faults';
import { AMOUNT_LIMIT } from '../model/limits';
import { type Currency, decimalsOf, type Minor, minor, readCurrency } from '../model/money';
import { onOneLine, quoted, seen } from '../model/plain';
import type { Cell } from '../model/ports';

export type AmountReading =
  | { readonly ok: true; readonly amount: Minor }
  | { readonly ok: false; readonly fault: AmountFault };

// Signs that people type; `$` and `kr` stand for several currencies.
// A Map, since people may type words that every object knows: `20 constructor`.
const SIGNS = new Map<string, readonly string[]>([
  ['€', ['eur']],
  ['euro', ['eur']],
  ['euros', ['eur']],
  ['£', ['gbp', 'egp', 'fkp', 'gip', 'shp', 'lbp', 'syp', 'ssp']],
  [
    '$',
    ['usd', 'cad', 'aud', 'nzd', 'hkd', 'sgd', 'mxn', 'ars', 'clp', 'cop', 'bmd', 'bsd', 'bbd'],
  ],
  ['¥', ['jpy', 'cny']],
  ['₣', ['chf', 'xpf', 'xaf', 'xof']],
  ['f', ['xpf', 'xaf', 'xof']],
  ['cfp', ['xpf']],
  ['fcfp', ['xpf']],
  ['cfa', ['xaf', 'xof']],
  ['fcfa', ['xaf', 'xof']],
  ['fr', ['chf']],
  ['fr.', ['chf']],
  ['sfr', ['chf']],
  ['sfr.', ['chf']],
  ['dt', ['tnd']],
  ['kr', ['dkk', 'nok', 'sek', 'isk']],
  ['kr.', ['dkk', 'nok', 'sek', 'isk']],
]);

/** A line break or another control character between two digits. */
const BROKEN = /\d[^\d]*[\p{Cc}\p{Zl}\p{Zp}][^\d]*\d/u;

/** `20.–`, `20,-`: whole francs or crowns. */
const NO_CENTS = /(\d)[.,][-–—]+(?=[^\d]*$)/;

// What stands before and behind the number may hold no mark that a number holds, but for the point of
// `Fr.`; no apostrophe either: what fits two parts is tried in every way, and a cell is long.
const PARTS = /^([^\d.,+\-−'’]*(?:\p{L}\.)?) ?([+\-−]? ?(?:\d[\d., '’]*)?\d)([^\d.,]*\.?)$/u;

/**
 * Reads an amount, typed in major units, into minor units without a floating-point step.
 * `decimalMark` is that of the spreadsheet's locale: it decides what can be read two ways (`1.234`).
 * Only spaces group digits: a line break between them makes two amounts.
 */
export function readAmount(cell: Cell, currency: Currency, decimalMark: '.' | ','): AmountReading {
  const reading =
    readAny(cell, currency, decimalMark) ??
    no({ kind: 'not an amount', text: '', decimals: decimalsOf(currency), decimalMark });
  if (reading.ok || typeof cell === 'object' || !('text' in reading.fault)) return reading;
  // A refusal quotes what it refuses.
  return no({ ...reading.fault, text: quoted(shownAs(cell, currency, decimalMark)) });
}

/** A number with the decimals of its currency, as a cell of amounts shows it; one that has more as it is. */
function shownAs(cell: Cell, currency: Currency, decimalMark: '.' | ','): Cell {
  const text = typeof cell === 'number' ? cell.toFixed(decimalsOf(currency)) : '';
  return Number(text) === cell ? text.replace('.', decimalMark) : cell;
}

/** How an amount below nothing is written: a sign before it, one behind it, as German banks do, or in brackets, as accountants do. */
const BELOW: readonly RegExp[] = [/^[-−] ?(.*)$/, /^(.*\d) ?[-−]( ?\D*)$/, /^\((.*)\)$/];

/** Minor units of an amount that may be below nothing, as exports write it; undefined where it is none. */
export function signedAmount(
  text: string,
  currency: Currency,
  decimalMark: '.' | ',',
): number | undefined {
  const below = BELOW.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  const [, amount = text, unit = ''] = below ?? [];
  const read = readAmount(`${amount}${unit}`, currency, decimalMark);
  if (!read.ok) return undefined;
  return below === undefined || read.amount === 0 ? read.amount : -read.amount;
}

/** Undefined for what is no amount. */
function readAny(
  cell: Cell,
  currency: Currency,
  decimalMark: '.' | ',',
): AmountReading | undefined {
  if (typeof cell === 'number') return fromNumber(cell, currency);
  if (typeof cell === 'object') return no({ kind: 'a date for an amount', text: '' });
  if (typeof cell === 'boolean') return undefined;
  if (BROKEN.test(seen(cell))) return no({ kind: 'two amounts', text: '' });
  const text = onOneLine(cell).replace(NO_CENTS, '$1');
  if (/^[+\-−]?[\d., '’]*\d ?%$/.test(text)) {
    return no({ kind: 'a percentage for an amount', text: '' });
  }
  const parts = PARTS.exec(text);
  if (!parts) return undefined;
  const written = `${parts[1]}${parts[3]}`.replace(/ /g, '');
  if (written !== '') {
    const fault = currencyFault(written, currency);
    if (fault !== undefined) return fault === 'unknown' ? undefined : no(fault);
  }
  const number = (parts[2] ?? '').trim();
  if (/^[-−]/.test(number)) return no({ kind: 'negative amount', text: '' });
  return fromText(number.replace(/^\+/, ''), currency, decimalMark);
}

/**
 * Sheets computes with binary numbers and shows 15 significant digits, so 0.1 + 0.2 is to be
 * read as the 0.3 that the person sees.
 */
function fromNumber(value: number, currency: Currency): AmountReading | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (value < 0) return no({ kind: 'negative amount', text: '' });
  if (value > AMOUNT_LIMIT) return no({ kind: 'amount too large', text: '' });
  const text = String(Number(value.toPrecision(15)));
  const decimals = decimalsOf(currency);
  if (text.includes('e')) return no({ kind: 'too many decimals', text: '', currency, decimals }); // 1e-7
  const [whole = '', fraction = ''] = text.split('.');
  return fromDigits(whole, fraction, currency);
}

/** Finds which mark is the decimal one, checks that the others group thousands, and drops them. */
function fromText(
  text: string,
  currency: Currency,
  decimalMark: '.' | ',',
): AmountReading | undefined {
  const marks = text.replace(/\d/g, '');
  const points = marks.replace(/[^.,]/g, '');
  const last = points.slice(-1);
  const lastAt = text.lastIndexOf(last);
  const after = last === '' ? '' : text.slice(lastAt + 1);
  const before = last === '' ? text : text.slice(0, lastAt);

  if (points.length > 1 && new Set(points).size === 1) return grouped(text, '', currency); // 1.234.567
  if (last === '') return grouped(text, '', currency); // 1234, 1 234
  const couldGroup =
    points.length === 1 &&
    marks.length === 1 &&
    /^\d{3}$/.test(after) &&
    /^[1-9]\d{0,2}$/.test(before);
  if (couldGroup && last !== decimalMark) return grouped(text, '', currency); // 1.234 in a comma locale
  if (new Set(before.replace(/\d/g, '')).has(last)) return undefined; // 1,234.5,6
  return grouped(before, after, currency);
}

/** Takes the whole part with its grouping marks and the decimals. */
function grouped(whole: string, decimals: string, currency: Currency): AmountReading | undefined {
  const mark = whole.replace(/\d/g, '').charAt(0);
  const groups = mark === '' ? [whole] : whole.split(mark);
  const wellGrouped =
    groups.length === 1 ||
    groups.every((group, index) => (index === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(group));
  if (!wellGrouped || !/^\d*$/.test(decimals)) return undefined;
  return fromDigits(groups.join(''), decimals, currency);
}

function fromDigits(
  whole: string,
  fraction: string,
  currency: Currency,
): AmountReading | undefined {
  if (!/^\d+$/.test(whole)) return undefined;
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) {
    return no({ kind: 'too many decimals', text: '', currency, decimals });
  }
  const digits = `${whole}${fraction.padEnd(decimals, '0')}`.replace(/^0+(?=\d)/, '');
  // Ten digits hold the limit; more would not survive the step to a number.
  if (digits.length > 10 || Number(digits) > AMOUNT_LIMIT) {
    return no({ kind: 'amount too large', text: '' });
  }
  return { ok: true, amount: minor(Number(digits)) };
}

/** What is wrong with a currency that is written beside an amount; undefined where nothing is. */
function currencyFault(written: string, currency: Currency): AmountFault | 'unknown' | undefined {
  const signs = SIGNS.get(written.toLowerCase());
  const code = readCurrency(written);
  if (!signs && !code) return 'unknown';
  return signs?.includes(currency) || code === currency
    ? undefined
    : { kind: 'other currency', written, currency };
}

function no(fault: AmountFault): AmountReading {
  return { ok: false, fault };
}
