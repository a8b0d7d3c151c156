import { enumeration } from './enumeration';

type Known = typeof GoogleAppsScript.Spreadsheet.SheetType;

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet-type; DATASOURCE is missing in the types. */
export const SheetType = enumeration<Known & { readonly DATASOURCE: Known['GRID'] }>('SheetType', [
  'GRID',
  'OBJECT',
  'DATASOURCE',
]);
