import * as z from 'zod/mini';
import type {
  BundleId,
  ContactId,
  DonationId,
  MembershipId,
  PriceId,
  StatusId,
  TransactionId,
} from '../model/ids';
import { AMOUNT_LIMIT } from '../model/limits';
import { type Minor, minor } from '../model/money';
import {
  address,
  code,
  dayOfBirth,
  givenId,
  isNone,
  lax,
  minorIn,
  name,
  optional,
  rawAmount,
  required,
  sentId,
  text,
  yes,
} from './fields';

/** A list in which nothing stands for no list. */
function list<T extends z.core.$ZodType>(item: T) {
  return z.optional(
    z.pipe(
      z.transform((value): unknown => (isNone(value) ? undefined : value)),
      z.optional(z.array(item)),
    ),
  );
}

// Items are loose: what Qomon adds to them is kept, not lost.
const transaction = z.looseObject({
  id: required(givenId<TransactionId>()),
  amount: rawAmount(),
  unpaid_amount: rawAmount(),
  reimbursed_amount: rawAmount(),
  currency: optional(text),
  date: optional(text),
  contact_id: optional(givenId<ContactId>()),
  // A text of another form is other software's.
  external_transaction_id: optional((value) => givenId()(value) ?? text(value)),
  status_id: optional(givenId<StatusId>()),
  CreatedAt: optional(text),
});

const membership = z.looseObject({
  id: required(givenId<MembershipId>()),
  contact_id: optional(givenId<ContactId>()),
  membership_price_id: optional(givenId<PriceId>()),
  amount: rawAmount(),
  amount_initial: rawAmount(),
  currency: optional(text),
  start_date: optional(text),
  end_date: optional(text),
});

const donation = z.looseObject({
  id: required(givenId<DonationId>()),
  contact_id: optional(givenId<ContactId>()),
  donation_price_id: optional(givenId<PriceId>()),
  amount: rawAmount(),
  amount_initial: rawAmount(),
  initial_amount: rawAmount(),
  currency: optional(text),
  date: optional(text),
});

const bundleAsWritten = z.looseObject({
  id: required(givenId<BundleId>()),
  CreatedAt: optional(text),
  DeletedAt: lax(text),
  transactions: list(transaction),
  memberships: list(membership),
  donations: list(donation),
});

/** An item with its amounts in minor units. */
type WithMinor<T> = {
  [Field in keyof T]: Field extends Amount ? number | undefined : T[Field];
};

const AMOUNTS = [
  'amount',
  'amount_initial',
  'initial_amount',
  'unpaid_amount',
  'reimbursed_amount',
] as const;

type Amount = (typeof AMOUNTS)[number];

/** A bundle as Qomon returns it, with the IDs it gave and amounts in minor units. */
export const bundle = z.pipe(
  bundleAsWritten,
  z.transform((read, context) => {
    const usual = read.transactions?.find(({ currency }) => currency)?.currency;
    const exact = <T extends { readonly currency?: string | undefined }>(item: T): WithMinor<T> => {
      const fields: Readonly<Partial<Record<string, unknown>>> = { ...item };
      const amounts = AMOUNTS.filter((field) => fields[field] !== undefined).map((field) => {
        const amount = minorIn(fields[field], item.currency ?? usual);
        if (amount === undefined)
          context.issues.push({ code: 'custom', message: 'not an amount', input: fields[field] });
        return [field, amount];
      });
      // The fields are the item's own, and its amounts are numbers now.
      return { ...item, ...Object.fromEntries(amounts) } as WithMinor<T>;
    };
    return {
      ...read,
      transactions: read.transactions?.map(exact),
      memberships: read.memberships?.map(exact),
      donations: read.donations?.map(exact),
    };
  }),
);

export type Bundle = z.infer<typeof bundle>;

/** Texts, or objects that bear a text. */
function codes(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((one) => code(one) ?? code(fieldOf(one, 'kind')) ?? []);
}

function fieldOf(value: unknown, field: string): unknown {
  const found = z.safeParse(z.looseObject({}), value);
  return found.success ? found.data[field] : undefined;
}

/** One object, where an array of one may stand for it. */
function one<T extends z.core.$ZodType>(shape: T) {
  return z.pipe(
    z.transform((value): unknown =>
      Array.isArray(value) && value.length === 1 ? value[0] : value,
    ),
    shape,
  );
}

/** Each setting is read for itself: the others are of use without one that cannot be read. */
export const settings = one(
  z.object({
    currency: lax(code),
    default_status_id: lax(sentId<StatusId>()),
    default_membership_price_id: lax(sentId<PriceId>()),
    default_donation_price_id: lax(sentId<PriceId>()),
    payment_method_kinds: lax(codes),
  }),
);

export type Settings = z.infer<typeof settings>;

export const status = z.object({
  id: required(sentId<StatusId>()),
  name: lax(name),
  kind: lax(code),
  archived: lax(yes),
});

export type Status = z.infer<typeof status>;

/** Membership and donation prices are alike; the schema of the second is not published. */
export const price = z.pipe(
  z.object({
    id: required(sentId<PriceId>()),
    name: lax(name),
    amount: rawAmount(),
    currency: lax(code),
    allow_custom_amount: lax(yes),
    hidden: lax(yes),
    membership_price_group_id: lax(givenId()),
  }),
  z.transform((read, context) => {
    const amount = read.amount === undefined ? undefined : minorIn(read.amount, read.currency);
    const isAmount = amount !== undefined && amount >= 0 && amount <= AMOUNT_LIMIT;
    // A price of which nobody knows how much it is must not be taken for one that leaves it open.
    if (read.amount !== undefined && !isAmount)
      context.issues.push({ code: 'custom', message: 'not an amount', input: read.amount });
    const exact: Minor | undefined = isAmount ? minor(amount) : undefined;
    return { ...read, amount: exact };
  }),
);

export type Price = z.infer<typeof price>;

export const priceGroup = z.object({ id: required(givenId()), hidden: lax(yes) });

export const campaign = z.object({ code: required(code) });

export const contact = z.object({
  id: required(sentId<ContactId>()),
  firstname: lax(name),
  surname: lax(name),
  mail: lax(text),
  group_id: lax(givenId()),
  birthdate: lax(dayOfBirth),
  address: lax(address),
});

export type ContactShape = z.infer<typeof contact>;

/** The answers of `GET /contacts/{id}` and `POST /search`. */
export const contactFound = z.object({ data: one(z.object({ contact: one(contact) })) });

/** People are read one by one: see `Directory`. */
export const contactsFound = z.object({ data: z.object({ contacts: list(z.unknown()) }) });

/** `{status, data}` around whatever an endpoint answers with. */
export function envelope<T extends z.core.$ZodType>(data: T) {
  // A number there is the HTTP status of a problem.
  return z.object({ status: z.optional(z.nullable(z.string())), data });
}

/** A page of a list; `data` may be none, and `total` is told or not. */
export function page<T extends z.core.$ZodType>(item: T) {
  const entries = z.pipe(
    // That there is nothing is said by something: an answer without any `data` says nothing.
    z.transform((value): unknown => (value !== undefined && isNone(value) ? null : value)),
    z.nullable(z.array(item)),
  );
  return z.object({ data: entries, total: lax(total) });
}

function total(value: unknown): number | undefined {
  const read = typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? +value : value;
  return typeof read === 'number' && Number.isSafeInteger(read) && read >= 0 ? read : undefined;
}
