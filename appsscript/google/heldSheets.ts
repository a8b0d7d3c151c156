import type { LostTab } from '../../src/model/ports';
import type { SheetSize } from './size';

/** A sheet that this execution has in its hands. */
interface HeldSheet {
  readonly name: string;
  readonly size: SheetSize;
}

/** By their IDs. Google loads the script again for each execution. */
const held = new Map<number, HeldSheet>();

/** To be called with every sheet that is taken in hand: what became of it is asked for where something fails. */
export function holdSheet(id: number, sheet: HeldSheet): void {
  held.set(id, sheet);
}

/**
 * The sheets in hand that somebody has deleted meanwhile, or made smaller. An error that names one by its ID, as Google's
 * does ("Sheet 5471443 not found"), is about that one. In other languages than English Google words it
 * otherwise, so it is asked what there is, and its words decide nothing.
 */
export function lostSheets(error: unknown): LostTab[] {
  try {
    // What waits to be saved on a tab that is gone would be refused at each question.
    SpreadsheetApp.flush();
  } catch {
    // The error that is at hand tells as much.
  }
  const there = new Set(
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getSheetId()),
  );
  const said = new Set(String(error).match(/\d+/g));
  const lost = [...held].filter(([id, { size }]) => !there.has(id) || size.hasShrunk());
  const named = lost.filter(([id]) => said.has(String(id)));
  return (named.length > 0 ? named : lost).map(([id, { name }]) => ({
    tab: name,
    how: there.has(id) ? 'smaller' : 'deleted',
  }));
}
