import { signedAmount } from '../entry/amount';
import type { Currency } from '../model/money';
import type { Source } from './source';

/** What was added to an amount, in a column of its own. */
export interface Added {
  readonly column: string;
  readonly amount: number;
}

/** A cell that cannot be read. */
export interface Unread {
  readonly column: string;
  readonly text: string;
}

type Read<T> = { readonly value: T } | Unread;

/** What a cell reads in a column of a name; nothing in one that is not there. */
export type CellOf = (name: string | undefined) => string;

/** What was added to the amount, in columns of their own. */
export function addedIn(
  source: Source,
  cell: CellOf,
  { currency }: { readonly currency: Currency },
): Read<readonly Added[]> {
  const added: Added[] = [];
  for (const { column } of source.amount.added) {
    const read = readSigned(cell(column), source, currency);
    if (read === undefined) return { column, text: cell(column) };
    if (read !== 0) added.push({ column, amount: read });
  }
  return { value: added };
}

/** What an item costs as it was paid: its columns that add, less those that take away. */
export function sumOf(
  source: Source,
  cell: CellOf,
  { currency }: { readonly currency: Currency },
): Read<number> {
  const { plus, minus } = source.amount;
  const [first = ''] = plus;
  if (plus.every((name) => cell(name) === '')) return { column: first, text: '' };
  let value = 0;
  for (const name of plus) {
    const read = readSigned(cell(name), source, currency);
    if (read === undefined) return { column: name, text: cell(name) };
    value += read;
  }
  // Some exports write what they take away with its sign: it makes nothing more than it was.
  const isPaid = value >= 0;
  for (const name of minus) {
    const read = readSigned(cell(name), source, currency);
    if (read === undefined) return { column: name, text: cell(name) };
    value -= isPaid ? Math.abs(read) : read;
  }
  return { value };
}

/** Minor units of an amount that may be negative, 0 for nothing; undefined where it is no amount. */
function readSigned(text: string, { amount }: Source, currency: Currency): number | undefined {
  return text === '' ? 0 : signedAmount(text, currency, amount.decimalMark);
}
