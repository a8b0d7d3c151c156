import * as z from 'zod/mini';
import { SOURCE_KEY, SOURCES_KEY, sourceIdsIn } from '../model/importPrefixes';
import { RENEWAL_PREFIX } from '../model/importResults';
import { parseJson } from '../model/json';
import {
  AMOUNT_COLUMNS,
  FINGERPRINT_COLUMNS,
  MOST_SOURCES,
  ORDER_KEY_COLUMNS,
  SOURCE_BYTES,
  SOURCE_TEXT_LENGTH,
  SOURCE_VALUES,
} from '../model/limits';
import type { Store } from '../model/ports';
import { BUILT_IN } from './builtIn';
import { DATE_FORMATS, DATE_ZONES, type Source } from './source';

const text = z.string().check(z.minLength(1), z.maxLength(SOURCE_TEXT_LENGTH));

const optionalText = z.optional(text);

const person = {
  ...{ email: optionalText, surname: optionalText, firstname: optionalText, birth: optionalText },
  ...{ street: optionalText, postcode: optionalText, city: optionalText },
};

const meaning = z.object({
  to: z.enum(['membership', 'donation', 'payment', 'leaveOut']),
  price: z.optional(z.int().check(z.positive())),
});

const day = z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));

const shape = z.object({
  id: z.string().check(z.regex(/^[\w.-]{1,60}$/)),
  name: text,
  prefix: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,29}$/)),
  fingerprint: z.array(text).check(z.minLength(1), z.maxLength(FINGERPRINT_COLUMNS)),
  orderKey: z.array(text).check(z.minLength(1), z.maxLength(ORDER_KEY_COLUMNS)),
  lineKey: optionalText,
  keepIf: z.optional(
    z.object({
      column: text,
      values: z.array(text).check(z.minLength(1), z.maxLength(SOURCE_VALUES)),
    }),
  ),
  amount: z.object({
    plus: z.array(text).check(z.minLength(1), z.maxLength(AMOUNT_COLUMNS)),
    minus: z.array(text).check(z.maxLength(AMOUNT_COLUMNS)),
    added: z
      .array(
        z.object({
          column: text,
          to: z.enum(['membership', 'donation', 'leaveOut']),
          price: z.optional(z.int().check(z.positive())),
        }),
      )
      .check(z.maxLength(SOURCE_VALUES)),
    decimalMark: z.enum(['.', ',']),
    currency: optionalText,
  }),
  date: z.object({ column: text, format: z.enum(DATE_FORMATS), zone: z.enum(DATE_ZONES) }),
  payer: z.object({ ...person, organisation: optionalText }),
  beneficiary: z.optional(z.object(person)),
  values: z.object({
    price: z.optional(z.object({ column: text, of: z.record(z.string(), meaning) })),
    method: z.optional(z.object({ column: text, of: z.record(z.string(), text) })),
  }),
  constants: z.object({
    item: z.optional(meaning),
    method: optionalText,
    campaign: optionalText,
    status: optionalText,
    affectation: optionalText,
    startDate: day,
    endDate: day,
  }),
});

/** Reads what a page sends as a source; undefined where it is none, or names nobody who pays. */
export function readSource(value: unknown): Source | undefined {
  const read = z.safeParse(shape, value);
  if (!read.success) return undefined;
  const { email, surname, firstname } = read.data.payer;
  return (email ?? surname ?? firstname) ? read.data : undefined;
}

/** Every source of a spreadsheet: those that people have made or changed, then the others built in. */
export function sourcesIn(store: Store): Source[] {
  const own = sourceIdsIn(store).flatMap((id) => {
    return readSource(parseJson(store.get(`${SOURCE_KEY}.${id}`) ?? '')) ?? [];
  });
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...BUILT_IN.filter(({ id }) => !known.has(id))];
}

/** Why a source cannot be kept. */
export type SourceProblem = 'prefix' | 'name taken' | 'numbering' | 'too long' | 'too many';

/**
 * Keeps a source; its prefix stays what it was, since by it payments are known again. Gives why not.
 * To be called under the document's lock.
 */
export function keepSource(store: Store, source: Source): SourceProblem | undefined {
  const all = sourcesIn(store);
  const before = all.find(({ id }) => id === source.id);
  // Two systems number their payments alike.
  const taken = [RENEWAL_PREFIX, ...all.map(({ prefix }) => prefix)];
  if (!before && taken.includes(source.prefix)) return 'name taken';
  if (before && before.prefix !== source.prefix) return 'prefix';
  const kept = JSON.stringify(source);
  if (kept.length > SOURCE_BYTES) return 'too long';
  const ids = sourceIdsIn(store);
  if (!ids.includes(source.id) && ids.length >= MOST_SOURCES) return 'too many';
  store.setAll({
    [`${SOURCE_KEY}.${source.id}`]: kept,
    [SOURCES_KEY]: JSON.stringify([...new Set([...ids, source.id])]),
  });
  return undefined;
}
