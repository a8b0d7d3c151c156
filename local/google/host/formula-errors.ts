/**
 * The errors of formulas that can give nothing else; what any other gives nobody here knows.
 * `NA()`: https://support.google.com/docs/answer/3093359. The texts are those that `ERROR.TYPE` tells apart:
 * https://support.google.com/docs/answer/3238305; a script gets them as text: burnash/gspread#164.
 */
const LITERALS = new Set('#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A'.split(' '));

const BY_ZERO = /^[+-]?\d+(?:[.,]\d+)?\/0+$/;

/** What a formula shows that is in error whatever stands elsewhere; undefined for all others. */
function errorOf(formula: string): string | undefined {
  const body = formula.slice(1).replace(/\s/g, '').toUpperCase();
  if (LITERALS.has(body)) return body;
  if (BY_ZERO.test(body)) return '#DIV/0!';
  return body === 'NA()' ? '#N/A' : undefined;
}

/** A formula as a cell holds it, with its error where it can give nothing else. */
export function formulaCell(formula: string): {
  readonly formula: string;
  readonly content?: string;
} {
  const content = errorOf(formula);
  return content === undefined ? { formula } : { formula, content };
}
