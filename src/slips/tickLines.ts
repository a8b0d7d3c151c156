import type { Cell } from '../model/ports';
import { cellsOf, type SlipsList, slipOn } from './slipsTab';

/** The columns in which a slip is ticked off. */
export type TickColumn = 'statement' | 'paidIn';

/** The line of a slip, with what people write on it, or the add-on for them. */
export interface TickLine {
  readonly row: number;
  readonly slip: number;
  readonly isUndone: boolean;
  readonly cells: Readonly<Record<TickColumn, Cell>>;
}

/** Where these columns stand in a tab of slips, from 1. */
export function tickColumns({ header: { at } }: SlipsList): Readonly<Record<TickColumn, number>> {
  return { statement: at.statement[0] + 1, paidIn: at.paidIn[0] + 1 };
}

/** Each line that says the number of a slip, however often it does. */
export function tickLinesIn({ header, lines }: SlipsList): TickLine[] {
  return lines.flatMap((line, index): TickLine[] => {
    const own = index < header.row ? undefined : slipOn(header, line);
    if (!own) return [];
    const cell = (column: TickColumn): Cell => cellsOf(header, line, column)[0] ?? '';
    const cells = { statement: cell('statement'), paidIn: cell('paidIn') };
    return [{ row: index + 1, slip: own.number, isUndone: own.isUndone, cells }];
  });
}
