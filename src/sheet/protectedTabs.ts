import type { Workbook } from '../model/ports';

/** As Google says it in English and French: "You are trying to edit a protected cell or object." */
const SAID = /protected|protég/i;

/**
 * The tabs in which Google has just refused a write, as somebody has protected cells there and this person may
 * not write to them; undefined for any other error.
 */
export function protectedTabs(workbook: Workbook, error: unknown): readonly string[] | undefined {
  const said = error instanceof Error ? error.message : String(error);
  if (!SAID.test(said)) return undefined;
  return workbook
    .tabs()
    .filter((tab) => {
      const rows = Math.max(1, tab.height());
      const columns = Math.max(1, tab.firstRow().length);
      return !tab.mayWrite({ row: 1, column: 1, rows, columns });
    })
    .map(({ name }) => name);
}
