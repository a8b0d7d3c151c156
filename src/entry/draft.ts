import type { DecidedField, ItemList } from '../model/fields';
import type { ContactId, Reference } from '../model/ids';
import type { Currency, Minor } from '../model/money';
import type {
  BundlePayload,
  DonationPayload,
  MembershipPayload,
  TransactionPayload,
} from '../qomon/payload';
import type { EntryRow } from '../sheet/tab';
import type { Line, Lines } from './balance';
import type { Day } from './calendar';
import { wholeDay } from './date';
import type { DonationLine, MembershipLine, PaymentLine } from './lines';
import type { RowReading } from './row';

/** A bundle that may be sent, once its payments bear references. */
export interface Draft {
  /** The row of each item, in the order in which the payload carries them. */
  readonly origin: {
    readonly transactions: readonly EntryRow[];
    readonly memberships: readonly EntryRow[];
    readonly donations: readonly EntryRow[];
  };
  payload(referenceOf: (row: EntryRow) => Reference): BundlePayload;
}

/** What the lines leave open and the bundle as a whole decides. */
export interface Decided {
  readonly currency: Currency;
  readonly donated: ReadonlyMap<RowReading, Minor>;
  readonly periods: ReadonlyMap<RowReading, { readonly start: Day; readonly end: Day }>;
}

/** Makes the draft of a bundle whose rows have no problem. */
export function draftOf(lines: Lines, decided: Decided): Draft {
  const { payments, memberships, donations } = lines;
  return {
    origin: {
      transactions: payments.map(({ reading }) => reading.row),
      memberships: memberships.map(({ reading }) => reading.row),
      donations: donations.map(({ reading }) => reading.row),
    },
    payload: (referenceOf) => {
      const { currency } = decided;
      const payload = {
        transactions: payments.map(({ reading, line }) =>
          transaction(line, currency, referenceOf(reading.row)),
        ),
        memberships: memberships.map((member) => membership(member, lines, decided)),
        donations: donations.map((donor) => donation(donor, lines, decided)),
      };
      return present({
        transactions: payload.transactions,
        memberships: payload.memberships.length > 0 ? payload.memberships : undefined,
        donations: payload.donations.length > 0 ? payload.donations : undefined,
      });
    },
  };
}

/** An item names every field that a rule decides, and may name some that no cell has. */
type Decides<List extends ItemList> = Readonly<
  Record<DecidedField<List>, unknown> & Record<string, unknown>
>;

function transaction(
  line: PaymentLine,
  currency: Currency,
  reference: Reference,
): TransactionPayload {
  const decided = {
    contact_id: line.payer,
    amount: line.amount,
    currency,
    payment_method_kind: line.method,
    date: line.date.wire,
    external_transaction_id: reference,
    status_id: line.status,
  } satisfies Decides<'transactions'>;
  return present({ ...decided, ...line.fields });
}

function membership(
  { reading, line }: Line<MembershipLine>,
  lines: Lines,
  { currency, periods }: Decided,
): MembershipPayload {
  const period = periods.get(reading);
  if (!period) throw new Error('A membership without a period was about to be sent');
  const decided = {
    contact_id: beneficiary(reading, line, lines),
    membership_price_id: line.price,
    start_date: wholeDay(period.start).wire,
    end_date: wholeDay(period.end).wire,
    amount: line.amount,
    amount_initial: line.amountInitial,
    currency,
  } satisfies Decides<'memberships'>;
  return { ...decided, ...line.fields };
}

function donation(
  { reading, line }: Line<DonationLine>,
  lines: Lines,
  { currency, donated }: Decided,
): DonationPayload {
  const amount = donated.get(reading);
  const paid = reading.payment ?? lines.payments[0]?.line;
  if (amount === undefined || !paid) throw new Error('An unshared donation was about to be sent');
  const decided = {
    contact_id: beneficiary(reading, line, lines),
    date: (line.date ?? paid.date).wire,
    amount,
    amount_initial: line.priceAmount ?? amount,
    currency,
    donation_price_id: line.price,
  } satisfies Decides<'donations'>;
  return { ...decided, ...line.fields };
}

/** A blank beneficiary is the payer: the row's own, else the one of the group. */
function beneficiary(
  reading: RowReading,
  line: MembershipLine | DonationLine,
  { payments }: Lines,
): ContactId {
  const contact = line.beneficiary ?? reading.payer ?? payments[0]?.line.payer;
  if (contact === undefined) throw new Error('An item without a beneficiary was about to be sent');
  return contact;
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is blank, so that nothing is sent that nobody typed. */
function present<T extends object>(fields: T): Present<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<T>;
}
