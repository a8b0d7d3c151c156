import { idIn } from '../entry/choice';
import type { ColumnKey } from '../model/columns';
import type { Becoming } from '../model/importResults';
import type { Currency } from '../model/money';
import type { Cell } from '../model/ports';
import type { PlacedRow } from '../sheet/snapshot';
import type { Filling } from './filling';
import type { Order } from './orders';
import { isUnsent } from './prints';
import { isAnswerable, isByHand, isTakeable } from './settling';

/** The columns by which rows say what the texts of an order mean. */
const ANSWERED = [
  'amount',
  'paymentMethod',
  'membership',
  'membershipAmount',
  'donation',
  'donationAmount',
] as const satisfies readonly ColumnKey[];

/**
 * True where an import wrote rows by another answer than is kept now: a text of the order was said to be a membership,
 * and is a donation by now. Rows are told apart by the numbers of their prices, whatever those are called by now.
 * Where somebody has to be asked, nothing is known of it.
 */
export function isMeantOtherwise(
  order: Order,
  written: readonly PlacedRow[],
  filling: Filling,
): boolean {
  if (order.state === 'left out') return true;
  if (!order.asks.every(({ kind }) => isTakeable(kind))) return false;
  const missing = filling.missingIn(order);
  if (missing && missing.kind !== 'person') return false;
  const keys = ANSWERED.filter((key) => written.every(({ row }) => row.has(key)));
  const said = (cells: ReadonlyArray<(key: (typeof ANSWERED)[number]) => Cell>): string =>
    cells
      .map((cell) => keys.map((key) => meantBy(key, cell(key))).join('\n'))
      .sort()
      .join('\n\n');
  const fills = filling.rowsLike(order).map((fill) => (key: ColumnKey) => fill[key] ?? '');
  return said(written.map(({ row }) => row.cell)) !== said(fills);
}

function meantBy(key: (typeof ANSWERED)[number], cell: Cell): string {
  const text = String(cell).trim();
  const isPrice = key === 'membership' || key === 'donation';
  return isPrice ? String(idIn(text) ?? text) : text;
}

/** Why rows that stand are told, where they were written by another answer. */
export function meantOtherwise(rows: readonly PlacedRow[]) {
  return { kind: 'meant otherwise', isSent: !isUnsent(rows) } as const;
}

/** What an order becomes by the answers that are kept; undefined where that is not known, or nothing does. */
export function becomingOf(
  order: Order,
  filling: Pick<Filling, 'rowsLike'>,
  currency: Currency,
): Becoming | undefined {
  if (order.state === 'unreadable') return undefined;
  if (order.state === 'left out') return { items: [], method: '', currency };
  if (order.asks.some(({ kind }) => isAnswerable(kind) || isByHand(kind))) return undefined;
  const [first, ...others] = filling.rowsLike(order);
  if (!first) return undefined;
  const parts = order.items.filter(({ to }) => to !== 'payment');
  const items = [first, ...others].map((row, at) => {
    const { to = 'payment', amount = order.total } = parts[at] ?? {};
    return { to, price: to === 'payment' ? '' : String(row[to] ?? ''), amount };
  });
  return { items, method: String(first.paymentMethod ?? ''), currency };
}
