import { dayText } from '../entry/calendar';
import type { ReadingContext } from '../entry/cells';
import { readDate } from '../entry/date';
import type { Caution, Warning } from '../model/faults';
import { groupBy } from '../model/groupBy';
import { readId } from '../model/ids';
import { isBlank, seenIn } from '../model/plain';
import { renewalSpan, renewalYear } from '../model/renewalKey';
import { covers, overlap } from '../model/span';
import { readGroup } from '../sheet/group';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import { membershipOf } from './memberships';
import { moneyIn } from './rowMoney';
import type { Standards } from './standards';

/**
 * Finds rows that say the same as another one, however it is typed: the same payer, amount and day, or the same member
 * and price in periods that overlap. The payments of one group are two halves of one, and no such thing. A renewal that
 * would not fall in the year that it was made for is told as well.
 */
export function equalPayments(
  rows: readonly PlacedRow[],
  standards: Pick<Standards, 'context' | 'period'>,
): (row: EntryRow) => Warning[] {
  const payments = othersOf(rows, (row) => paymentOf(row, standards.context));
  const memberships = new Map(rows.map(({ row }) => [row, membershipOf(row, standards)]));
  const others = othersOf(
    rows,
    (row) => {
      const days = memberships.get(row);
      // Of one that was given back or cancelled there is no second one.
      const isOver = row.state === 'cancelled' || row.state === 'refunded' || row.state === 'gone';
      return days && !isOver ? `${days.member}\n${days.price}` : undefined;
    },
    (one, other) => {
      const [own, its] = [memberships.get(one), memberships.get(other)];
      return own !== undefined && its !== undefined && overlap(own, its);
    },
  );
  return (row) => {
    const warnings: Warning[] = [];
    const add = (column: Warning['column'], caution: Caution) => warnings.push({ column, caution });
    const payment = payments.get(row);
    if (payment) add('amount', { kind: 'same payment', ...placeOf(payment) });
    const other = others.get(row);
    const its = other && memberships.get(other.row);
    if (its) add('membership', { kind: 'same membership', ...placeOf(other), ...its });
    const days = memberships.get(row);
    const year = renewalYear(seenIn(row.cell('source')));
    if (days && year !== undefined && !covers(days, renewalSpan(year, standards.period)))
      add('startDate', { kind: 'renewal elsewhere', year, ...days });
    return warnings;
  };
}

function placeOf({ entry, row }: PlacedRow): { readonly tab: string; readonly row: number } {
  return { tab: entry.tab.name, row: row.number };
}

/** For each row the first other one of the same text that is like it, unless both are of one group. */
function othersOf(
  rows: readonly PlacedRow[],
  textOf: (row: EntryRow) => string | undefined,
  isLike: (one: EntryRow, other: EntryRow) => boolean = () => true,
): Map<EntryRow, PlacedRow> {
  const others = new Map<EntryRow, PlacedRow>();
  for (const alike of groupBy(rows, ({ row }) => textOf(row)).values()) {
    if (alike.length < 2) continue;
    const groups = new Map(alike.map((placed) => [placed, groupOf(placed)]));
    for (const one of alike) {
      const other = alike.find(
        (it) => it !== one && groups.get(it) !== groups.get(one) && isLike(one.row, it.row),
      );
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
