import { readAmount } from '../entry/amount';
import { habitsOf } from '../entry/locale';
import type { Host } from '../host/host';
import type { Ui } from '../model/ports';
import type { StatusPayment } from '../model/statusResults';
import { sentence } from '../text/sentence';

/** What is unpaid of a payment, in minor units, by the payment. */
type Unpaid = (payment: StatusPayment) => number;

/** Of these kinds nothing has come in. */
const UNPAID_KINDS: readonly string[] = ['unpaid', 'bank_error'];

/** What a status says of what is unpaid, where nobody says otherwise: all of it, nothing, or what Qomon holds. */
function unpaidBy(kind: string): Unpaid {
  if (UNPAID_KINDS.includes(kind)) return ({ money }) => money.amount;
  return kind === 'valid' ? () => 0 : ({ unpaid }) => unpaid;
}

/**
 * Asks how much of a payment is unpaid, where it stands alone: of several the status says it. Undefined where a
 * person types something that is no amount, and then nothing.
 */
export function askUnpaid(
  { ui, words, workbook }: Pick<Host, 'words' | 'workbook'> & { ui: Pick<Ui, 'prompt'> },
  payments: readonly StatusPayment[],
  kind: string,
): Unpaid | undefined {
  const byStatus = unpaidBy(kind);
  const [only] = payments;
  if (!only || payments.length > 1) return byStatus;
  const { currency } = only.money;
  const { title, askUnpaid: ask, unpaidTooMuch } = words.status;
  const question = ask(only, byStatus(only));
  let told = question;
  for (;;) {
    const text = ui.prompt(title, told);
    if (text === undefined) return told === question ? byStatus : undefined;
    const reading = readAmount(text, currency, habitsOf(workbook.locale).decimalMark);
    if (reading.ok && reading.amount <= only.money.amount) return () => reading.amount;
    const why = reading.ok ? unpaidTooMuch : sentence(words.prompts.refused, reading.fault);
    told = [why, question].join('\n\n');
  }
}
