import { cellAt, changeCells } from './grid';
import type { DocumentState, Sheet, Workbook } from './state';

/** One thing that was done to the spreadsheet, to be taken back. */
export interface Step {
  readonly before: Workbook;
  readonly after: Workbook;
}

/** Steps, the last first. */
export interface StepList {
  readonly step: Step;
  readonly earlier: StepList | null;
}

/** What a person did in their session, and what they took back. */
export interface Steps {
  readonly done: StepList | null;
  readonly undone: StepList | null;
}

/** Why a step is not taken back: its cells stand elsewhere now. */
const MOVED =
  'This can no longer be undone: rows or columns of the sheet have been moved, inserted or deleted, and the sheet has been changed since.';

/** The sheet with each cell put back that the step changed and nobody since. */
function cellsBack(now: Sheet, before: Sheet, after: Sheet): Sheet {
  let sheet = now;
  const rows = Math.max(after.rows.length, before.rows.length);
  for (let r = 0; r < rows; r += 1) {
    const [row = [], old = []] = [after.rows[r], before.rows[r]];
    if (row === old) continue;
    const columns = Math.max(row.length, old.length);
    for (let c = 0; c < columns; c += 1) {
      const held = cellAt(now, r + 1, c + 1);
      if (row[c] === old[c] || held !== row[c]) continue;
      const rect = { row: r + 1, column: c + 1, rows: 1, columns: 1 };
      sheet = changeCells(sheet, rect, () => old[c]);
    }
  }
  return sheet;
}

/** The sheet without what a step made of it. */
function sheetBack(now: Sheet, before: Sheet, after: Sheet): Sheet {
  if (before === after) return now;
  if (now === after) return before;
  // Lines that moved are put back only if nobody has touched the sheet since; and if they have
  // moved since, each place is that of another cell.
  if (before.moves !== after.moves || now.moves !== after.moves) throw new Error(MOVED);
  return cellsBack(now, before, after);
}

/** The spreadsheet without a step; cells that somebody has changed since stay as they are. */
function without(now: Workbook, { before, after }: Step): Workbook {
  const sheets = before.sheets.flatMap((old): Sheet[] => {
    const made = after.sheets.find(({ id }) => id === old.id);
    const held = now.sheets.find(({ id }) => id === old.id);
    // A sheet that the step deleted comes back; one that somebody else deleted does not.
    if (held === undefined) return made === undefined ? [old] : [];
    return [made === undefined ? held : sheetBack(held, old, made)];
  });
  const known = new Set([...before.sheets, ...after.sheets].map(({ id }) => id));
  const others = now.sheets.filter(({ id }) => !known.has(id));
  const protections = now.protections === after.protections ? before.protections : now.protections;
  return { ...now, sheets: [...sheets, ...others], protections };
}

const NONE: Steps = { done: null, undone: null };

type ByUser = DocumentState['steps'];

function isNothing({ before, after }: Step): boolean {
  return before.sheets === after.sheets && before.protections === after.protections;
}

/** The steps with one more that a person may take back; what they took back before is gone. */
export function notedStep(steps: ByUser, user: string, step: Step): ByUser {
  if (isNothing(step)) return steps;
  const { done } = steps[user] ?? NONE;
  return { ...steps, [user]: { done: { step, earlier: done }, undone: null } };
}

/** How many steps a person can take back. */
export function stepCount(steps: ByUser, user: string): number {
  let count = 0;
  for (let list = (steps[user] ?? NONE).done; list !== null; list = list.earlier) count += 1;
  return count;
}

/** A document with a step taken back or done again, or the reason why that can't be. */
export interface Taken {
  readonly part: Partial<DocumentState>;
  readonly error: Error | null;
}

function taken(
  document: DocumentState,
  user: string,
  list: StepList | null,
  left: (undoing: StepList) => Steps,
): Taken {
  if (list === null) return { part: {}, error: null };
  const { workbook, steps } = document;
  try {
    const after = without(workbook, list.step);
    const undoing = { step: { before: workbook, after }, earlier: null };
    return { part: { workbook: after, steps: { ...steps, [user]: left(undoing) } }, error: null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Whatever lies before or behind it is of other places still.
    return { part: { steps: { ...steps, [user]: NONE } }, error };
  }
}

/** The document without that person's last step, or as it is if there is none. */
export function undone(document: DocumentState, user: string): Taken {
  const { done, undone: behind } = document.steps[user] ?? NONE;
  return taken(document, user, done, (undoing) => ({
    done: done?.earlier ?? null,
    undone: { ...undoing, earlier: behind },
  }));
}

/** The document with that person's last step that they took back. */
export function redone(document: DocumentState, user: string): Taken {
  const { done, undone: behind } = document.steps[user] ?? NONE;
  return taken(document, user, behind, (redoing) => ({
    done: { ...redoing, earlier: done },
    undone: behind?.earlier ?? null,
  }));
}
