import { readAmount } from '../entry/amount';
import { choiceIn } from '../entry/choice';
import type { ValueChange } from '../model/journalLine';
import type { Money } from '../model/money';
import { unpaidOf } from '../model/received';
import type { EntryRow } from '../sheet/tab';
import type { Standards } from './standards';

/**
 * What of the payment on a sent row has not come, in minor units: by the status that it was given from here last, where
 * it was, else by what stands on the row. The rule is that of the year-end file.
 */
export function unpaidOn(
  { context: { catalog, decimalMark } }: Standards,
  row: EntryRow,
  { amount, currency, refunded }: Money & { readonly refunded: number },
  given: readonly ValueChange[] = [],
): number {
  const after = (list: ValueChange['list']): number | undefined =>
    given.find((one) => one.list === list)?.after;
  const id = after('statuses');
  const status =
    id === undefined
      ? choiceIn(row.cell('paymentStatus'), catalog.statuses)
      : catalog.statuses.find(({ value }) => value.id === id);
  const typed = readAmount(row.cell('unpaidAmount'), currency, decimalMark);
  const unpaid = after('unpaid') ?? (typed.ok ? typed.amount : 0);
  return unpaidOf(status?.value.kind ?? '', { amount, refunded, unpaid });
}
