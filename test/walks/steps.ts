import {
  copyRow,
  deleteRow,
  edit,
  emptyResults,
  enter,
  retypeReference,
  sort,
  sortApart,
  undo,
} from './edits';
import { copySpreadsheet, keepVersion, loseJournal, pasteElsewhere, restore } from './files';
import type { Act } from './places';
import { deleteThere, refund, run, wait } from './runs';

interface Step {
  readonly name: string;
  /** How often it comes, beside the others. */
  readonly weight: number;
  readonly act: Act;
}

export const STEPS: readonly Step[] = [
  { name: 'enter', weight: 5, act: enter },
  { name: 'run', weight: 14, act: run },
  { name: 'wait', weight: 6, act: wait },
  { name: 'edit', weight: 4, act: edit },
  { name: 'retype a reference', weight: 1, act: retypeReference },
  { name: 'empty results', weight: 1, act: emptyResults },
  { name: 'delete a row', weight: 1, act: deleteRow },
  { name: 'copy a row', weight: 2, act: copyRow },
  { name: 'sort', weight: 2, act: sort },
  { name: 'sort apart', weight: 0.5, act: sortApart },
  { name: 'undo', weight: 2, act: undo },
  { name: 'keep a version', weight: 2, act: keepVersion },
  { name: 'restore', weight: 2, act: restore },
  { name: 'lose the journal', weight: 0.7, act: loseJournal },
  { name: 'copy the spreadsheet', weight: 0.7, act: copySpreadsheet },
  { name: 'paste elsewhere', weight: 1, act: pasteElsewhere },
  { name: 'refund', weight: 2, act: refund },
  { name: 'delete in Qomon', weight: 0.5, act: deleteThere },
];
