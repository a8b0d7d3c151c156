import type { Records } from './call';
import type { Items } from './items';

/**
 * Gives a payment for somebody else the status "Tiers payant", if the switch says so: "in most
 * group configurations" (create a bundle, May 2026). The status is known by its name alone, as its
 * kind is not published.
 */
export function withThirdPartyStatus(items: Items, { space, switches }: Records): Items {
  if (!switches.thirdPartyStatus) return items;
  const status = space.state.statuses.find(({ name }) => /tiers payant/i.test(name));
  if (!status) return items;
  const beneficiaries = [...items.memberships, ...items.donations].map(
    ({ fields }) => fields.contact_id,
  );
  const transactions = items.transactions.map((item) => {
    const isThird = beneficiaries.some((id) => id !== item.fields.contact_id);
    return isThird ? { ...item, fields: { ...item.fields, status_id: status.id } } : item;
  });
  return { ...items, transactions };
}
