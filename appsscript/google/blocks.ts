import type { Cell, CellWrite } from '../../src/ports';

/** A rectangle of cells to be written in one call. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: Cell[][];
}

/**
 * Joins single cells into as few full rectangles as neighbours allow: first along rows, then
 * equal stretches of rows below each other. A cell that is not to be written is never covered.
 */
export function blocksOf(writes: readonly CellWrite[]): Block[] {
  const stretches: Block[] = [];
  for (const { row, column, value } of [...writes].sort(byPlace)) {
    const last = stretches[stretches.length - 1];
    const cells = last?.values[0];
    if (last && cells && last.row === row && last.column + cells.length === column)
      cells.push(value);
    else stretches.push({ row, column, values: [[value]] });
  }
  const open = new Map<string, Block>();
  const blocks: Block[] = [];
  for (const stretch of stretches) {
    const shape = `${stretch.column}:${stretch.values[0]?.length}`;
    const above = open.get(shape);
    if (above && above.row + above.values.length === stretch.row) {
      above.values.push(...stretch.values);
    } else {
      blocks.push(stretch);
      open.set(shape, stretch);
    }
  }
  return blocks;
}

function byPlace(a: CellWrite, b: CellWrite): number {
  return a.row - b.row || a.column - b.column;
}
