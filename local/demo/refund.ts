import type { Google, Run } from '../google/index';

/** What the sidebar is told of a bundle, as far as a refund of its first item needs it. */
interface Opened {
  readonly bundleId: number;
  readonly seen: string;
  readonly payments: ReadonlyArray<{ readonly transactionId: number }>;
  readonly items: ReadonlyArray<{ readonly kind: string; readonly id: number }>;
}

/** Gives a part (in minor units) of the selected row's first item back, as the sidebar does. */
export function refundPart(google: Google, amount: number): Run[] {
  const page = google.page();
  const opened = page.call('openRefund');
  const { bundleId, seen, payments, items } = opened.value as unknown as Opened;
  const [payment] = payments;
  const [item] = items;
  if (!payment || !item) throw new Error('The row has nothing to refund');
  const refunded = page.call('refund', {
    bundleId,
    transactionId: payment.transactionId,
    amount,
    items: [{ kind: item.kind, id: item.id, amount }],
    seen,
  });
  const { ok, message, problem } = refunded.value as { ok: boolean } & Record<string, string>;
  console.log(`  ${ok ? message : problem}\n`);
  return [opened, refunded];
}
