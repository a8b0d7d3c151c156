import { LANGUAGES } from '../model/language';
import { plain } from '../model/plain';
import type { Cell, Tab } from '../model/ports';
import { wordsIn } from '../text';
import { SLIP_AT, slipOn } from './slipsTab';

/** The columns in which a slip is ticked off, side by side. */
export type TickColumn = 'statement' | 'paidIn';

/** Where they stand in the tab of slips, from 1. */
export const TICK_COLUMNS: Readonly<Record<TickColumn, number>> = {
  statement: SLIP_AT.statement + 1,
  paidIn: SLIP_AT.paidIn + 1,
};

/** The line of a slip, with what people write on it, or the add-on for them. */
export interface TickLine {
  readonly row: number;
  readonly slip: number;
  readonly isUndone: boolean;
  readonly cells: Readonly<Record<TickColumn, Cell>>;
}

/** Each line that says the number of a slip, however often it does. */
export function tickLinesIn(tab: Tab): TickLine[] {
  return tab.all().flatMap((line, index): TickLine[] => {
    const own = index === 0 ? undefined : slipOn(line);
    if (!own) return [];
    const cells = { statement: line[SLIP_AT.statement] ?? '', paidIn: line[SLIP_AT.paidIn] ?? '' };
    return [{ row: index + 1, slip: own.number, isUndone: own.isUndone, cells }];
  });
}

/** True where the header says that people have moved one of those columns. */
export function isMoved(tab: Tab): boolean {
  const header = tab.firstRow().map((cell) => plain(String(cell)));
  return (['statement', 'paidIn'] as const).some((column) =>
    LANGUAGES.some((language) => {
      const at = header.indexOf(plain(wordsIn(language).slips.columns[column]));
      return at >= 0 && at !== SLIP_AT[column];
    }),
  );
}
