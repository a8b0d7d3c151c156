import type { Reference } from '../model/ids';
import { LOOK_BACK_MS, UNDER_WAY_MS } from '../model/limits';
import type { CompleteReading } from './completeReading';
import type { ListEntry } from './listEntry';

/** A payment that was to be recorded, and of which Qomon may know nothing. */
export interface Sought {
  readonly references: ReadonlySet<Reference>;
  /** The earliest and the last moment at which it was sent, in milliseconds since 1970. */
  readonly since: number;
  readonly last: number;
  /** Who was to pay how much, in minor units. */
  readonly payments: ReadonlyArray<{
    readonly payer: number | undefined;
    readonly amount: number | undefined;
  }>;
}

/**
 * True where a reading proves that a payment was not recorded: it is complete since an hour before
 * the payment was first sent, nothing in it can be the payment, and it shows that the list is up to date,
 * or the payment was sent an hour ago. A canary is asked for apart.
 */
export function isAbsent(reading: CompleteReading, sought: Sought, now: number): boolean {
  const { references, since, last } = sought;
  const from = since - LOOK_BACK_MS;
  // guard: absence-complete
  if (!reading.isCompleteBackTo(from)) return false;
  const entries = reading.entries();
  const recent = entries.filter(({ at = now }) => at >= from);
  const mayBeIt = (entry: ListEntry): boolean =>
    entry.isObscure || entry.nameless.some((one) => sought.payments.some(canBe(one)));
  if (entries.some((entry) => [...references].some((one) => entry.references.has(one))))
    return false;
  // guard: absence-may-be-it
  if (recent.some(mayBeIt)) return false;
  // By then the request is under way no more.
  const isUpToDate = recent.some(
    ({ at }) => at !== undefined && at > last && at <= now - UNDER_WAY_MS,
  );
  // guard: absence-late
  return isUpToDate || now - last >= LOOK_BACK_MS;
}

type Payment = Sought['payments'][number];

/** What could not be read of one may be the same. */
function canBe(one: Payment): (other: Payment) => boolean {
  const agree = (a: number | undefined, b: number | undefined): boolean =>
    a === undefined || b === undefined || a === b;
  return (other) => agree(one.payer, other.payer) && agree(one.amount, other.amount);
}
