import { AMOUNT_LIMIT } from './limits';
import { seen } from './plain';

declare const kind: unique symbol;

/** An amount in minor units (cents), a non-negative integer. */
export type Minor = number & { readonly [kind]: 'Minor' };

/** An ISO 4217 code in lower case, as Qomon writes it. */
export type Currency = string & { readonly [kind]: 'Currency' };

export interface Money {
  readonly amount: Minor;
  readonly currency: Currency;
}

// ISO 4217, list one: the currencies in use, by their number of decimals.
const DECIMALS: ReadonlyArray<readonly [decimals: number, codes: string]> = [
  [0, 'bif clp djf gnf isk jpy kmf krw pyg rwf ugx vnd vuv xaf xof xpf'],
  [3, 'bhd iqd jod kwd lyd omr tnd'],
  [
    2,
    `aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob brl bsd btn bwp byn bzd
     cad cdf chf cny cop crc cup cve czk dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd
     gtq gyd hkd hnl htg huf idr ils inr irr jmd kes kgs khr kpw kyd kzt lak lbp lkr lrd lsl mad
     mdl mga mkd mmk mnt mop mru mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php
     pkr pln qar ron rsd rub sar sbd scr sdg sek sgd shp sle sos srd ssp stn svc syp szl thb tjs
     tmt top try ttd twd tzs uah usd uyu uzs ves wst xcd xcg yer zar zmw zwg`,
  ],
];

const DECIMALS_OF = new Map<string, number>(
  DECIMALS.flatMap(([decimals, codes]) =>
    codes.split(/\s+/).map((code): [string, number] => [code, decimals]),
  ),
);

/** Reads a currency code in any case; gives undefined where ISO 4217 has no such code. */
export function readCurrency(text: string): Currency | undefined {
  const code = seen(text).toLowerCase();
  return DECIMALS_OF.has(code) ? (code as Currency) : undefined;
}

/** How many decimals a currency has: 2 for the euro, 0 for the yen, 3 for the Tunisian dinar. */
export function decimalsOf(currency: Currency): number {
  return DECIMALS_OF.get(currency) ?? 2;
}

/** Takes an integer of minor units. Throws a RangeError where it is none, or negative, or too large. */
export function minor(value: number): Minor {
  if (!Number.isInteger(value) || value < 0 || value > AMOUNT_LIMIT) {
    throw new RangeError(`${value} is not an amount in minor units`);
  }
  return value as Minor;
}

/** Writes an amount in major units with all its decimals: 2000 minor units of the euro are `20.00`. */
export function majorText({ amount, currency }: Money, decimalMark = '.'): string {
  const decimals = decimalsOf(currency);
  const digits = String(amount).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? whole : `${whole}${decimalMark}${digits.slice(-decimals)}`;
}

/** An amount in major units, as a cell holds it. */
export function majorNumber(money: Money): number {
  return Number(majorText(money));
}

/** `20.00 EUR`: how the labels of lists show money, the same in every language. */
export function moneyText(money: Money): string {
  return `${majorText(money)} ${money.currency.toUpperCase()}`;
}

/** Adds amounts up by currency, in the order in which the currencies first come. */
export function totals(moneys: readonly Money[]): Array<{ amount: number; currency: Currency }> {
  const sums = new Map<Currency, number>();
  for (const { amount, currency } of moneys) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
