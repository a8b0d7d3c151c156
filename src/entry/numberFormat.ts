/** What a number format makes of the number in its cell, as far as an amount is concerned. */
export type Look =
  | { readonly kind: 'number'; readonly decimals: number | undefined }
  | { readonly kind: 'date' }
  | { readonly kind: 'percentage' };

/**
 * Reads a number format: developers.google.com/workspace/sheets/api/guides/formats. `decimals` is how many
 * it shows, undefined where it shows all that there are.
 */
export function lookOf(format: string): Look {
  const [first = ''] = bare(format).split(';');
  if (first === '' || first === '@' || /general|standard|automatic/i.test(first)) {
    return { kind: 'number', decimals: undefined };
  }
  if (first.includes('%')) return { kind: 'percentage' };
  if (/[ymdhs]/i.test(first)) return { kind: 'date' };
  // A fraction rounds, and so does a comma behind the digits, which divides by a thousand.
  if (/[0#?]\s*\/|[0#?],+(?![0#?,])/.test(first)) return { kind: 'number', decimals: 0 };
  if (/[0#?]E/i.test(first)) return { kind: 'number', decimals: undefined };
  if (!/[0#?]/.test(first)) return { kind: 'number', decimals: undefined };
  return { kind: 'number', decimals: /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0 };
}

/** A format without the texts, colours and currency signs in it; `[h]` is a time all the same. */
function bare(format: string): string {
  return format
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '');
}

/** True where a cell of that format shows another number than it holds. */
export function isRounded(value: number, decimals: number | undefined): boolean {
  if (decimals === undefined) return false;
  // Sheets keeps 15 significant digits.
  const held = Number(value.toPrecision(15));
  return Number(held.toFixed(Math.min(decimals, 20))) !== held;
}
