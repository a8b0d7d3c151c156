import * as z from 'zod/mini';

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
  fingerprint: z.optional(z.nullable(z.string())),
});

export type RefundRequest = z.infer<typeof refundRequest>;
