import type { ColumnKey } from '../model/columns';
import { FORMULA_ROWS } from '../model/limits';
import type { Tab } from '../model/ports';
import type { PlacedRow } from './snapshot';
import { areasOf } from './spans';

/** A cell of a row, by its column. */
export interface RowCell {
  readonly placed: PlacedRow;
  readonly key: ColumnKey;
}

// Formulas that fill cells around them; one that stands in the header or below it fills its column.
const SPILLS =
  /^=\s*\{|\b(?:ARRAYFORMULA|QUERY|FILTER|IMPORT[A-Z]+|SORTN?|UNIQUE|SPLIT|TRANSPOSE|FLATTEN|SEQUENCE|MAP|BY(?:ROW|COL)|SCAN|MAKEARRAY|[VH]STACK|TO(?:COL|ROW)|CHOOSE(?:COLS|ROWS)|EXPAND)\s*\(/i;

/** What is known of the cells of each tab in this execution: true for a formula. */
const ASKED = new WeakMap<Tab, Map<string, boolean>>();

/** Cells that are going to be asked for, so that they are asked for with the next ones of their tab. */
let foreseen: RowCell[] = [];

/** Says that such cells are going to be written: whether formulas stand there is asked with the next question. */
export function foreseeCells(cells: readonly RowCell[]): void {
  foreseen = [...cells];
}

/**
 * Tells cells that a formula fills, so that nothing is written over them. Each cell is asked for once in
 * an execution, in as few calls as possible; a row that has moved since is asked for again.
 */
export function formulasAmong(cells: readonly RowCell[]): (cell: RowCell) => boolean {
  if (cells.length === 0) return () => false;
  const places = [...cells, ...foreseen].flatMap((cell) => placed(cell) ?? []);
  foreseen = [];
  for (const tab of new Set(places.map((one) => one.tab))) {
    const known = ASKED.get(tab) ?? new Map<string, boolean>();
    ASKED.set(tab, known);
    const fresh = places.filter((one) => one.tab === tab && !known.has(one.name));
    if (fresh.length > 0) ask(tab, fresh, known);
  }
  return (cell) => {
    const one = placed(cell);
    return one !== undefined && ASKED.get(one.tab)?.get(one.name) === true;
  };
}

interface Place {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

/** Undefined where the tab has no such column. A row is known by its reference: rows move. */
function placed({ placed: { entry, row }, key }: RowCell): Place | undefined {
  const column = entry.header.at(key);
  if (column === undefined) return undefined;
  const name = `${row.number} ${column} ${row.reference ?? ''}`;
  return { tab: entry.tab, row: row.number, column, name };
}

function ask(tab: Tab, places: readonly Place[], known: Map<string, boolean>): void {
  const top = Array.from({ length: FORMULA_ROWS }, (_, index) => index + 1);
  const areas = areasOf(
    [...top, ...places.map(({ row }) => row)],
    places.map(({ column }) => column),
  );
  const found = new Set<string>();
  const filled = new Set<number>();
  for (const area of areas) {
    tab.formulas(area).forEach((line, down) => {
      line.forEach((formula, right) => {
        if (formula === '') return;
        const [row, column] = [area.row + down, area.column + right];
        found.add(`${row} ${column}`);
        if (row <= FORMULA_ROWS && SPILLS.test(formula)) filled.add(column);
      });
    });
  }
  for (const { row, column, name } of places) {
    known.set(name, filled.has(column) || found.has(`${row} ${column}`));
  }
}
