import { readAmount } from '../entry/amount';
import { habitsOf } from '../entry/locale';
import type { Host } from '../host';
import { type Currency, minor } from '../money';
import { sentence } from '../text/findings';
import type { RefundableBundle, RefundItem, RefundPayment, RefundRequest } from './answer';
import { openRefund, refund } from './refund';

/** What a person wants to give back: of which payment, how much of what, in minor units. */
interface Wish {
  readonly payment: RefundPayment;
  readonly amount: number;
  readonly shares: ReadonlyArray<{ readonly item: RefundItem; readonly amount: number }>;
}

/** Asks how much of the selected row is to be given back, shows what will change, and refunds it. */
export function refundSelectedRow(host: Host): void {
  const { ui, words } = host;
  const { title } = words.refund;
  const opened = openRefund(host);
  if (!opened.ok) {
    ui.alert(title, opened.problem);
    return;
  }
  const wish = wishOf(host, opened);
  if (!wish) return;
  const { payment, shares, amount } = wish;
  if (amount === 0) {
    ui.alert(title, words.refund.problems['no amount']({ kind: 'no amount' }));
    return;
  }
  if (!ui.confirm(title, words.refund.preview({ bundle: opened, ...wish }))) return;
  const request: RefundRequest = {
    bundleId: opened.bundleId,
    transactionId: payment.transactionId,
    amount,
    items: shares.map((share) => ({
      kind: share.item.kind,
      id: share.item.id,
      amount: share.amount,
    })),
    seen: opened.seen,
  };
  const answer = refund(host, request);
  ui.alert(title, answer.ok ? answer.message : answer.problem);
}

/** Asks for a payment, where there are several, and for amounts; undefined where the person cancels. */
function wishOf(host: Host, bundle: RefundableBundle): Wish | undefined {
  const { ui, words } = host;
  const { title } = words.refund;
  const open = bundle.payments.filter(({ left }) => left > 0);
  const own = open.find(({ onSelectedRow }) => onSelectedRow);
  if (open.length === 0) {
    ui.alert(title, words.refund.problems['nothing left']({ kind: 'nothing left' }));
    return undefined;
  }
  const payment = own ?? (open.length === 1 ? open[0] : choose(host, open));
  if (!payment) return undefined;
  const items = bundle.items.filter(({ amount }) => amount > 0);
  if (items.length === 0) {
    const amount = askAmount(
      host,
      words.refund.askPayment(payment),
      payment.left,
      payment.currency,
    );
    return amount === undefined ? undefined : { payment, amount, shares: [] };
  }
  const shares: Array<Wish['shares'][number]> = [];
  for (const item of items) {
    const given = shares.reduce((sum, share) => sum + share.amount, 0);
    const most = Math.min(item.amount, payment.left - given);
    if (most === 0) break;
    const amount = askAmount(host, words.refund.askItem(item, payment, most), most, item.currency);
    if (amount === undefined) return undefined;
    if (amount > 0) shares.push({ item, amount });
  }
  const amount = shares.reduce((sum, share) => sum + share.amount, 0);
  return { payment, amount, shares };
}

/** Asks which of several payments is meant, by its place in the list. */
function choose(host: Host, payments: readonly RefundPayment[]): RefundPayment | undefined {
  const { ui, words } = host;
  for (;;) {
    const text = ui.prompt(words.refund.title, words.refund.choose(payments));
    if (text === undefined) return undefined;
    const chosen = payments[Number(text.trim()) - 1];
    if (chosen) return chosen;
  }
}

/** Asks for an amount, in minor units, until one can be read that is not too much; blank is none. */
function askAmount(
  { ui, words, workbook }: Host,
  question: string,
  most: number,
  currency: string,
): number | undefined {
  const known = currency as Currency;
  const { decimalMark } = habitsOf(workbook.locale);
  for (let fault = ''; ; ) {
    const message = fault === '' ? question : `${fault}\n\n${question}`;
    const text = ui.prompt(words.refund.title, message);
    if (text === undefined) return undefined;
    if (text.trim() === '') return 0;
    const reading = readAmount(text, known, decimalMark);
    if (reading.ok && reading.amount <= most) return reading.amount;
    fault = reading.ok
      ? words.refund.problems['too much']({
          kind: 'too much',
          left: { amount: minor(most), currency: known },
          asked: { amount: reading.amount, currency: known },
        })
      : words.messages.finding({
          header: text.trim(),
          text: sentence(words.faults, reading.fault),
        });
  }
}
