/** A column, and the one before which it is put; both counted from 1, before the move. */
export interface ColumnMove {
  readonly column: number;
  readonly before: number;
}

/**
 * The moves that bring columns into an order: `order` says for each place, from the left, where the column
 * that belongs there stands now. What has its place already is not moved, and what stands left of a move is final.
 */
export function movesTo(order: readonly number[]): ColumnMove[] {
  const now = order.map((_column, index) => index + 1);
  const moves: ColumnMove[] = [];
  order.forEach((wanted, place) => {
    const at = now.indexOf(wanted);
    if (at === place) return;
    moves.push({ column: at + 1, before: place + 1 });
    now.splice(place, 0, ...now.splice(at, 1));
  });
  return moves;
}

/**
 * Where columns belong if some are put into an order of their own among themselves: the `others` get the places
 * that they are given, and keep their order. Both are named by where they stand now.
 */
export function orderAround(
  own: readonly number[],
  others: readonly number[],
  places: readonly number[],
): number[] {
  const [left, right] = [[...own], [...others].sort((a, b) => a - b)];
  return Array.from({ length: own.length + others.length }, (_, index) => {
    const next = places.includes(index + 1) ? right.shift() : left.shift();
    return next ?? left.shift() ?? right.shift() ?? index + 1;
  });
}
