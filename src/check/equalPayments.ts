import { dayText } from '../entry/calendar';
import type { ReadingContext } from '../entry/cells';
import { readChoice } from '../entry/choice';
import { readDate, readDay } from '../entry/date';
import { membershipPeriod } from '../entry/period';
import type { Caution, Warning } from '../model/faults';
import { readId } from '../model/ids';
import type { Period } from '../model/period';
import { isBlank } from '../model/plain';
import { readGroup } from '../sheet/group';
import { groupBy, type PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import type { Standards } from './review';
import { moneyIn } from './rowMoney';

/**
 * Finds rows that say the same as another one, however it is typed: the same payer, amount and day, or the
 * same member, price and period. The payments of one group are two halves of one, and no such thing.
 */
export function equalPayments(
  rows: readonly PlacedRow[],
  { context, period }: Pick<Standards, 'context' | 'period'>,
): (row: EntryRow) => Warning[] {
  const payments = othersOf(rows, (row) => paymentOf(row, context));
  const memberships = othersOf(rows, (row) => membershipOf(row, context, period));
  const told = (
    column: Warning['column'],
    kind: Extract<Caution, { tab: string }>['kind'],
    other: PlacedRow | undefined,
  ): Warning[] => {
    if (!other) return [];
    return [{ column, caution: { kind, tab: other.entry.tab.name, row: other.row.number } }];
  };
  return (row) => [
    ...told('amount', 'same payment', payments.get(row)),
    ...told('membership', 'same membership', memberships.get(row)),
  ];
}

/** For each row the first other one that says the same, unless both are of one group. */
function othersOf(
  rows: readonly PlacedRow[],
  textOf: (row: EntryRow) => string | undefined,
): Map<EntryRow, PlacedRow> {
  const others = new Map<EntryRow, PlacedRow>();
  for (const alike of groupBy(rows, ({ row }) => textOf(row)).values()) {
    if (alike.length < 2) continue;
    const groups = new Map(alike.map((placed) => [placed, groupOf(placed)]));
    for (const one of alike) {
      const other = alike.find((it) => it !== one && groups.get(it) !== groups.get(one));
      if (other) others.set(one.row, other);
    }
  }
  return others;
}

function groupOf(placed: PlacedRow): unknown {
  const group = readGroup(placed.row.cell('group'));
  return group.kind === 'name' ? `${placed.entry.tab.id}\n${group.key}` : placed;
}

/** Undefined where any of it cannot be read: that is a problem of its own. */
function paymentOf(row: EntryRow, context: ReadingContext): string | undefined {
  const payer = readId(row.cell('payerId'));
  const paid = isBlank(row.cell('amount')) ? undefined : moneyIn(context, row);
  const date = readDate(row.cell('paymentDate'), context);
  if (payer === undefined || !paid || !date.ok) return undefined;
  return [payer, paid.amount, paid.currency, dayText(date.date.day)].join('\n');
}

/** Blank days are those that the membership is given. */
function membershipOf(row: EntryRow, context: ReadingContext, period: Period): string | undefined {
  if (isBlank(row.cell('membership'))) return undefined;
  const price = readChoice(row.cell('membership'), context.catalog.membershipPrices);
  const member = readId(row.cell('memberId')) ?? readId(row.cell('payerId'));
  const [paid, start, end] = (['paymentDate', 'startDate', 'endDate'] as const).map((key) => {
    const read = isBlank(row.cell(key)) ? undefined : readDay(row.cell(key), context);
    return read && (read.ok ? read.date.day : 'unreadable');
  });
  const first = start ?? paid;
  const isRead = first !== undefined && first !== 'unreadable' && end !== 'unreadable';
  if (!price.ok || member === undefined || !isRead) return undefined;
  const days = membershipPeriod(first, period, { start: first, end });
  return [member, price.choice.id, dayText(days.start), dayText(days.end)].join('\n');
}
