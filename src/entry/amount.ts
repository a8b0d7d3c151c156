import type { AmountFault } from '../model/faults';
import { AMOUNT_LIMIT } from '../model/limits';
import { type Currency, decimalsOf, type Minor, minor, readCurrency } from '../model/money';
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
  ['kr', ['dkk', 'nok', 'sek', 'isk']],
]);

/**
 * Reads an amount, typed in major units, into minor units without a floating-point step.
 * `decimalMark` is that of the spreadsheet's locale: it decides what can be read two ways (`1.234`).
 */
export function readAmount(cell: Cell, currency: Currency, decimalMark: '.' | ','): AmountReading {
  if (typeof cell === 'number') return fromNumber(cell, currency);
  if (typeof cell !== 'string') return no({ kind: 'not an amount' });

  const text = cell.replace(/[\s\u00a0\u2000-\u200b\u202f]+/g, ' ').trim();
  // No apostrophe before the number: what fits two parts is tried in every way, and a cell is long.
  const parts = /^([^\d.,+\-−'’]*)([+\-−]?[\d., '’]*\d)([^\d.,]*)$/.exec(text);
  if (!parts) return no({ kind: 'not an amount' });
  const written = `${parts[1]}${parts[3]}`.replace(/ /g, '');
  if (written !== '') {
    const fault = currencyFault(written, currency);
    if (fault) return no(fault);
  }
  const number = (parts[2] ?? '').trim();
  if (/^[-−]/.test(number)) return no({ kind: 'negative amount' });
  return fromText(number.replace(/^\+/, ''), currency, decimalMark);
}

/**
 * Sheets computes with binary numbers and shows 15 significant digits, so 0.1 + 0.2 is to be
 * read as the 0.3 that the person sees.
 */
function fromNumber(value: number, currency: Currency): AmountReading {
  if (!Number.isFinite(value)) return no({ kind: 'not an amount' });
  if (value < 0) return no({ kind: 'negative amount' });
  if (value > AMOUNT_LIMIT) return no({ kind: 'amount too large' });
  const text = String(Number(value.toPrecision(15)));
  const decimals = decimalsOf(currency);
  if (text.includes('e')) return no({ kind: 'too many decimals', currency, decimals }); // 1e-7
  const [whole = '', fraction = ''] = text.split('.');
  return fromDigits(whole, fraction, currency);
}

/** Finds which mark is the decimal one, checks that the others group thousands, and drops them. */
function fromText(text: string, currency: Currency, decimalMark: '.' | ','): AmountReading {
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
  if (new Set(before.replace(/\d/g, '')).has(last)) return no({ kind: 'not an amount' }); // 1,234.5,6
  return grouped(before, after, currency);
}

/** Takes the whole part with its grouping marks and the decimals. */
function grouped(whole: string, decimals: string, currency: Currency): AmountReading {
  const mark = whole.replace(/\d/g, '').charAt(0);
  const groups = mark === '' ? [whole] : whole.split(mark);
  const wellGrouped =
    groups.length === 1 ||
    groups.every((group, index) => (index === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(group));
  if (!wellGrouped || !/^\d*$/.test(decimals)) return no({ kind: 'not an amount' });
  return fromDigits(groups.join(''), decimals, currency);
}

function fromDigits(whole: string, fraction: string, currency: Currency): AmountReading {
  if (!/^\d+$/.test(whole)) return no({ kind: 'not an amount' });
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) return no({ kind: 'too many decimals', currency, decimals });
  const digits = `${whole}${fraction.padEnd(decimals, '0')}`.replace(/^0+(?=\d)/, '');
  // Ten digits hold the limit; more would not survive the step to a number.
  if (digits.length > 10 || Number(digits) > AMOUNT_LIMIT) return no({ kind: 'amount too large' });
  return { ok: true, amount: minor(Number(digits)) };
}

function currencyFault(written: string, currency: Currency): AmountFault | undefined {
  const signs = SIGNS.get(written.toLowerCase());
  const code = readCurrency(written);
  if (!signs && !code) return { kind: 'not an amount' };
  return signs?.includes(currency) || code === currency
    ? undefined
    : { kind: 'other currency', written, currency };
}

function no(fault: AmountFault): AmountReading {
  return { ok: false, fault };
}
