import { plain } from '../model/plain';

/** What banks call their columns, in French and English, the surest words first; none is needed but by people. */
const WORDS = {
  day: [/^date (de |of )?(l )?operation/, /^(date|jour|day)\b/, /\bdate\b/],
  label: [
    /^libelle\b/,
    /\b(libelle|description|label)\b/,
    /\b(texte?|details?|motif|communication)\b/,
  ],
  amount: [
    /^credit\b/,
    /\b(credit|entrees?|recettes?|encaisse|paid in|received)\b/,
    /\b(montant|amount)\b/,
  ],
} as const;

/**
 * The columns (from 0, as text) in which a statement of no known layout says its day, label and amount, as far as its
 * headers tell: for a person to look at, and never taken unseen.
 */
export function likelyColumns(header: readonly string[]): Readonly<Record<string, string>> {
  const names = header.map((name) =>
    plain(name)
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  );
  return Object.fromEntries(
    Object.entries(WORDS).flatMap(([key, words]) => {
      const found = words
        .map((word) => names.findIndex((name) => word.test(name)))
        .find((at) => at >= 0);
      return found === undefined ? [] : [[key, String(found)]];
    }),
  );
}
