import * as z from 'zod/mini';
import {
  type BundleId,
  type ContactId,
  type DonationId,
  type MembershipId,
  type PriceId,
  readId,
  type StatusId,
  type TransactionId,
} from '../model/ids';
import { AMOUNT_LIMIT, ID_LIMIT } from '../model/limits';
import type { Minor } from '../model/money';

// Apps Script may lack `new Function`, which zod would otherwise use.
z.config({ jitless: true });

/** IDs come as numbers; some answers have been seen to carry them as text. */
function id<T extends number>() {
  return z.pipe(
    z.union([z.number(), z.string()]),
    z.transform((value, context): T => {
      const read = readId(value);
      if (read !== undefined) return read as unknown as T;
      context.issues.push({ code: 'custom', message: `not an ID below ${ID_LIMIT}`, input: value });
      return z.NEVER;
    }),
  );
}

/** An amount in minor units. */
export const minorUnits = z.pipe(
  z.int().check(z.gte(0), z.lte(AMOUNT_LIMIT)),
  z.transform((value) => value as Minor),
);

/** Any optional field may be null. */
export function maybe<T extends z.core.$ZodType>(schema: T) {
  return z.optional(z.nullable(schema));
}

const list = <T extends z.core.$ZodType>(item: T) => maybe(z.array(item));

// Items are loose: what Qomon adds to them is kept, not lost.
const transaction = z.looseObject({
  id: id<TransactionId>(),
  amount: maybe(z.number()),
  currency: maybe(z.string()),
  date: maybe(z.string()),
  contact_id: maybe(id<ContactId>()),
  external_transaction_id: maybe(z.union([z.number(), z.string()])),
  CreatedAt: maybe(z.string()),
});

const membership = z.looseObject({
  id: id<MembershipId>(),
  contact_id: maybe(id<ContactId>()),
  membership_price_id: maybe(id<PriceId>()),
  amount: maybe(z.number()),
  start_date: maybe(z.string()),
});

const donation = z.looseObject({
  id: id<DonationId>(),
  contact_id: maybe(id<ContactId>()),
  donation_price_id: maybe(id<PriceId>()),
  amount: maybe(z.number()),
});

/** A bundle as Qomon returns it, with the IDs it gave. */
export const bundle = z.looseObject({
  id: id<BundleId>(),
  CreatedAt: maybe(z.string()),
  transactions: list(transaction),
  memberships: list(membership),
  donations: list(donation),
});

export type Bundle = z.infer<typeof bundle>;

export const settings = z.object({
  currency: maybe(z.string()),
  default_status_id: maybe(id<StatusId>()),
  default_membership_price_id: maybe(id<PriceId>()),
  default_donation_price_id: maybe(id<PriceId>()),
  payment_method_kinds: list(z.string()),
});

export type Settings = z.infer<typeof settings>;

export const status = z.object({
  id: id<StatusId>(),
  name: z.string(),
  kind: maybe(z.string()),
  archived: maybe(z.boolean()),
});

export type Status = z.infer<typeof status>;

/** Membership and donation prices are alike; the schema of the second is not published. */
export const price = z.object({
  id: id<PriceId>(),
  name: z.string(),
  amount: maybe(minorUnits),
  currency: maybe(z.string()),
  allow_custom_amount: maybe(z.boolean()),
  hidden: maybe(z.boolean()),
  membership_price_group_id: maybe(z.number()),
});

export type Price = z.infer<typeof price>;

export const priceGroup = z.object({ id: z.number(), hidden: maybe(z.boolean()) });

export const campaign = z.object({ code: z.string() });

const contact = z.object({
  id: id<ContactId>(),
  firstname: maybe(z.string()),
  surname: maybe(z.string()),
  mail: maybe(z.string()),
});

export type ContactShape = z.infer<typeof contact>;

/** The answers of `GET /contacts/{id}` and `POST /search`. */
export const contactFound = z.object({ data: z.object({ contact }) });

export const contactsFound = z.object({ data: z.object({ contacts: list(contact) }) });

/** `{status, data}` around whatever an endpoint answers with. */
export function envelope<T extends z.core.$ZodType>(data: T) {
  return z.object({ status: z.optional(z.string()), data });
}

/** A page of a list; `data` may be null where there is nothing. */
export function page<T extends z.core.$ZodType>(item: T) {
  return z.object({ data: z.nullable(z.array(item)), total: maybe(z.number()) });
}

/** RFC 9457, as Qomon writes it: `location` is the JSON path of the bad field. */
export const problemDetails = z.object({
  title: maybe(z.string()),
  detail: maybe(z.string()),
  errors: list(z.object({ location: maybe(z.string()), message: maybe(z.string()) })),
});
