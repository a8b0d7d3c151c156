import type { Catalog, Choice, PriceValue } from '../lists/catalog';
import { type PriceId, readId, type StatusId } from '../model/ids';
import { AMOUNT_LIMIT } from '../model/limits';
import { type Currency, type Minor, minor, readCurrency } from '../model/money';
import type { Bundle } from '../qomon/shapes';

/**
 * What may stand on rows for which Qomon holds a bundle: prices are what they were when it was recorded, and entries
 * that are hidden, archived or no longer in Qomon's lists are understood by their number or text.
 */
export function catalogThen(held: Bundle, catalog: Catalog): Catalog {
  const { memberships, donations } = held;
  const transactions = held.transactions ?? [];
  const currencies = new Set(transactions.flatMap((one) => currencyOf(one) ?? []));
  const [currency] = currencies;
  const texts = (choices: ReadonlyArray<Choice<string>>, field: string) =>
    withTexts(
      choices,
      transactions.map((one: Readonly<Record<string, unknown>>) => one[field]),
    );
  return {
    ...catalog,
    currency: currencies.size === 1 ? currency : catalog.currency,
    paymentMethods: texts(catalog.paymentMethods, 'payment_method_kind'),
    campaigns: texts(catalog.campaigns, 'code_campaign'),
    statuses: withStatuses(catalog.statuses, transactions),
    membershipPrices: pricesThen(
      catalog.membershipPrices,
      new Map((memberships ?? []).map((one) => [Number(one.membership_price_id), one])),
      { isFixed: true },
    ),
    donationPrices: pricesThen(
      catalog.donationPrices,
      new Map((donations ?? []).map((one) => [Number(one.donation_price_id), one])),
      { isFixed: false },
    ),
  };
}

interface HeldItem {
  readonly amount_initial?: number | undefined;
  readonly currency?: string | undefined;
}

/** `isFixed`: a blank amount is the price's, and not what the payment leaves. */
function pricesThen(
  choices: ReadonlyArray<Choice<PriceValue>>,
  then: ReadonlyMap<number, HeldItem>,
  { isFixed }: { readonly isFixed: boolean },
): ReadonlyArray<Choice<PriceValue>> {
  const listed = new Set<number>(choices.map(({ value }) => value.id));
  const known = choices.map((choice) => {
    const item = then.get(choice.value.id);
    if (!item) return understood(choice);
    const { currency, amount } = choice.value;
    const initial = isFixed ? amountOf(item) : undefined;
    const value = {
      ...choice.value,
      // A price in any currency stays one.
      currency: currency && (currencyOf(item) ?? currency),
      amount: initial ?? amount,
    };
    return understood({ ...choice, value });
  });
  const gone = [...then].flatMap(([number, item]): Array<Choice<PriceValue>> => {
    const id = readId<PriceId>(number);
    if (id === undefined || listed.has(id)) return [];
    const amount = isFixed ? amountOf(item) : undefined;
    return [unlisted(id, { id, amount, currency: currencyOf(item), open: true })];
  });
  return [...known, ...gone];
}

type Statuses = Catalog['statuses'];

function withStatuses(statuses: Statuses, payments: NonNullable<Bundle['transactions']>): Statuses {
  const listed = new Set<number>(statuses.map(({ value }) => value.id));
  const gone = new Set(payments.flatMap((one) => readId<StatusId>(one.status_id) ?? []));
  return [
    ...statuses.map(understood),
    ...[...gone].filter((id) => !listed.has(id)).map((id) => unlisted(id, { id, kind: '' })),
  ];
}

function withTexts(
  choices: ReadonlyArray<Choice<string>>,
  held: readonly unknown[],
): ReadonlyArray<Choice<string>> {
  const listed = new Set(choices.map(({ value }) => value));
  const gone = new Set(held.filter((one): one is string => typeof one === 'string' && one !== ''));
  return [
    ...choices.map(understood),
    ...[...gone]
      .filter((text) => !listed.has(text))
      .map((text) => ({ label: text, name: text, offered: true, value: text })),
  ];
}

/** An entry that Qomon lists no more, by its number. */
function unlisted<Value>(id: number, value: Value): Choice<Value> {
  const name = `#${id}`;
  return { label: name, name, id, offered: true, value };
}

function understood<Value>(choice: Choice<Value>): Choice<Value> {
  return { ...choice, offered: true };
}

function currencyOf({ currency }: HeldItem): Currency | undefined {
  return readCurrency(currency ?? '');
}

function amountOf({ amount_initial: amount = 0 }: HeldItem): Minor | undefined {
  return amount > 0 && amount <= AMOUNT_LIMIT ? minor(amount) : undefined;
}
