import type { Demo } from './afterwards';
import { shorten, table } from './table';

/** The treasurer has the cheques put on a slip, having counted them, and looks at the page to print. */
export function depositSlip({ google, step, did }: Demo): void {
  step('… counts the cheques, and makes a deposit slip');
  const { answer } = google.dialogs;
  let total = '';
  google.dialogs.answer = (dialog) => {
    const { kind, prompt } = dialog;
    if (kind !== 'prompt') return answer?.(dialog) ?? 'OK';
    if (prompt.includes('Which payment methods')) return { button: 'OK', text: 'CHQ' };
    if (!prompt.includes('How many')) return { button: 'OK', text: total };
    // The demo's treasurer holds the cheques that the rows speak of.
    const amounts = [...prompt.matchAll(/row \d+: ([\d.]+) EUR/g)].map(([, sum = '0']) => sum);
    total = amounts.reduce((sum, one) => sum + Number(one), 0).toFixed(2);
    return { button: 'OK', text: String(amounts.length) };
  };
  google.workbook.select('Bundles', 'A2', google.user);
  did(google.click('Deposit slip…'));
  google.dialogs.answer = answer;
  const [, head = [], , names = [], ...lines] = google.workbook.shown('Deposit slip');
  const end = lines.findIndex((line) => line.every((cell) => cell === ''));
  const cells = lines.slice(0, end).map((line) => line.map((cell) => shorten(cell, 28)));
  console.log(`${head[0] ?? ''}\n\n${table(names, cells)}\n`);
}
