import type { Google, Run } from '../google/index';
import type { Qomon } from '../qomon/qomon';
import { shorten, table } from './table';

/** What the demo hands to its last steps. */
export interface Demo {
  readonly google: Google;
  readonly qomon: Qomon;
  readonly step: (text: string) => void;
  readonly did: (run: Run) => Run;
}

const SHOWN = ['Amount', 'State', 'Bundle ID', 'Message'] as const;

/** The rows of the sheet that are cancelled, and changed in Qomon itself. */
const [CANCELLED, CHANGED] = [3, 4];

/** A treasurer takes a bundle back, and compares the sheet with Qomon after somebody worked there. */
export function cancelAndCompare(demo: Demo): void {
  const { google, qomon, step, did } = demo;
  const session = google.workbook;

  step(`… cancels the bundle of row ${CANCELLED}`);
  session.select('Bundles', `A${CANCELLED}`, google.user);
  did(google.click('Cancel bundles…'));
  showRow(demo, 'The row after its cancellation', CANCELLED);

  const bundleId = rowOf(demo, CHANGED)['Bundle ID'];
  const bundle = qomon.ledger.bundles.find(({ id }) => id === bundleId);
  const [payment] = bundle?.transactions ?? [];
  if (!payment) throw new Error(`Row ${CHANGED} stands for no bundle`);
  step(`Somebody changes the amount of bundle ${bundleId} in Qomon itself; … compares`);
  qomon.ledger.edit(payment.id, { amount: payment.amount + 500 }, google.clock.now());
  did(google.click('Compare with Qomon'));
  showRow(demo, 'The row after the comparison', CHANGED);
}

function rowOf({ google }: Demo, row: number) {
  return google.workbook.records('Bundles')[row - 2] ?? {};
}

function showRow(demo: Demo, title: string, row: number): void {
  const record = rowOf(demo, row);
  const cells = SHOWN.map((name) => shorten(String(record[name] ?? ''), 90));
  console.log(`${title}\n\n${table(SHOWN, [cells])}\n`);
}
