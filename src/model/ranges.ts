/** Where something is said of a row; `to`: of all rows down to that one, each of which is told the same. */
export interface RowRange {
  readonly tab: string;
  readonly row: number;
  readonly to?: number;
}

/** Rows that follow one another and of which the same is said, told once. */
export function inRanges<One extends RowRange>(
  rows: readonly One[],
  said: (row: One) => string,
): One[] {
  const ranges: One[] = [];
  for (const one of rows) {
    const last = ranges[ranges.length - 1];
    const end = last && (last.to ?? last.row);
    const follows = last && last.tab === one.tab && end === one.row - 1 && said(last) === said(one);
    if (follows) ranges[ranges.length - 1] = { ...last, to: one.to ?? one.row };
    else ranges.push(one);
  }
  return ranges;
}
