import { schemaAt } from './contract';
import { toUtc } from './moment';
import document from './openapi.json';
import type { Flaw } from './problem';
import { entry, type Space, type Status } from './space';
import type { Switches } from './switches';

type Loose = Readonly<Record<string, unknown>>;
type List = 'transactions' | 'memberships' | 'donations';

const { NewTransaction, NewMembership, NewDonation } = document.components.schemas;
const required: Readonly<Record<List, readonly string[]>> = {
  transactions: NewTransaction.required,
  memberships: NewMembership.required,
  donations: NewDonation.required,
};

/**
 * What the space knows against a bundle: ids that it does not have, a method that it does not
 * take. It reads whatever came, well formed or not, so that all that is wrong is reported at once,
 * beside what the contract found.
 */
export function spaceFlaws(body: unknown, space: Space, switches: Switches): Flaw[] {
  const data = loose(loose(body).data);
  const { settings, statuses, membershipPrices, donationPrices, codeCampaigns, contacts } =
    space.state;
  const kinds = settings.payment_method_kinds;
  const isUsable = (status: Status | undefined) => status !== undefined && !status.archived;
  const flaws: Flaw[] = [];
  for (const list of ['transactions', 'memberships', 'donations'] as const) {
    itemsIn(data, list).forEach((item, index) => {
      const known = (field: string, isKnown: (value: unknown) => boolean, thing: string) => {
        const value = item[field];
        if (value === null || value === undefined || isKnown(value)) return;
        const location = `body.data.${list}[${index}].${field}`;
        flaws.push({ location, message: `unknown ${thing}`, value });
      };
      known('contact_id', (id) => entry(contacts, id) !== undefined, 'contact');
      known('payment_method_kind', (kind) => kinds?.some((one) => one === kind) ?? true, 'method');
      known('status_id', (id) => isUsable(entry(statuses, id)), 'or archived status');
      known('code_campaign', (code) => codeCampaigns.some((one) => one.code === code), 'code');
      known('membership_price_id', (id) => entry(membershipPrices, id) !== undefined, 'price');
      known('donation_price_id', (id) => entry(donationPrices, id) !== undefined, 'price');
      if (list === 'donations' && switches.donationDateRequired && item.id === undefined) {
        flaws.push(...missing(item, list, index, ['date']));
      }
      if (item.id !== undefined && switches.omittedInPatch === 'refused') {
        flaws.push(...missing(item, list, index, required[list]));
      }
    });
  }
  // The refund example of update-bundle, May 2026 changes a payment of 2000 beside a membership of
  // 1000, so the rule can hold for new bundles only.
  if (switches.amountsMustAddUp && data.id === undefined) flaws.push(...sumFlaws(data));
  return flaws;
}

/** Payments whose date lies in a closed period. How Qomon reports this is undocumented. */
export function periodFlaws(body: unknown, space: Space): Flaw[] {
  const { closedBefore } = space.state;
  if (closedBefore === null) return [];
  const isMoment = schemaAt('#/components/schemas/Moment');
  return itemsIn(loose(loose(body).data), 'transactions').flatMap((item, index) => {
    const { date } = item;
    if (!isMoment(date) || toUtc(String(date)) >= closedBefore) return [];
    const location = `body.data.transactions[${index}].date`;
    return [{ location, message: 'the period is closed', value: date }];
  });
}

function missing(item: Loose, list: List, index: number, fields: readonly string[]): Flaw[] {
  return fields
    .filter((field) => item[field] === undefined || item[field] === null)
    .map((field) => ({
      location: `body.data.${list}[${index}].${field}`,
      message: `expected required property ${field} to be present`,
      value: null,
    }));
}

function sumFlaws(data: Loose): Flaw[] {
  const sum = (list: List) =>
    itemsIn(data, list).reduce((total, item) => total + Number(item.amount ?? 0), 0);
  const paid = sum('transactions');
  const bought = sum('memberships') + sum('donations');
  const hasItems = itemsIn(data, 'memberships').length + itemsIn(data, 'donations').length > 0;
  if (!hasItems || paid === bought) return [];
  const message = `the transactions make ${paid}, the memberships and donations ${bought}`;
  return [{ location: 'body.data.transactions[0].amount', message, value: paid }];
}

function itemsIn(data: Loose, list: List): readonly Loose[] {
  const items = data[list];
  return Array.isArray(items) ? items.map(loose) : [];
}

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
