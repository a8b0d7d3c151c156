import { type Money, majorText, minor, readCurrency } from '../model/money';
import type { State } from '../model/states';
import { refundedOf, refundedShare } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import type { SendResult } from '../send/result';
import type { EntryRow } from '../sheet/tab';

const STATE_BY_SHARE = { none: 'sent', part: 'partRefunded', all: 'refunded' } as const;

/** The state of rows whose bundle stands in Qomon as it does: some of it may have been given back. */
export function stateHeld(bundle: Bundle): State {
  return STATE_BY_SHARE[refundedShare(bundle)];
}

/**
 * What Qomon says was given back of the payment on a row; undefined where nothing was given back of
 * the whole bundle.
 */
export function refundOn(
  row: EntryRow,
  { ids }: Extract<SendResult, { kind: 'recorded' }>,
  bundle: Bundle,
): Money | undefined {
  if (refundedShare(bundle) === 'none') return undefined;
  const own = ids.find((one) => one.row === row && one.column === 'transactionId');
  const payment = (bundle.transactions ?? []).find(({ id }) => id === own?.id);
  const currency = readCurrency((payment ?? bundle.transactions?.[0])?.currency ?? '');
  return currency && { amount: minor(payment ? refundedOf(payment) : 0), currency };
}

/** The cell of what was given back: blank where that is nothing. */
export function refundedCell(money: Money): number | '' {
  return money.amount > 0 ? Number(majorText(money)) : '';
}
