import { currencyIn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
import { readAmount } from '../entry/amount';
import { dayText, localTime } from '../entry/calendar';
import type { Host } from '../host/host';
import type { Reference } from '../model/ids';
import type { Intent } from '../model/journalLine';
import { type Currency, readCurrency } from '../model/money';
import { isBlank, quoted } from '../model/plain';
import {
  MONEY_KEYS,
  type MoneyKey,
  type PaymentPart,
  type UnreadCell,
  type UnreadRow,
} from '../model/summaryResults';
import type { PlacedRow } from '../sheet/snapshot';
import { written } from '../text/days';
import { isPaying, type PaymentFact, partOf, paymentFact, placeOf } from './facts';

/** A row that bears a payment of which nobody can say what it comes to. */
export interface UnreadFact extends UnreadRow {
  readonly reference: Reference | undefined;
  readonly part: PaymentPart;
}

/** The payments that rows bear: those that can be read, and the rows of the others. */
export interface PaymentFacts {
  readonly facts: readonly PaymentFact[];
  readonly unread: readonly UnreadFact[];
}

/**
 * Reads the payments on some rows. A row under whose reference one was recorded bears it, whatever was emptied there
 * since: what cannot be read is told of its row, and never called missing.
 */
export function paymentFacts(
  host: Pick<Host, 'zone' | 'language'>,
  standards: Standards,
  rows: readonly PlacedRow[],
  recorded: ReadonlyMap<Reference, Intent>,
): PaymentFacts {
  const facts: PaymentFact[] = [];
  const unread: UnreadFact[] = [];
  for (const placed of rows) {
    const { row } = placed;
    const line = row.reference === undefined ? undefined : recorded.get(row.reference);
    // guard: recorded-rows-are-there
    if (!line && !isPaying(placed)) continue;
    const fact = paymentFact(standards, placed);
    if (fact) facts.push(fact);
    else {
      const part = partOf(row.state);
      unread.push({
        ...placeOf(placed),
        part,
        isLeft: part === 'left' && !line,
        reference: row.reference,
        cells: unreadCells(host, standards, placed),
        recorded: line?.money,
      });
    }
  }
  return { facts, unread };
}

/** The cells that keep the payment on a row from being read. */
function unreadCells(
  { zone, language }: Pick<Host, 'zone' | 'language'>,
  { context }: Standards,
  { row, entry }: PlacedRow,
): UnreadCell[] {
  const currency = currencyIn(context, row);
  // An amount may be one whatever its currency.
  const any = currency ?? context.catalog.currency ?? readCurrency('eur');
  const isAmount = (key: MoneyKey): boolean =>
    any !== undefined && readAmount(row.cell(key), any as Currency, context.decimalMark).ok;
  const wrong: Readonly<Record<MoneyKey, boolean>> = {
    amount: !isAmount('amount'),
    currency: currency === undefined,
    refunded:
      !['left', 'ended'].includes(partOf(row.state)) &&
      !isBlank(row.cell('refunded')) &&
      !isAmount('refunded'),
  };
  return MONEY_KEYS.filter((key) => wrong[key]).map((key) => {
    const cell = row.cell(key);
    const text =
      typeof cell === 'object' ? written(dayText(localTime(cell.getTime(), zone))) : quoted(cell);
    return { key, header: entry.header.name(key, language), text };
  });
}
