import { NOBODY } from '../model/ids';
import type { Why } from '../model/importResults';
import { sameCell } from '../model/plain';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import { type Fill, isPartOf, isWhole, PERSON_CELLS } from './cells';
import type { Filling } from './filling';
import type { Order } from './orders';
import { BESIDE, isUnsent } from './prints';

/** What is to be said of rows that read otherwise than an import wrote them. */
export interface Compared {
  readonly verdict: 'here' | 'half' | 'decision';
  readonly why: Why | undefined;
  /** Each row with what it is to read, where blank cells of some can be filled in. */
  readonly pairs: ReadonlyArray<readonly [PlacedRow, Fill]>;
}

/**
 * Compares the rows of an order with what the export says of it by now. Blank cells are filled in again; where anything
 * else stands in one, somebody has typed it, and it is told and left. A person whom nobody finds any more is whoever
 * stands on the row.
 */
export function compared(order: Order, rows: readonly PlacedRow[], filling: Filling): Compared {
  const is = (verdict: Compared['verdict'], why?: Why): Compared => ({ verdict, why, pairs: [] });
  const edited = is('here', { kind: 'edited' });
  const missing = filling.missingIn(order);
  if (!isUnsent(rows) || (missing && missing.kind !== 'person')) return edited;
  const fills = filling.rowsLike(order);
  const pairs = pairsOf(rows, fills, [isExactly, isLike, fits]);
  if (!pairs || rows.length !== fills.length) return edited;
  if (pairs.every(([{ row }, fill]) => isExactly(row, fill))) return is('here');
  if (pairs.every(([{ row }, fill]) => isLike(row, fill))) return edited;
  const settled = pairs.map(([placed, fill]) => [placed, settledOn(placed.row, fill)] as const);
  const lacksSomebody = settled.some(([, fill]) => PERSON_CELLS.some(({ id }) => fill[id] === ''));
  if (lacksSomebody) return is('decision', missing ?? { kind: 'person', names: ['?'] });
  return { verdict: 'half', why: { kind: 'cleared' }, pairs: settled };
}

/** Rows with the fills that they are, by the strictest way that finds one for each; undefined where there is none. */
export function pairsOf(
  rows: readonly PlacedRow[],
  fills: readonly Fill[],
  ways: ReadonlyArray<(row: EntryRow, fill: Fill) => boolean>,
): Array<readonly [PlacedRow, Fill]> | undefined {
  const left = [...fills];
  const found = new Map<PlacedRow, Fill>();
  for (const way of ways) {
    for (const placed of rows) {
      if (found.has(placed)) continue;
      const at = left.findIndex((fill) => way(placed.row, fill));
      const [fill] = at < 0 ? [] : left.splice(at, 1);
      if (fill) found.set(placed, fill);
    }
  }
  const pairs = rows.flatMap((placed) => {
    const fill = found.get(placed);
    return fill ? [[placed, fill] as const] : [];
  });
  return pairs.length === rows.length ? pairs : undefined;
}

/** A fill with what stands on a row where the row may tell better: whom nobody knows, and what a check fills in. */
function settledOn(row: EntryRow, fill: Fill): Fill {
  const unknown = PERSON_CELLS.filter(({ id }) => fill[id] === NOBODY).map(({ id }) => id);
  // An address is what somebody is found by, and may be another by now.
  const addresses = PERSON_CELLS.filter(({ id }) => fill[id] !== undefined);
  const open = [...addresses.map(({ email }) => email), 'campaignCode' as const];
  const stand = open.filter((key) => fill[key] === undefined && row.cell(key) !== '');
  return {
    ...fill,
    ...Object.fromEntries([...unknown, ...stand].map((key) => [key, row.cell(key)])),
  };
}

function isExactly(row: EntryRow, fill: Fill): boolean {
  const days = BESIDE.every((key) => !row.has(key) || isDay(row, fill, key));
  return days && isWhole(row, fill);
}

/** True where nothing of a fill is missing on a row, and nothing else stands there. */
function isLike(row: EntryRow, fill: Fill): boolean {
  const settled = settledOn(row, fill);
  const names = PERSON_CELLS.every(({ id }) => settled[id] !== '' || !row.has(id));
  return names && isExactly(row, settled);
}

/** True where nothing else stands on a row than what a fill would write there. */
function fits(row: EntryRow, fill: Fill): boolean {
  const days = BESIDE.every((key) => row.cell(key) === '' || isDay(row, fill, key));
  return days && isPartOf(row, settledOn(row, fill));
}

/** True where a day reads as it is to; any does where the import leaves it to a check. */
function isDay(row: EntryRow, fill: Fill, key: (typeof BESIDE)[number]): boolean {
  const day = fill[key];
  return day === undefined || sameCell(row.cell(key), day);
}
