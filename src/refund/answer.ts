import * as z from 'zod/mini';

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
  readonly seen: string;
  /** What was done; blank where nothing was. */
  readonly message: string;
}

export type RefundAnswer = RefundableBundle | { readonly ok: false; readonly problem: string };

const minorUnits = z.int().check(z.gte(0));

/**
 * What a person wants to give back of one payment, in minor units. `amount` is the sum of the
 * items', or stands alone where the bundle has none.
 */
export const refundRequest = z.object({
  bundleId: z.int(),
  transactionId: z.int(),
  amount: minorUnits,
  items: z.optional(
    z.nullable(
      z.array(
        z.object({ kind: z.enum(['membership', 'donation']), id: z.int(), amount: minorUnits }),
      ),
    ),
  ),
  seen: z.optional(z.nullable(z.string())),
});
export type RefundRequest = z.infer<typeof refundRequest>;
