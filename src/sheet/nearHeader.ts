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

/** The words of a header, each in the singular, and in the form of which French makes the feminine. */
function wordsOf(text: string): string[] {
  return headerForm(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) => word.replace(/(?<=.{3})s$/, '').replace(/(?<=.{4})e$/, ''));
}

// Words that people use for those of a header, as `wordsOf` gives both; some serve either language.
const MEANT: ReadonlyMap<string, readonly string[]> = new Map([
  ['pric', ['amount']],
  ['sum', ['amount']],
  ['prix', ['montant']],
  ['tarif', ['montant']],
  ['somm', ['montant']],
  ['mode', ['moyen']],
  ['type', ['moyen', 'method']],
  ['method', ['moyen', 'method']],
  ['mean', ['method']],
  ['reglement', ['paiement']],
  ['versement', ['paiement']],
  ['mail', ['email']],
  ['courriel', ['email']],
  ['payeus', ['payeur']],
  ['contact', ['payer', 'payeur']],
  ['membr', ['adherent']],
]);

/** What people call the column of ticks by, who say what is to be done with a row and not how it stands. */
const TO_BE_SENT = new Set(['send', 'submit', 'go', 'envoyer', 'transmettr', 'partir']);

interface Known {
  readonly key: ColumnKey;
  readonly words: readonly string[];
  readonly joined: string;
}

let known: readonly Known[] | undefined;

/** Those whose cells change what is sent, and those without which a tab is none of payments. */
function knownHeaders(): readonly Known[] {
  known ??= COLUMN_KEYS.filter((key) => {
    const { addOn, claimed, kind } = COLUMNS[key];
    return !claimed && ((kind !== 'result' && !addOn) || COLUMNS[key].required === true);
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
  const meant = words.flatMap((word) => MEANT.get(word) ?? [word]);
  const candidates = knownHeaders().filter(({ key }) => lacks(key));
  // Beside a column for the price itself, a price of it is the amount that was paid.
  const isOther = (one: Known): boolean => one.words.length > 1 && isIn(one.words, meant);
  const isIn = (some: readonly string[], all: readonly string[]): boolean =>
    some.every((word) => all.includes(word));
  const isCommon = words.every((word) => COMMON.has(word));
  const toBeSent = words.length === 1 && TO_BE_SENT.has(joined) && lacks('ready');
  if (toBeSent) return 'ready';
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

/** True for one slip in a word of four letters, of which the first is right, or of five; two in a longer one. */
function isMisspelt(text: string, header: string): boolean {
  const allowed = header.length < 4 ? 0 : header.length < 9 ? 1 : 2;
  return (
    text.length > 3 &&
    (header.length > 4 || text[0] === header[0]) &&
    Math.abs(text.length - header.length) <= allowed &&
    slips(text, header) <= allowed
  );
}

/** Letters that are missing, too many, wrong, or changed places: the distance of Damerau and Levenshtein. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
