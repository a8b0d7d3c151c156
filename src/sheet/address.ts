import type { Tab, Workbook } from '../model/ports';

/** Where a browser finds the spreadsheet. */
export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** Where it finds a row. */
export function rowUrl({ id }: Pick<Workbook, 'id'>, tab: Pick<Tab, 'id'>, row: number): string {
  return `${spreadsheetUrl(id)}#gid=${tab.id}&range=A${row}`;
}
