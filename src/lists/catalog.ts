import type { PriceId, StatusId } from '../model/ids';
import { type Currency, type Minor, moneyText, readCurrency } from '../model/money';
import type { Price, Settings, Status } from '../qomon/shapes';
import { methodForms } from '../text/methods';

/** What one entry of a dropdown shows and stands for. */
export interface Choice<Value> {
  readonly label: string;
  readonly name: string;
  /** Other ways to write it, as texts are compared. */
  readonly forms?: ReadonlySet<string>;
  readonly id?: number;
  /** False for archived and hidden entries: not offered, yet still understood on rows already sent. */
  readonly offered: boolean;
  readonly value: Value;
}

export interface PriceValue {
  readonly id: PriceId;
  /** The price-list amount; undefined where the price leaves it open. */
  readonly amount: Minor | undefined;
  readonly currency: Currency | undefined;
  /** True where any amount may be paid. */
  readonly open: boolean;
}

/** Everything that Qomon says may be chosen in a space. */
export interface Catalog {
  readonly currency: Currency | undefined;
  readonly defaultStatus: StatusId | undefined;
  readonly defaultDonationPrice: PriceId | undefined;
  readonly paymentMethods: ReadonlyArray<Choice<string>>;
  readonly statuses: ReadonlyArray<Choice<{ id: StatusId; kind: string }>>;
  readonly campaigns: ReadonlyArray<Choice<string>>;
  readonly membershipPrices: ReadonlyArray<Choice<PriceValue>>;
  readonly donationPrices: ReadonlyArray<Choice<PriceValue>>;
}

/** What `refreshLists` keeps in the spreadsheet: Qomon's own words, read into shapes. */
export interface Lists {
  readonly settings: Settings | undefined;
  readonly statuses: readonly Status[];
  readonly membershipPrices: readonly Price[];
  readonly donationPrices: readonly Price[];
  readonly campaigns: readonly { readonly code: string }[];
}

/** Makes the catalog that rows are read against. */
export function catalogOf(lists: Lists): Catalog {
  const { settings } = lists;
  const currency = settings?.currency ? readCurrency(settings.currency) : undefined;
  return {
    currency,
    defaultStatus: settings?.default_status_id ?? undefined,
    defaultDonationPrice: settings?.default_donation_price_id ?? undefined,
    paymentMethods: (settings?.payment_method_kinds ?? []).map((kind) => ({
      ...textChoice(kind),
      forms: methodForms(kind),
    })),
    statuses: lists.statuses.map(({ id, name, kind, archived }) => ({
      label: labelled(name ?? numbered(id), id),
      name: name ?? numbered(id),
      id,
      offered: !archived,
      value: { id, kind: kind ?? '' },
    })),
    campaigns: lists.campaigns.map(({ code }) => textChoice(code)),
    membershipPrices: lists.membershipPrices.map((price) => priceChoice(price, currency)),
    donationPrices: lists.donationPrices.map((price) => priceChoice(price, currency)),
  };
}

function textChoice(text: string): Choice<string> {
  return { label: text, name: text, offered: true, value: text };
}

function priceChoice(price: Price, spaceCurrency: Currency | undefined): Choice<PriceValue> {
  const open = price.allow_custom_amount ?? false;
  const currency = price.currency ? readCurrency(price.currency) : spaceCurrency;
  // A price of 0 that takes any amount is no price; one that takes no other is a free membership.
  const listed = price.amount ?? undefined;
  const amount = listed === 0 && open ? undefined : listed;
  const money = amount !== undefined && currency ? moneyText({ amount, currency }) : undefined;
  const name = price.name ?? numbered(price.id);
  return {
    label: labelled(money ? `${name} — ${money}` : name, price.id),
    name,
    id: price.id,
    offered: !price.hidden,
    value: { id: price.id, amount, currency, open },
  };
}

/** What an entry without a name is called. */
function numbered(id: number): string {
  return `#${id}`;
}

/** `Annual membership — 20.00 EUR (#10)`: the number decides, so a renamed entry still works. */
function labelled(text: string, id: number): string {
  return `${text} (#${id})`;
}
