import { dayOn, moneyOn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
import { hash32 } from '../model/hash';
import type { Reference } from '../model/ids';
import { isBlank, plain, seenIn } from '../model/plain';
import type { PlacedRow } from '../sheet/snapshot';
import { type Slips, slipNumber } from './book';
import { chequeNumber } from './onePaper';
import { mayBeNamed } from './originals';

/** A row that says what a cheque of a slip said, where no row bears that cheque's reference any more. */
export interface Alike {
  readonly placed: PlacedRow;
  readonly slip: number;
  readonly reference: Reference;
}

/** The cheques of slips that no row says any more, as far as others look like them. */
export interface Astray {
  /** Rows that are theirs: they bear the number of the cheque, or of its slip, and no reference. */
  readonly known: readonly Alike[];
  /** Rows of which nobody knows: a person says whether they are other cheques. */
  readonly alike: readonly Alike[];
}

/** What a row says of its cheque, to know it again where its reference is lost; nothing where it has no amount. */
export function printOf(standards: Standards, placed: PlacedRow): string | undefined {
  const money = moneyOn(standards, placed);
  if (!money) return undefined;
  const texts = (['chequeNumber', 'bank'] as const).map((key) =>
    plain(seenIn(placed.row.cell(key))),
  );
  return hash32(JSON.stringify([money.amount, money.currency, dayOn(standards, placed), ...texts]));
}

/**
 * Looks for the cheques of slips whose reference is on no row, or on one that says something else: a tab was restored,
 * a reference emptied, a copy retyped. No more rows are kept for them than they are.
 */
export function astrayIn({ book, snapshot, standards }: Slips): Astray {
  const missing = new Map<string, Array<Omit<Alike, 'placed'>>>();
  for (const { number, isUndone, rows } of book.slips.values()) {
    for (const [reference, , , print = ''] of isUndone ? [] : rows) {
      const bearing = snapshot.bearing(reference);
      if (print === '' || bearing.some((placed) => printOf(standards, placed) === print)) continue;
      missing.set(print, [...(missing.get(print) ?? []), { slip: number, reference }]);
    }
  }
  const known: Alike[] = [];
  const alike: Alike[] = [];
  if (missing.size === 0) return { known, alike };
  const free = new Map<string, PlacedRow[]>();
  for (const placed of snapshot.rows) {
    const print = book.slipOf(placed) ? undefined : printOf(standards, placed);
    if (print !== undefined && missing.has(print))
      free.set(print, [...(free.get(print) ?? []), placed]);
  }
  for (const [print, rows] of free) {
    const left = [...(missing.get(print) ?? [])];
    for (const placed of [...rows].sort((a, b) => rank(a) - rank(b))) {
      const cell = slipNumber(placed.row.cell('slip'));
      const at = Math.max(
        0,
        left.findIndex(({ slip }) => slip === cell),
      );
      const [one] = left.splice(at, 1);
      if (!one) break;
      // guard: slip-rows-known-again
      const isFree = snapshot.bearing(one.reference).length === 0;
      const isMarked = cell === one.slip || chequeNumber(placed) !== '';
      const isKnown = isFree && isNameless(placed) && isMarked;
      (isKnown ? known : alike).push({ placed, ...one });
    }
  }
  return { known, alike };
}

const isNameless = ({ row }: PlacedRow): boolean =>
  isBlank(row.cell('reference')) && mayBeNamed(row.state);

/** Those that are known for certain go first. */
function rank(placed: PlacedRow): number {
  const isMarked = slipNumber(placed.row.cell('slip')) > 0 || chequeNumber(placed) !== '';
  return isNameless(placed) && isMarked ? 0 : 1;
}
