import type { BundleId, ContactId, Reference } from '../model/ids';
import type { IntentKind, JournalAction, JournalOutcome } from '../model/journalLine';
import type { Money } from '../model/money';

/** A payment that was recorded from this spreadsheet, as it is remembered beyond the sheet. */
export interface RememberedPayment {
  readonly reference: Reference;
  readonly bundleId: BundleId;
  /** When that was known, in milliseconds since 1970, to the second. */
  readonly at: number;
  readonly payer: ContactId | undefined;
  readonly money: Money | undefined;
  /** The day of the payment, as it went out: `2026-05-31`. */
  readonly day: string | undefined;
  /** What has been given back, in minor units. */
  readonly refunded: number;
  /** True once its bundle was deleted, or is known not to be there. */
  readonly isGone: boolean;
  /** True once a person has been told that no row stands for it any more. */
  readonly isAcknowledged: boolean;
}

/** Something that was begun, and of which nobody knows yet what came, as it is remembered. */
export interface RememberedIntent {
  readonly kind: IntentKind;
  readonly reference: Reference;
  readonly bundleId: BundleId | undefined;
  /** Milliseconds since 1970, to the second. */
  readonly at: number;
  readonly money: Money | undefined;
  readonly payer: ContactId | undefined;
  readonly day: string | undefined;
  /** What the journal's line holds in its column of codes. */
  readonly codes: string;
}

/** A line of the journal, as far as it is remembered. */
export interface RememberedLine {
  readonly action: JournalAction;
  readonly outcome: JournalOutcome;
  readonly reference: Reference;
  readonly bundleId: BundleId | undefined;
  readonly money: Money | undefined;
  readonly payer: ContactId | undefined;
  readonly day: string | undefined;
  readonly codes: string;
  /** Where it is a refund: what will have been given back by then. */
  readonly refunded: number | undefined;
}
