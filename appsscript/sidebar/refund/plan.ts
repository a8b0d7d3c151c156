import type { RefundableBundle, RefundItem, RefundPayment } from '../../../src/model/refundResults';
import type { RefundRequest } from '../../../src/refund/answer';
import type { SidebarWords } from '../../../src/text/words/sidebar';
import { readTyped, shownMoney } from '../money';

/** What a person typed: by item, and for the payment where the bundle has no items. */
export interface Typed {
  readonly items: Readonly<Record<string, string>>;
  readonly amount: string;
}

export const NOTHING_TYPED: Typed = { items: {}, amount: '' };

/** Names a field: memberships and donations may have the same numbers. */
export function keyOf({ kind, id }: Pick<RefundItem, 'kind' | 'id'>): string {
  return `${kind}-${id}`;
}

/** What is to be refunded as far as it can be read, in minor units, and what is wrong with it. */
export interface Plan {
  readonly amount: number;
  readonly items: NonNullable<RefundRequest['items']>;
  /** By field; `amount` is that of a bundle without items. */
  readonly faults: Readonly<Record<string, string | undefined>>;
  /** What is wrong with it as a whole. */
  readonly fault: string | undefined;
}

/** Reads what was typed: no item below zero, and no more than the payment has left. */
export function planOf(
  { items, currency }: RefundableBundle,
  payment: RefundPayment,
  typed: Typed,
  decimalMark: '.' | ',',
  words: SidebarWords,
): Plan {
  const read = (text: string, most: number) => {
    const { amount, fault } = readTyped(text, currency, decimalMark, words.amounts);
    const isTooMuch = amount !== undefined && amount > most;
    const tooMuch = words.refund.tooMuch(shownMoney(most, currency, words.amounts));
    return { amount: amount ?? 0, fault: fault ?? (isTooMuch ? tooMuch : undefined) };
  };
  const lines =
    items.length === 0
      ? [{ key: 'amount', item: undefined, ...read(typed.amount, payment.left) }]
      : items.map((item) => ({
          key: keyOf(item),
          item,
          ...read(typed.items[keyOf(item)] ?? '', Math.min(item.amount, payment.left)),
        }));
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  return {
    amount,
    items: lines.flatMap(({ item, amount: own }) =>
      item && own > 0 ? [{ kind: item.kind, id: item.id, amount: own }] : [],
    ),
    faults: Object.fromEntries(lines.map(({ key, fault }) => [key, fault])),
    // What a line says already is not said again of all of them.
    fault:
      items.length > 0 && amount > payment.left && lines.every(({ fault }) => fault === undefined)
        ? words.refund.tooMuch(shownMoney(payment.left, currency, words.amounts))
        : undefined,
  };
}

/** True where a plan can be carried out. */
export function isSound({ amount, faults, fault }: Plan): boolean {
  return amount > 0 && fault === undefined && Object.values(faults).every((one) => !one);
}

/** Everything that the payment has left, from the items in their order. */
export function everything(
  { items, currency }: RefundableBundle,
  { left }: RefundPayment,
  write: (amount: number, currency: string) => string,
): Typed {
  if (items.length === 0) return { items: {}, amount: write(left, currency) };
  let rest = left;
  const shares = items.map((item): [string, string] => {
    const share = Math.min(rest, item.amount);
    rest -= share;
    return [keyOf(item), share > 0 ? write(share, currency) : ''];
  });
  return { items: Object.fromEntries(shares), amount: '' };
}
