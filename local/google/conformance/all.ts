import { BOOK } from './book';
import { CHARTS } from './charts';
import { COLUMNS } from './columns';
import { RANGES } from './range';
import type { Row } from './row';
import { SCREEN } from './screen';
import { SCRIPT } from './script';
import { SHEETS } from './sheet';

/** All that is tried of what Google documents, by area. */
export const CONFORMANCE: Readonly<Record<string, readonly Row[]>> = {
  'Spreadsheets, protections, rules': BOOK,
  Sheets: SHEETS,
  'Columns and their looks': COLUMNS,
  Charts: CHARTS,
  Ranges: RANGES,
  'Stores, locks, triggers, people': SCRIPT,
  'Menus, dialogs, requests, helpers': SCREEN,
};
