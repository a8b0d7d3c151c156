import { newSheet } from './grid';
import type { State } from './state';

/** A new spreadsheet with one empty sheet, in which nobody has used the add-on yet. */
export function firstState(sheetName: string, seed: number): State {
  return {
    workbook: { sheets: [newSheet(0, sheetName)], protections: [], selections: {} },
    properties: {},
    cache: {},
    locks: {},
    triggers: [],
    outbox: [],
    menus: {},
    pages: {},
    toasts: [],
    enabled: false,
    used: {},
    random: seed,
    counter: 1000,
  };
}
