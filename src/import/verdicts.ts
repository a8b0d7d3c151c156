import type { Verdict, Why } from '../model/importResults';
import type { PlacedRow } from '../sheet/snapshot';
import { type Fill, isPartOf, isWhole, rowCount } from './cells';
import { compared, pairsOf } from './compared';
import type { Filling } from './filling';
import { type Known, keyDigest } from './known';
import { isMeantOtherwise, meantOtherwise } from './meaning';
import type { Order } from './orders';
import type { Choices } from './people';
import { countIn, isUnsent } from './prints';
import { firstAsked, isByHand, isTakeable } from './settling';

/** An order and what becomes of it. */
export interface PlannedOrder {
  readonly order: Order;
  readonly verdict: Verdict;
  readonly why: Why | undefined;
  /** What is to be written of it, where it is written. */
  readonly fills: readonly Fill[];
  /** Its rows that stand already, each with the one of `fills` that it is. */
  readonly present: ReadonlyArray<readonly [PlacedRow, Fill | undefined]>;
  /** True where its rows stand whole and nothing tells yet that they do. */
  readonly isUntold: boolean;
}

const NO_ROWS = { fills: [], present: [], isUntold: false } as const;

/** Says of an order what becomes of it. People have been found for those that are not known. */
export function plan(
  order: Order,
  known: Known,
  choices: Pick<Choices, 'orders'>,
  filling: Filling,
): PlannedOrder {
  const rows = known.rows.get(order.key) ?? [];
  const print = known.recorded.get(keyDigest(order.key));
  const choice = choices.orders[order.key];
  const is = (verdict: Verdict, why: Why | undefined): PlannedOrder => ({
    ...NO_ROWS,
    order,
    verdict,
    why,
  });
  if (order.state === 'unreadable') return is('unreadable', order.why);
  const isOther = print !== undefined && print !== '' && print !== order.print;
  if (isOther) return is('changed', { kind: 'changed' });
  const unnamed = known.unnamed.get(order.key) ?? [];
  if (rows.length === 0 && choice !== 'take') {
    if (unnamed.length > 0) return is('here', { kind: 'source emptied' });
    if (print !== undefined) return is('hereDeleted', { kind: 'deleted' });
  }
  if (rows.length === 0) return fresh(order, choice, filling);
  if (known.leaving.has(keyDigest(order.key))) return is('decision', { kind: 'taking back' });
  if (!isShort(order, known)) {
    if (rows.length < rowsThere(order, known)) return is('here', { kind: 'source emptied' });
    const isTouched = known.touched?.has(keyDigest(order.key)) === true;
    // guard: rows-as-written
    if (isTouched && unnamed.length === 0) return touched(order, rows, choice, filling);
    const isBegunAgain = known.begunAgain.has(keyDigest(order.key));
    const written = known.asWritten?.get(keyDigest(order.key));
    if (written && isMeantOtherwise(order, written, filling))
      return is('changed', meantOtherwise(rows));
    if (print !== undefined && !isBegunAgain) return is('here', undefined);
    // Whoever began to write it once more came to its end: its rows read as they were written.
    if (print !== undefined && known.touched !== undefined) {
      const present = rows.map((placed) => [placed, undefined] as const);
      return { ...is('here', undefined), present, isUntold: true };
    }
  }
  if (unnamed.length > 0) return is('byHand', { kind: 'half edited' });
  return present(order, rows, choice, filling);
}

/** How many rows of an order stand, with those whose `Source` was emptied. */
export function rowsThere({ key }: Order, { rows, unnamed }: Known): number {
  return (rows.get(key)?.length ?? 0) + (unnamed.get(key)?.length ?? 0);
}

/** True where rows of an order stand, and fewer of them than were written. */
export function isShort(order: Order, known: Known): boolean {
  const print = known.prints.get(keyDigest(order.key));
  const written = print === undefined ? rowCount(order) : countIn(print);
  const count = rowsThere(order, known);
  return count > 0 && count < written;
}

/** True for an order of which rows are missing. */
export function isToWrite({ verdict }: PlannedOrder): boolean {
  return verdict === 'fresh' || verdict === 'half';
}

/** What becomes of an order that nobody has written yet. */
function fresh(order: Order, choice: 'take' | 'leave' | undefined, filling: Filling): PlannedOrder {
  const is = (verdict: Verdict, why: Why | undefined): PlannedOrder => ({
    ...NO_ROWS,
    order,
    verdict,
    why,
  });
  if (order.state === 'left out') return is('leftOut', order.why);
  if (choice === 'leave') return is('leftOut', { kind: 'left by you' });
  const asked = firstAsked(order.asks, choice === 'take');
  if (order.state === 'asked' && asked)
    return is(isByHand(asked.kind) ? 'byHand' : 'decision', asked);
  const missing = filling.missingIn(order);
  if (missing !== undefined) return is('decision', missing);
  return { ...is('fresh', order.why), fills: filling.rowsOf(order) };
}

/** What becomes of one whose rows stand, and of which nothing says that all of them were written. */
function present(
  order: Order,
  rows: readonly PlacedRow[],
  choice: 'take' | 'leave' | undefined,
  filling: Filling,
): PlannedOrder {
  const as = fresh(order, choice ?? 'take', filling);
  if (choice === 'leave') return as;
  const half = { kind: 'half edited' } as const;
  if (as.verdict === 'byHand') return as;
  if (as.verdict !== 'fresh') return { ...as, verdict: 'decision', why: as.why ?? half };
  const pairs = pairsOf(rows, as.fills, [isWhole, isPartOf]);
  const isAll = rows.length === as.fills.length;
  if (pairs && isAll && pairs.every(([{ row }, fill]) => fill && isWhole(row, fill))) {
    return { ...as, verdict: 'here', why: undefined, present: pairs, isUntold: true };
  }
  if (pairs && isUnsent(rows))
    return { ...as, verdict: 'half', why: { kind: 'half' }, present: pairs };
  // As many rows as there are to be: somebody has edited them since.
  if (rows.length >= as.fills.length)
    return { ...as, ...NO_ROWS, verdict: 'here', why: { kind: 'edited' } };
  return { ...as, ...NO_ROWS, verdict: 'byHand', why: half };
}

/** What becomes of one whose rows were written whole, and read otherwise now. */
function touched(
  order: Order,
  rows: readonly PlacedRow[],
  choice: 'take' | 'leave' | undefined,
  filling: Filling,
): PlannedOrder {
  // What a person has said of it when it was brought in need not be said again.
  const isRead = order.state === 'kept' || order.asks.every(({ kind }) => isTakeable(kind));
  const edited = { verdict: 'here', why: { kind: 'edited' }, pairs: [] } as const;
  const mayBeFilled = order.state !== 'left out' && isRead && choice !== 'leave';
  const { verdict, why, pairs } = mayBeFilled ? compared(order, rows, filling) : edited;
  const fills = pairs.map(([, fill]) => fill);
  return { ...NO_ROWS, order, verdict, why, fills, present: pairs };
}
