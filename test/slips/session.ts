import type { Dialog, DialogAnswer } from '../../local/google/index';
import { PAYMENT } from '../support/rows';
import type { Session, Typed } from '../support/session';

/** Cheques as volunteers type them, and a payment by card among them. */
export const CHEQUES: readonly Typed[] = [
  { ...PAYMENT, Amount: '20', 'Payment method': 'CHQ', Bank: 'Banque A', 'Cheque number': '0001' },
  { ...PAYMENT, Amount: '35.50', 'Payment method': 'CHQ', Bank: '=1+1' },
  { ...PAYMENT, Amount: '7' },
  { ...PAYMENT, Amount: '20', 'Payment method': 'CHQ', Bank: 'Banque A', 'Cheque number': '0002' },
];

/** A cheque of one bank, told from others by its number. */
export const cheque = (amount: string, number: string, more: Typed = {}): Typed => ({
  ...PAYMENT,
  'Payment method': 'CHQ',
  Bank: 'Banque A',
  Amount: amount,
  'Cheque number': number,
  ...more,
});

/** What the question lists: how many cheques, and their total as it is typed. */
function countedIn(prompt: string): { readonly count: string; readonly total: string } {
  const lines = prompt.split('\n');
  const end = lines.findIndex((line, at) => at > 0 && !line.startsWith('• '));
  const amounts = lines.slice(1, end).map((line) => /: ([\d.,]+) EUR/.exec(line)?.[1] ?? '');
  const cents = amounts.reduce((sum, one) => sum + Math.round(Number(one) * 100), 0);
  return { count: String(amounts.length), total: (cents / 100).toFixed(2) };
}

/** Answers as a treasurer does whose cheques are those of the rows. */
export function counting(session: Session, meanwhile: () => void = () => undefined): void {
  let total = '';
  session.answer = ({ kind, prompt, buttons }: Dialog): DialogAnswer => {
    if (kind !== 'prompt') return buttons[0] ?? 'OK';
    if (prompt.includes('Which payment methods')) return { button: 'OK', text: 'CHQ' };
    if (prompt.includes('How many are there')) {
      const counted = countedIn(prompt);
      total = counted.total;
      meanwhile();
      return { button: 'OK', text: counted.count };
    }
    if (prompt.includes('what is their total') || prompt.includes('What is their total'))
      return { button: 'OK', text: total };
    return 'CANCEL';
  };
}

/** Answers one question of a number, and agrees to all else. */
export function choosing(session: Session, number: string): void {
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt' ? { button: 'OK', text: number } : (buttons[0] ?? 'OK');
}

/** The lines of the tab of slips: number, count, total, state. */
export function slipLines(session: Session): unknown[][] {
  const [, ...lines] = session.google.workbook.values('Slips');
  return lines
    .filter(([number]) => number !== '')
    .map(([number, , cheques, total, , state = '']) => [number, cheques, total, state]);
}
