import { columnLetters } from '../../local/columns';
import { openEnvironment } from '../../local/environment';
import type { Run } from '../../local/google/index';

/** A payment by card with a membership and a donation: all kinds of items that a bundle may hold. */
const ROW = {
  'Payer ID': '123456',
  Amount: '70',
  'Payment method': 'CB',
  'Payment date': '2026-03-29',
  Membership: '#10',
  Donation: '#20',
} as const;

/** What the sidebar is told of the bundle of the selected row. */
interface Opened {
  readonly bundleId: number;
  readonly payments: ReadonlyArray<{ readonly transactionId: number }>;
  readonly items: ReadonlyArray<{ readonly kind: string; readonly id: number }>;
}

/** The executions of one sent row, and of one refund of it, of the build in a folder. */
export function scenes(dist: string): { readonly name: string; readonly runs: readonly Run[] }[] {
  const { google } = openEnvironment({ dist });
  google.dialogs.answer = ({ buttons }) => buttons[0] ?? 'OK';
  google.open();
  const page = google.page();
  done(page.call('connect', { apiKey: 'sample-key-full', region: 'eu', shared: false }));
  done(google.run('setUpSpreadsheet'));

  const headers = google.workbook.values('Bundles')[0] ?? [];
  const columnOf = (header: string): number => headers.indexOf(header) + 1;
  for (const [header, text] of Object.entries(ROW)) {
    google.workbook.type('Bundles', `${columnLetters(columnOf(header))}2`, text);
  }
  google.workbook.select('Bundles', 'A2', google.user);
  const sent = done(google.run('sendSelectedRows'));
  const state = google.workbook.value('Bundles', `${columnLetters(columnOf('State'))}2`);
  if (state !== 'Sent') throw new Error(`The row is not Sent but "${state}"`);

  const opened = done(page.call('openRefund'));
  const { bundleId, payments, items } = opened.value as unknown as Opened;
  const [payment, item] = [payments[0], items[0]];
  if (!payment || !item) throw new Error('The bundle has nothing to refund');
  const { kind, id } = item;
  const { transactionId } = payment;
  const request = { bundleId, transactionId, amount: 500, items: [{ kind, id, amount: 500 }] };
  const refunded = done(page.call('refund', request));
  if (!(refunded.value as { ok: boolean }).ok) throw new Error('The refund was refused');
  return [
    { name: 'one sent row', runs: [sent] },
    { name: 'one refund', runs: [opened, refunded] },
  ];
}

function done(run: Run): Run {
  if (run.outcome === 'completed') return run;
  throw new Error(`${run.functionName} ${run.outcome}: ${run.error?.message}`);
}
