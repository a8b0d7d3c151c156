import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import { LANGUAGES } from '../model/language';
import { headerForm } from '../model/plain';
import { headerIn } from '../text/stored';

// Words that say nothing of which column is meant.
const FILLERS = new Set(
  'the of a an in on for to by de du des la le les l d et en par un une'.split(' '),
);

// A header of such words alone may be anybody's own.
const COMMON = new Set('date id name nom code status statut amount montant number'.split(' '));

/** The words of a header, each in the singular. */
function wordsOf(text: string): string[] {
  return headerForm(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) => word.replace(/(?<=.{3})s$/, ''));
}

// Words that people use for those of a header.
const MEANT = new Map([
  ['price', 'amount'],
  ['sum', 'amount'],
  ['prix', 'montant'],
  ['tarif', 'montant'],
  ['somme', 'montant'],
]);

interface Known {
  readonly key: ColumnKey;
  readonly words: readonly string[];
  readonly joined: string;
}

let known: readonly Known[] | undefined;

/** Those whose cells change what is sent; what the add-on writes is never read. */
function knownHeaders(): readonly Known[] {
  known ??= COLUMN_KEYS.filter((key) => {
    const { addOn, claimed, kind } = COLUMNS[key];
    return !claimed && kind !== 'result' && (!addOn || COLUMNS[key].required);
  }).flatMap((key) =>
    LANGUAGES.map((language) => {
      const words = wordsOf(headerIn(key, language));
      return { key, words, joined: words.join(' ') };
    }),
  );
  return known;
}

/**
 * The column that a header nearly names, of those that a tab lacks: with a word or a unit more, with one
 * less, in another order or number, or misspelt. Undefined for headers that are surely a user's own.
 */
export function meantBy(text: string, lacks: (key: ColumnKey) => boolean): ColumnKey | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  const joined = words.join(' ');
  const meant = words.map((word) => MEANT.get(word) ?? word);
  const candidates = knownHeaders().filter(({ key }) => lacks(key));
  // Beside a column for the price itself, a price of it is the amount that was paid.
  const isOther = (one: Known): boolean => one.words.length > 1 && isIn(one.words, meant);
  const isIn = (some: readonly string[], all: readonly string[]): boolean =>
    some.every((word) => all.includes(word));
  const isCommon = words.every((word) => COMMON.has(word));
  const found =
    fullest(candidates.filter((one) => isIn(one.words, words))) ??
    fullest(candidates.filter(isOther)) ??
    candidates.find((one) => isMisspelt(joined, one.joined)) ??
    (isCommon ? undefined : candidates.find((one) => isIn(words, one.words)));
  return found?.key;
}

/** The header of the most words; of several the last, as columns that belong to others stand behind them. */
function fullest(found: readonly Known[]): Known | undefined {
  const most = Math.max(...found.map(({ words }) => words.length));
  return found.filter(({ words }) => words.length === most).pop();
}

/** True for one slip in a word of five letters, two in a longer one. */
function isMisspelt(text: string, header: string): boolean {
  const allowed = header.length < 5 ? 0 : header.length < 9 ? 1 : 2;
  return (
    text.length > 3 &&
    Math.abs(text.length - header.length) <= allowed &&
    slips(text, header) <= allowed
  );
}

/** Letters that are missing, too many, or wrong: the distance of Levenshtein. */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
