import { enumeration } from './enumeration';

/** developers.google.com/apps-script/reference/spreadsheet/wrap-strategy */
export const WrapStrategy = enumeration<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>(
  'WrapStrategy',
  ['CLIP', 'OVERFLOW', 'WRAP'],
);
