import type { BundleId, DonationId, MembershipId, TransactionId } from './ids';
import type { Currency, Minor } from './money';
import type { ItemKind } from './refundResults';

/** A payment as Qomon holds it, with what it means for a refund. */
export interface Payment {
  readonly id: TransactionId;
  readonly reference: number | undefined;
  readonly currency: Currency;
  /** What the payment is of, in minor units. */
  readonly amount: Minor;
  readonly paid: number;
  /** What Qomon says is unpaid of it. */
  readonly unpaid: number;
  readonly refunded: number;
  readonly left: number;
  readonly method: string;
  readonly date: string;
  readonly payer: string;
  readonly status: {
    readonly id: number | undefined;
    readonly name: string;
    readonly kind: string;
  };
  readonly item: BundleItem;
}

/** A membership or donation as Qomon holds it. */
export interface Item {
  readonly kind: ItemKind;
  readonly id: MembershipId | DonationId;
  readonly currency: Currency;
  readonly amount: number;
  readonly amountInitial: number | null;
  readonly name: string;
  readonly beneficiary: string;
  readonly item: BundleItem;
}

/** A bundle as it stands in Qomon at one moment. */
export interface BundleAsRead {
  readonly bundleId: BundleId;
  readonly payments: readonly Payment[];
  readonly items: readonly Item[];
  /** Changes with every amount, status and person of the bundle. */
  readonly fingerprint: string;
}

/** An item as Qomon returned it, or as it is sent back: its ID and its fields by Qomon's own names. */
export interface BundleItem {
  readonly id: number;
  readonly [field: string]: unknown;
}
