import type { Cell, CellPlace, CellWrite } from '../../src/model/ports';

/** A rectangle of cells to be written in one call. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: Cell[][];
}

/** Neighbours in one column. */
export interface Stretch extends CellPlace {
  readonly rows: number;
}

/**
 * Joins single cells into few full rectangles: first down each column, then stretches of the same
 * rows side by side. A cell that is not to be written is never covered.
 */
export function blocksOf(writes: readonly CellWrite[]): Block[] {
  const valueAt = new Map(writes.map((write) => [nameOf(write), write.value]));
  const sideBySide = new Map<string, Stretch[]>();
  for (const stretch of stretchesOf(writes)) {
    const name = `${stretch.row}+${stretch.rows}`;
    sideBySide.set(name, [...(sideBySide.get(name) ?? []), stretch]);
  }
  return [...sideBySide.values()].flatMap((stretches) =>
    runsOf(stretches, ({ column }) => column).map((run): Block => {
      const [{ row, column, rows }] = run;
      return {
        row,
        column,
        values: Array.from({ length: rows }, (_, down) =>
          run.map((_stretch, right) => {
            return valueAt.get(nameOf({ row: row + down, column: column + right })) ?? '';
          }),
        ),
      };
    }),
  );
}

/** Joins cells that stand below each other. */
export function stretchesOf(cells: readonly CellPlace[]): Stretch[] {
  const columns = new Map<number, CellPlace[]>();
  for (const cell of cells) {
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  return [...columns.values()].flatMap((column) =>
    runsOf(column, ({ row }) => row).map(([first, ...rest]) => ({
      row: first.row,
      column: first.column,
      rows: rest.length + 1,
    })),
  );
}

type Run<T> = [T, ...T[]];

/** Splits things into runs whose positions follow each other without a gap. */
function runsOf<T>(things: readonly T[], positionOf: (thing: T) => number): Array<Run<T>> {
  const runs: Array<Run<T>> = [];
  let next = Number.NaN;
  for (const thing of [...things].sort((a, b) => positionOf(a) - positionOf(b))) {
    const run = runs[runs.length - 1];
    if (run && positionOf(thing) === next) run.push(thing);
    else runs.push([thing]);
    next = positionOf(thing) + 1;
  }
  return runs;
}

function nameOf({ row, column }: CellPlace): string {
  return `${row}:${column}`;
}
