/** What a number format makes of the number in its cell, as far as an amount is concerned. */
export type Look =
  | {
      readonly kind: 'number';
      readonly decimals: number | undefined;
      /** True where it shows more than digits and their marks: a currency, say. */
      readonly saysMore: boolean;
    }
  | { readonly kind: 'date' }
  | { readonly kind: 'percentage' };

/**
 * Reads a number format: developers.google.com/workspace/sheets/api/guides/formats. `decimals` is how many
 * it shows, undefined where it shows all that there are.
 */
export function lookOf(format: string): Look {
  const [first = ''] = bare(format).split(';');
  if (first === '' || first === '@' || /general|standard|automatic/i.test(first)) {
    return { kind: 'number', decimals: undefined, saysMore: false };
  }
  if (first.includes('%')) return { kind: 'percentage' };
  if (/[ymdhs]/i.test(first)) return { kind: 'date' };
  return { kind: 'number', decimals: decimalsShown(first), saysMore: /[^#0?,. ]/.test(format) };
}

function decimalsShown(format: string): number | undefined {
  // A fraction rounds, and so does a comma behind the digits, which divides by a thousand.
  if (/[0#?]\s*\/|[0#?],+(?![0#?,])/.test(format)) return 0;
  if (/[0#?]E/i.test(format) || !/[0#?]/.test(format)) return undefined;
  return /\.([0#?]+)/.exec(format)?.[1]?.length ?? 0;
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
export function isRounded(value: number, look: Look): boolean {
  if (look.kind !== 'number' || look.decimals === undefined) return false;
  // Sheets keeps 15 significant digits.
  const held = Number(value.toPrecision(15));
  return Number(held.toFixed(Math.min(look.decimals, 20))) !== held;
}
