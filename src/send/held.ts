import { type Money, minor, readCurrency } from '../model/money';
import { refundedCell, refundedOf, refundedShare } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import type { Entries } from '../sheet/writing';
import { sentEntries } from './outcomeEntries';
import type { SendResult } from './result';

type Recorded = Extract<SendResult, { kind: 'recorded' }>;

/** What the cells of a row are to read whose payment was found, with what has been given back of it since. */
export function foundEntries(
  run: Run,
  placed: PlacedRow,
  result: Recorded,
  bundle: Bundle,
): Entries {
  const entries = sentEntries(run, placed, result);
  const refunded = refundOn(placed.row, result, bundle);
  if (!refunded) return entries;
  const [, ...apart] = String(entries.message).split('\n');
  const first = run.host.words.messages.foundRefunded({ bundleId: result.bundleId, refunded });
  return { ...entries, refunded: refundedCell(refunded), message: [first, ...apart].join('\n') };
}

/**
 * What Qomon says was given back of the payment on a row; undefined where nothing was given back of
 * the whole bundle.
 */
function refundOn(row: EntryRow, { ids }: Recorded, bundle: Bundle): Money | undefined {
  if (refundedShare(bundle) === 'none') return undefined;
  const own = ids.find((one) => one.row === row && one.column === 'transactionId');
  const payment = (bundle.transactions ?? []).find(({ id }) => id === own?.id);
  const currency = readCurrency((payment ?? bundle.transactions?.[0])?.currency ?? '');
  return currency && { amount: minor(payment ? refundedOf(payment) : 0), currency };
}
