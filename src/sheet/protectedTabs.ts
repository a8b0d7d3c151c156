import type { Workbook } from '../model/ports';

/**
 * As Google says it, in the language of the account: "You are trying to edit a protected cell or object.", and so in
 * French, Spanish, Portuguese, Italian, German, Dutch, Russian and Japanese.
 */
const SAID = /protected|protég|protegid|protett|geschützt|beveilig|защищен|保護/i;

/** True where Google refuses a write as somebody has protected what was to be written to. */
export function saysProtected(said: string): boolean {
  return SAID.test(said);
}

/**
 * The tabs in which Google has just refused a write, as somebody has protected cells there and this person may
 * not write to them; undefined for any other error.
 */
export function protectedTabs(workbook: Workbook, error: unknown): readonly string[] | undefined {
  const said = error instanceof Error ? error.message : String(error);
  if (!saysProtected(said)) return undefined;
  return workbook
    .tabs()
    .filter((tab) => {
      const rows = Math.max(1, tab.height());
      const columns = Math.max(1, tab.firstRow().length);
      return !tab.mayWrite({ row: 1, column: 1, rows, columns });
    })
    .map(({ name }) => name);
}
