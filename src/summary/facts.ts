import { currencyIn, dayOn, moneyIn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
import { readAmount } from '../entry/amount';
import { choiceIn } from '../entry/choice';
import { carriesPayment } from '../entry/row';
import type { Choice } from '../lists/catalog';
import type { ColumnKey } from '../model/columns';
import { type Reference, readGivenId, type TransactionId } from '../model/ids';
import type { Money } from '../model/money';
import { isBlank, onOneLine, seenIn } from '../model/plain';
import { renewalYear } from '../model/renewalKey';
import type { Reading, State } from '../model/states';
import type { PaymentPart, RowPlace } from '../model/summaryResults';
import { readGroup } from '../sheet/group';
import type { PlacedRow } from '../sheet/snapshot';
import { type EntryRow, isBare } from '../sheet/tab';

/** A payment as its row says. */
export interface PaymentFact {
  readonly place: RowPlace;
  readonly row: EntryRow;
  readonly reference: Reference | undefined;
  readonly transactionId: TransactionId | undefined;
  readonly part: PaymentPart;
  readonly money: Money;
  /** What was given back of it, in minor units. */
  readonly refunded: number;
  readonly methods: string;
  readonly campaigns: string;
  /** `2026-03`, or ''. */
  readonly months: string;
  readonly tabs: string;
}

const PARTS: Readonly<Record<State, PaymentPart>> = {
  blank: 'left',
  invalid: 'left',
  waiting: 'left',
  rejected: 'left',
  sending: 'unconfirmed',
  toCheck: 'unconfirmed',
  sent: 'sent',
  partRefunded: 'sent',
  refunded: 'sent',
  changed: 'sent',
  cancelled: 'ended',
  gone: 'ended',
};

/** Where a payment stands by its row; what nobody can read is not certain. */
export function partOf(state: Reading): PaymentPart {
  return typeof state === 'object' ? 'unconfirmed' : PARTS[state];
}

export function placeOf({ entry, row }: PlacedRow): RowPlace {
  return { tab: entry.tab.name, row: row.number };
}

/** True where a row carries a payment of its own: in a group, where it says how much or how. */
export function isPaying({ row }: PlacedRow): boolean {
  if (isBare(row)) return false;
  return readGroup(row.cell('group')).kind !== 'name' || carriesPayment(row);
}

/** True of the row of a renewal that nobody has paid yet: its amount is filled in beforehand, day and method are not. */
export function isRenewalUnpaid({ row }: PlacedRow): boolean {
  return (
    partOf(row.state) === 'left' &&
    renewalYear(seenIn(row.cell('source'))) !== undefined &&
    isBlank(row.cell('paymentMethod')) &&
    isBlank(row.cell('paymentDate'))
  );
}

/** The payment on a row that carries one; undefined where it cannot be read. */
export function paymentFact(standards: Standards, placed: PlacedRow): PaymentFact | undefined {
  const { row, entry } = placed;
  const { context } = standards;
  const money = moneyIn(context, row);
  const refunded = readRefunded(standards, placed);
  if (!money || refunded === undefined) return undefined;
  const part = partOf(row.state);
  return {
    place: placeOf(placed),
    row,
    reference: row.reference,
    transactionId: readGivenId<TransactionId>(row.cell('transactionId')),
    part,
    money,
    refunded,
    methods: named(placed, 'paymentMethod', context.catalog.paymentMethods),
    campaigns: named(placed, 'campaignCode', context.catalog.campaigns),
    months: dayOn(standards, placed)?.slice(0, 7) ?? '',
    tabs: entry.tab.name,
  };
}

/** What was given back of a payment in minor units; undefined where that cannot be read. */
export function readRefunded({ context }: Standards, { row }: PlacedRow): number | undefined {
  const cell = row.cell('refunded');
  const part = partOf(row.state);
  // With a bundle that is gone, what was given back of it is gone.
  if (isBlank(cell) || part === 'ended') return 0;
  const currency = currencyIn(context, row);
  const read = currency && readAmount(cell, currency, context.decimalMark);
  // Of what was not sent nothing was given back, whatever is typed there.
  return read?.ok ? read.amount : part === 'left' ? 0 : undefined;
}

/** The entry that a cell names, as the list calls it; what no list has, as it is typed. */
export function named<T>(
  { row }: PlacedRow,
  key: ColumnKey,
  choices: ReadonlyArray<Choice<T>>,
): string {
  const cell = row.cell(key);
  if (isBlank(cell)) return '';
  const choice = choiceIn(cell, choices);
  return choice?.label ?? onOneLine(seenIn(cell));
}
