import type { Area, Tab } from '../model/ports';
import type { RowCell } from './formulas';
import { areasOf } from './spans';

/** Reads something of cells, tab by tab, in as few calls as possible. */
export function readAt<C extends RowCell>(
  cells: readonly C[],
  read: (tab: Tab, area: Area) => string[][],
): Array<{ cell: C; text: string }> {
  return [...new Set(cells.map(({ placed }) => placed.entry.tab))].flatMap((tab) => {
    const places = cells.flatMap((cell) => {
      const column = cell.placed.entry.header.at(cell.key);
      const isHere = cell.placed.entry.tab === tab && column !== undefined;
      return isHere ? [{ cell, row: cell.placed.row.number, column }] : [];
    });
    const areas = areasOf(
      places.map(({ row }) => row),
      places.map(({ column }) => column),
    );
    const texts = new Map<string, string>();
    for (const area of areas) {
      read(tab, area).forEach((line, down) => {
        line.forEach((text, right) => {
          texts.set(`${area.row + down} ${area.column + right}`, text);
        });
      });
    }
    return places.map(({ cell, row, column }) => ({
      cell,
      text: texts.get(`${row} ${column}`) ?? '',
    }));
  });
}
