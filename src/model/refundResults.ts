import type { ToldApart } from './cancelResults';
import type { Money } from './money';
import type { StopCause } from './results';
import type { State } from './states';

/** Where a space lives. */

/** Why a refund cannot be made, or was not. */
export type RefundProblem =
  | { readonly kind: 'no request' }
  | { readonly kind: 'several rows' }
  | { readonly kind: 'no such state'; readonly state: State }
  | { readonly kind: 'no bundle ID' }
  | { readonly kind: 'no row'; readonly bundleId: number }
  /** The payment whose ID the row bears has another reference in Qomon. */
  | { readonly kind: 'other reference'; readonly header: string; readonly bundleId: number }
  | { readonly kind: 'IDs of another'; readonly header: string; readonly bundleId: number }
  | { readonly kind: 'edited'; readonly apart: ToldApart }
  | { readonly kind: 'another space'; readonly space: string }
  | { readonly kind: 'gone'; readonly bundleId: number }
  | { readonly kind: 'unreadable'; readonly bundleId: number }
  | { readonly kind: 'no status' }
  | { readonly kind: 'unconfirmed'; readonly bundleId: number }
  | { readonly kind: 'being deleted'; readonly bundleId: number }
  | { readonly kind: 'changed'; readonly bundleId: number }
  | { readonly kind: 'no such payment'; readonly id: number; readonly bundleId: number }
  | { readonly kind: 'not paid'; readonly status: string }
  | { readonly kind: 'nothing left' }
  | { readonly kind: 'no amount' }
  | { readonly kind: 'too much'; readonly left: Money; readonly asked: Money }
  | {
      readonly kind: 'no such item';
      readonly item: ItemKind;
      readonly id: number;
      readonly bundleId: number;
    }
  | {
      readonly kind: 'too much of an item';
      readonly name: string;
      readonly left: Money;
      readonly asked: Money;
    }
  | { readonly kind: 'currency of another'; readonly name: string }
  | { readonly kind: 'amounts differ'; readonly asked: Money; readonly items: Money }
  | {
      readonly kind: 'not read whole';
      readonly bundleId: number;
      readonly fields: readonly string[];
    }
  | { readonly kind: 'stale'; readonly bundleId: number }
  | { readonly kind: 'declined' }
  | { readonly kind: 'time' }
  | { readonly kind: 'quota' }
  | { readonly kind: 'stopped'; readonly cause: StopCause }
  /** `wait`: for how many minutes, where Qomon says so and they are more than a few. */
  | { readonly kind: 'throttled'; readonly wait: number | undefined }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'unknown' };

export type ItemKind = 'membership' | 'donation';

/** A payment of a bundle as it stands in Qomon now. Amounts are in minor units. */
export interface RefundPayment {
  readonly transactionId: number;
  /** What was paid: the payment's amount without what Qomon says is unpaid of it. */
  readonly paid: number;
  readonly refunded: number;
  /** What may still be given back. */
  readonly left: number;
  /** An ISO 4217 code in lower case. */
  readonly currency: string;
  readonly method: string;
  /** `2026-03-29`; blank where Qomon has none. */
  readonly date: string;
  readonly payer: string;
  /** The status by its name. */
  readonly status: string;
  readonly onSelectedRow: boolean;
}

/** A membership or donation of a bundle as it stands in Qomon now. Amounts are in minor units. */
export interface RefundItem {
  readonly kind: ItemKind;
  readonly id: number;
  readonly name: string;
  readonly beneficiary: string;
  readonly amount: number;
  readonly amountInitial: number | null;
  readonly currency: string;
}

/** A bundle as it stands in Qomon now, for a person to refund from. */
export interface RefundableBundle {
  readonly ok: true;
  readonly bundleId: number;
  /** That of the payment on the row, in lower case. */
  readonly currency: string;
  readonly tab: string;
  readonly row: number;
  readonly payments: readonly RefundPayment[];
  readonly items: readonly RefundItem[];
  /** The name of the status that a refund gives to a payment. */
  readonly statusAfter: string;
  /** To be handed back with a refund: what is changed in Qomon meanwhile is then not overwritten. */
  readonly fingerprint: string;
  /** What was done; blank where nothing was. */
  readonly message: string;
}

export type RefundAnswer = RefundableBundle | { readonly ok: false; readonly problem: string };
