import { schemaAt } from './contract';
import { type ItemList, itemLists, itemsIn, type Loose, loose } from './loose';
import { toUtc } from './moment';
import document from './openapi.json';
import type { Flaw } from './problem';
import { entry, type Space } from './space';
import type { Status } from './spaceState';
import type { Switches } from './switches';

const { NewTransaction, NewMembership, NewDonation } = document.components.schemas;
const required: Readonly<Record<ItemList, readonly string[]>> = {
  transactions: NewTransaction.required,
  memberships: NewMembership.required,
  donations: NewDonation.required,
};

/**
 * What the space and the switches have against a bundle: ids that the space does not have, a method
 * that it does not take, a field that a switch makes required or unknown. It reads whatever came,
 * well formed or not, so that all that is wrong is reported at once, beside what the contract found.
 */
export function spaceFlaws(
  body: unknown,
  isNew: boolean,
  space: Space,
  switches: Switches,
): Flaw[] {
  const data = loose(loose(body).data);
  const flaws = itemLists.flatMap((list) =>
    itemsIn(data, list).flatMap((item, index) => [
      ...unknownFlaws(item, list, index, space, switches),
      ...missingFlaws(item, list, index, switches),
      ...unexpectedFlaws(item, list, index, switches),
    ]),
  );
  // The refund example of update-bundle, May 2026 changes a payment of 2000 beside a membership of
  // 1000, so the rule can hold for new bundles only.
  return switches.amountsMustAddUp && isNew ? [...flaws, ...sumFlaws(data)] : flaws;
}

function unknownFlaws(
  item: Loose,
  list: ItemList,
  index: number,
  space: Space,
  switches: Switches,
): Flaw[] {
  const { settings, statuses, membershipPrices, donationPrices, codeCampaigns } = space.state;
  const kinds = settings.payment_method_kinds;
  const isUsable = (status: Status | undefined) => status !== undefined && !status.archived;
  const known = (field: string, isKnown: (value: unknown) => boolean, thing: string): Flaw[] => {
    const value = item[field];
    if (value === null || value === undefined || isKnown(value)) return [];
    return [{ location: placeOf(list, index, field), message: `unknown ${thing}`, value }];
  };
  return [
    ...known('contact_id', (id) => space.payable(id, switches.mergedContacts), 'contact'),
    ...known('payment_method_kind', (kind) => kinds?.some((one) => one === kind) ?? true, 'method'),
    ...known('status_id', (id) => isUsable(entry(statuses, id)), 'or archived status'),
    ...known('code_campaign', (code) => codeCampaigns.some((one) => one.code === code), 'code'),
    ...known('membership_price_id', (id) => entry(membershipPrices, id) !== undefined, 'price'),
    ...known('donation_price_id', (id) => entry(donationPrices, id) !== undefined, 'price'),
  ];
}

function missingFlaws(item: Loose, list: ItemList, index: number, switches: Switches): Flaw[] {
  const isChange = item.id !== undefined && switches.omittedInPatch === 'refused';
  const isUndated = list === 'donations' && switches.donationDateRequired && item.id === undefined;
  const fields = [...(isUndated ? ['date'] : []), ...(isChange ? required[list] : [])];
  return fields
    .filter((field) => item[field] === undefined || item[field] === null)
    .map((field) => ({
      location: placeOf(list, index, field),
      message: `expected required property ${field} to be present`,
      value: null,
    }));
}

/** A field that one of Qomon's two generations of pages does not have. */
function unexpectedFlaws(item: Loose, list: ItemList, index: number, switches: Switches): Flaw[] {
  const field = switches.refusedProperty;
  const value = item[field];
  if (field === 'none' || value === undefined) return [];
  // A membership has had its amount_initial in both.
  if (field === 'amount_initial' && list !== 'donations') return [];
  return [{ location: placeOf(list, index, field), message: 'unexpected property', value }];
}

/** Payments whose date lies in a closed period. How Qomon reports this is undocumented. */
export function periodFlaws(body: unknown, space: Space): Flaw[] {
  const { closedBefore } = space.state;
  if (closedBefore === null) return [];
  const isMoment = schemaAt('#/components/schemas/Moment');
  return itemsIn(loose(loose(body).data), 'transactions').flatMap((item, index) => {
    const { date } = item;
    if (!isMoment(date) || toUtc(String(date)) >= closedBefore) return [];
    const location = placeOf('transactions', index, 'date');
    return [{ location, message: 'the period is closed', value: date }];
  });
}

function sumFlaws(data: Loose): Flaw[] {
  const sum = (list: ItemList) =>
    itemsIn(data, list).reduce((total, item) => total + Number(item.amount ?? 0), 0);
  const paid = sum('transactions');
  const bought = sum('memberships') + sum('donations');
  const hasItems = itemsIn(data, 'memberships').length + itemsIn(data, 'donations').length > 0;
  if (!hasItems || paid === bought) return [];
  const message = `the transactions make ${paid}, the memberships and donations ${bought}`;
  return [{ location: 'body.data.transactions[0].amount', message, value: paid }];
}

function placeOf(list: ItemList, index: number, field: string): string {
  return `body.data.${list}[${index}].${field}`;
}
