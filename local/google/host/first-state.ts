import { newSheet } from './grid';
import type { DocumentState, State, Workbook } from './state';

/** A spreadsheet with one empty sheet. */
export function newWorkbook(sheetName: string): Workbook {
  return { sheets: [newSheet(0, sheetName)], protections: [], selections: {} };
}

/** A spreadsheet without a past. */
export function newDocument(workbook: Workbook): DocumentState {
  return { workbook, history: null, steps: {} };
}

/** A new spreadsheet in which nobody has used the add-on yet. */
export function firstState(document: string, sheetName: string, seed: number): State {
  return {
    documents: { [document]: newDocument(newWorkbook(sheetName)) },
    properties: {},
    cache: {},
    locks: {},
    triggers: [],
    outbox: [],
    prompts: [],
    menus: {},
    pages: {},
    toasts: {},
    enabled: [],
    used: {},
    random: seed,
    counter: 1000,
  };
}
