import type { CancelTally } from './cancelResults';
import type { BundleId, Reference, TransactionId } from './ids';
import type { Money } from './money';
import type { StopCause } from './results';

/** Payments have a status of one of these kinds without a refund or a cancellation. */
export const STATUS_KINDS: readonly string[] = ['valid', 'unpaid', 'bank_error', 'other'];

/** A payment that was chosen for another status, as Qomon holds it. */
export interface StatusPayment {
  readonly bundleId: BundleId;
  readonly transactionId: TransactionId;
  readonly reference: Reference;
  readonly tab: string;
  readonly row: number;
  readonly payer: string;
  readonly money: Money;
  /** `2026-03-29`; blank where Qomon has none. */
  readonly date: string;
  readonly status: string;
  readonly statusId: number | undefined;
  /** What Qomon says is unpaid of it, in minor units. */
  readonly unpaid: number;
  /** Changes with all of this. */
  readonly fingerprint: string;
}

/** The same with what it is to become. */
export interface StatusWish {
  readonly payment: StatusPayment;
  readonly status: { readonly id: number; readonly name: string };
  /** In minor units. */
  readonly unpaid: number;
}

/** A payment with the status that Qomon holds. */
export interface StatusHeld {
  readonly money: Money;
  readonly status: string;
  readonly unpaid: Money;
}

/** What was chosen: payments whose status may be changed, and rows that stay as they are. */
export type StatusChoice = Pick<CancelTally, 'leftBehind' | 'cause'> & {
  readonly payments: readonly StatusPayment[];
};

/** Why the status of a payment stays as it was, or may have been changed (`unknown`). */
export type StatusProblem =
  /** The row, or what Qomon holds, is not what was approved any more. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'not read' }
  | { readonly kind: 'not read whole'; readonly fields: readonly string[] }
  /** Qomon shows the bundle as it was before the last change. */
  | { readonly kind: 'stale' }
  /** Something else about the bundle is not settled. */
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'stopped'; readonly cause: StopCause }
  /** `wait`: for how many minutes, where Qomon says so and they are more than a few. */
  | { readonly kind: 'throttled'; readonly wait: number | undefined }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'time' }
  | { readonly kind: 'quota' };

/** What came of it. */
export interface StatusReport {
  readonly done: readonly StatusWish[];
  readonly left: ReadonlyArray<{ readonly wish: StatusWish; readonly why: StatusProblem }>;
}
