import type { HeldBundle, HeldItem, PaperFacts } from '../model/heldBundles';
import { covers, type Span } from '../model/span';
import { itemsOf, type PaidContext, paymentsOf } from './payments';
import { shareOut } from './shares';

/** Somebody who was a member in one period and is not found in another, by their last membership. */
export interface Lapsed {
  readonly contact: number;
  readonly payer: number | undefined;
  readonly item: HeldItem;
  readonly bundleId: number;
}

/**
 * Who was a member in the last period, by a membership that stands, and has none that covers a part of the next: one
 * that ends on its first day does not. Memberships that Qomon knows otherwise than by a bundle are not seen here.
 */
export function lapsed(
  bundles: readonly HeldBundle[],
  { last, next }: { readonly last: Span; readonly next: Span },
  facts: PaperFacts,
): Lapsed[] {
  const held = memberships(bundles, facts);
  const members = new Map<number, Lapsed>();
  for (const one of held) {
    if (!touches(one.item, last)) continue;
    const before = members.get(one.contact);
    if (!before || endOf(before.item) < endOf(one.item)) members.set(one.contact, one);
  }
  for (const { contact, item } of held)
    if (covers({ from: item.day, to: endOf(item) }, next)) members.delete(contact);
  return [...members.values()].sort((a, b) => a.contact - b.contact);
}

/** Whether anybody was a member in a period, by a membership that stands. */
export function hadMembers(
  bundles: readonly HeldBundle[],
  period: Span,
  facts: PaperFacts,
): boolean {
  return memberships(bundles, facts).some(({ item }) => touches(item, period));
}

function memberships(bundles: readonly HeldBundle[], facts: PaperFacts): Lapsed[] {
  const context = { kinds: new Map(facts.statuses), currency: facts.currency };
  return bundles.flatMap((bundle) => membershipsIn(bundle, context));
}

/** The memberships of a bundle that stand: neither given back, nor of a payment that never came or was cancelled. */
function membershipsIn(bundle: HeldBundle, context: PaidContext): Lapsed[] {
  const payments = paymentsOf(bundle, context);
  const items = itemsOf(bundle, payments, context);
  const shares = shareOut(items, payments);
  return items.flatMap((item): Lapsed[] => {
    const { contact } = item;
    if (item.kind !== 'membership' || contact === undefined) return [];
    const own = shares.filter((share) => share.item === item);
    const active = own.find(({ payment }) => payment.ending === undefined);
    const isBack =
      item.amount === 0 &&
      (item.initial ?? 0) > 0 &&
      own.some(({ payment }) => payment.refunded > 0);
    // One without a payment is there all the same: nobody is asked to pay again for it.
    if (isBack || (payments.length > 0 && !active)) return [];
    return [{ contact, payer: active?.payment.payer, item, bundleId: bundle.id }];
  });
}

/** One without a last day goes on. */
function endOf({ end }: HeldItem): string {
  return end === '' ? '9999' : end;
}

function touches(item: HeldItem, { from, to }: Span): boolean {
  return item.day <= to && endOf(item) >= from;
}
