import * as z from 'zod/mini';
import { type Reference, readId } from '../model/ids';
import { type Bundle, bundle } from './shapes';

/** A payment in the list that bears no reference, as far as it could be read. */
export interface NamelessPayment {
  readonly payer: number | undefined;
  /** In minor units. */
  readonly amount: number | undefined;
}

/**
 * One entry of the list of bundles. Of somebody else's bundle its id, time and references are
 * enough: whatever else it holds may be in a form that nobody has foreseen.
 */
export interface ListEntry {
  /** Qomon's own; it may be larger than the IDs that are kept on rows. */
  readonly id: number;
  /** When it was recorded by Qomon's clock, in milliseconds since 1970. */
  readonly at: number | undefined;
  readonly references: ReadonlySet<Reference>;
  readonly nameless: readonly NamelessPayment[];
  /** Who pays; nobody where a payment does not say. */
  readonly payers: ReadonlySet<number>;
  /** True where its payments do not stand in the entry, so that its references are not known. */
  readonly isObscure: boolean;
  /** The whole bundle; undefined where it could not be read in full. */
  readonly bundle: Bundle | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads an entry as far as it can be read; undefined where not even its id can be. */
export function readListEntry(value: unknown): ListEntry | undefined {
  const fields = fieldsOf(value);
  const id = anyId(fields.id);
  if (id === undefined) return undefined;
  const payments = Array.isArray(fields.transactions) ? fields.transactions.map(fieldsOf) : [];
  let whole: Bundle | undefined | 'not yet' = 'not yet';
  return {
    id,
    at: momentOf(fields.CreatedAt) ?? momentOf(payments[0]?.CreatedAt),
    references: new Set(payments.flatMap(referenceOf)),
    nameless: payments.filter(isNameless).map(namelessOf),
    payers: new Set(payments.flatMap(({ contact_id }) => anyId(contact_id) ?? [])),
    isObscure: payments.length === 0,
    // Most of a list is looked at and not needed, and reading in full takes its time.
    get bundle() {
      if (whole === 'not yet') whole = z.safeParse(bundle, value).data;
      return whole;
    },
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function referenceOf({ external_transaction_id: reference }: Fields): Reference[] {
  const read = readId<Reference>(reference);
  return read === undefined ? [] : [read];
}

/** Null, nothing, zero and an empty text are all no reference; a text of another form is somebody else's. */
function isNameless({ external_transaction_id: reference }: Fields): boolean {
  return [undefined, null, 0, '', '0'].includes(reference as string | undefined);
}

function namelessOf({ contact_id, amount }: Fields): NamelessPayment {
  return { payer: anyId(contact_id), amount: numberOf(amount) };
}

/** Any positive whole number, as a number or as text. */
function anyId(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  // With decimals nobody knows whether it counts cents.
  return typeof value === 'string' && /^\d{1,16}$/.test(value.trim()) ? Number(value) : undefined;
}

/** Go writes `0001-01-01…` for no time at all. */
function momentOf(value: unknown): number | undefined {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) || moment <= 0 ? undefined : moment;
}
