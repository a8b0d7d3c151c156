import * as z from 'zod/mini';
import { readGivenId, readId } from '../model/ids';
import { NAME_SHOWN_LENGTH } from '../model/limits';
import { decimalsOf, readCurrency } from '../model/money';

// Apps Script may lack `new Function`, which zod would otherwise use.
z.config({ jitless: true });

/**
 * How a field of Qomon's answers is read. The server is written in Go: where there is no value, it
 * may write null, 0, an empty text or the year 1, or leave the field out. All of them mean none.
 */
export function isNone(value: unknown): boolean {
  if (value === null || value === undefined || value === 0 || value === false) return true;
  return typeof value === 'string' && /^(0*|0001-01-01.*)$/.test(value.trim());
}

type Reader<T> = (value: unknown) => T | undefined;

/** A field that may be none. What it holds and cannot be read makes the whole unreadable. */
export function optional<T>(read: Reader<T>) {
  return field(read, isNone);
}

/** A field that may be none; what cannot be read is none, too: the rest is worth having. */
export function lax<T>(read: Reader<T>) {
  return z.optional(
    z.pipe(
      z.unknown(),
      z.transform((value) => read(value)),
    ),
  );
}

/** A field that must be there and be readable. */
export function required<T>(read: Reader<T>) {
  return z.pipe(
    z.unknown(),
    z.transform((value, context): T => {
      const result = read(value);
      if (result !== undefined) return result;
      context.issues.push({ code: 'custom', message: 'not readable', input: value });
      return z.NEVER;
    }),
  );
}

/** An amount, which may be 0. It is read exactly once its currency is known: see `minorIn`. */
export function rawAmount() {
  return field(
    (value) => (typeof value === 'number' || typeof value === 'string' ? value : undefined),
    (value) => value === null || value === undefined || value === '',
  );
}

function field<T>(read: Reader<T>, isNothing: (value: unknown) => boolean) {
  return z.optional(
    z.pipe(
      z.unknown(),
      z.transform((value, context): T | undefined => {
        if (isNothing(value)) return undefined;
        const result = read(value);
        if (result === undefined)
          context.issues.push({ code: 'custom', message: 'not readable', input: value });
        return result;
      }),
    ),
  );
}

/** An ID that Qomon gave, as number or as text. */
export const givenId =
  <T extends number>(): Reader<T> =>
  (value) =>
    // What Qomon calls this one is what the type says.
    readGivenId(value) as unknown as T | undefined;

/** An ID that is also sent: see `ID_LIMIT`. */
export const sentId =
  <T extends number>(): Reader<T> =>
  (value) =>
    readId(value) as unknown as T | undefined;

/** Any text as it stands. */
export const text: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);

/** A text that a cell is to hold: a longer one is cut. */
export const name: Reader<string> = (value) => {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return value.length > NAME_SHOWN_LENGTH ? `${value.slice(0, NAME_SHOWN_LENGTH - 1)}…` : value;
};

/** A short text that is sent back as it came, a number at most: a longer one is of no use. */
export const code: Reader<string> = (value) => {
  const read = typeof value === 'number' ? String(value) : value;
  const isCode = typeof read === 'string' && read !== '' && read.length <= NAME_SHOWN_LENGTH;
  return isCode ? read : undefined;
};

/** The day on which somebody was born; Qomon's pages name the field and not its form. */
export const dayOfBirth: Reader<string> = (value) =>
  isNone(value) ? undefined : /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(String(value).trim())?.[0];

/** The fields of an address that are read; each is '' where there is none. */
export type AddressFields = Readonly<Record<(typeof ADDRESS_FIELDS)[number], string>>;

const ADDRESS_FIELDS = [
  ...(['housenumber', 'street', 'building', 'floor', 'door', 'addition', 'infos'] as const),
  ...(['postalcode', 'city', 'country'] as const),
] as const;

/** An address, of which Qomon's pages show some fields as numbers. */
export const address: Reader<AddressFields> = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  const held = new Map(Object.entries(value));
  const fields = ADDRESS_FIELDS.map((name) => {
    const field: unknown = held.get(name);
    return [name, isNone(field) ? '' : (code(field) ?? '')];
  });
  // Each of the names has its text.
  return Object.fromEntries(fields) as AddressFields;
};

/** Yes or no, however it is written. */
export const yes: Reader<boolean> = (value) =>
  [true, 1, '1'].includes(value as boolean) || /^true$/i.test(String(value));

/**
 * An amount in minor units: a whole number, or a text of one, or a text with just the decimals of
 * the currency, which counts units. Undefined for anything else: nobody knows what it counts.
 */
export function minorIn(value: unknown, currency: string | undefined): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const read = /^\s*(-?)(\d{1,15})(?:\.(\d{2,3}))?\s*$/.exec(value);
  if (!read) return undefined;
  const [, sign = '', whole = '', decimals] = read;
  if (decimals === undefined) return Number(`${sign}${whole}`);
  const known = currency === undefined ? undefined : readCurrency(currency);
  const isExact = known !== undefined && decimals.length === decimalsOf(known);
  const minor = Number(`${sign}${whole}${decimals}`);
  return isExact && Number.isSafeInteger(minor) ? minor : undefined;
}
