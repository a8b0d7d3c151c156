import { cellAt, changeCells } from './grid';
import type { Sheet, Workbook } from './state';

/** What one thing that a person did made of the spreadsheet. */
interface Step {
  readonly before: Workbook;
  readonly after: Workbook;
}

type Steps = Map<string, readonly Step[]>;

/** How many steps back a person can go. */
const KEPT = 100;

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
  // Lines that moved are put back only where nobody has touched the sheet since; and where they
  // have moved since, each place is that of another cell.
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

/** What each person did, to be taken back, and what they took back, to be done again. */
export class Undo {
  readonly #done: Steps = new Map();
  readonly #undone: Steps = new Map();

  note(user: string, before: Workbook, after: Workbook): void {
    if (before === after) return;
    this.#keep(this.#done, user, { before, after });
    this.#undone.delete(user);
  }

  /** The spreadsheet without that person's last step, or as it is where there is none. */
  back(user: string, now: Workbook): Workbook {
    return this.#take(this.#done, this.#undone, user, now);
  }

  /** The spreadsheet with that person's last step that they took back. */
  forth(user: string, now: Workbook): Workbook {
    return this.#take(this.#undone, this.#done, user, now);
  }

  #keep(steps: Steps, user: string, step: Step): void {
    steps.set(user, [...(steps.get(user) ?? []), step].slice(-KEPT));
  }

  #take(from: Steps, to: Steps, user: string, now: Workbook): Workbook {
    const steps = from.get(user) ?? [];
    const last = steps.at(-1);
    if (last === undefined) return now;
    from.set(user, steps.slice(0, -1));
    try {
      const after = without(now, last);
      this.#keep(to, user, { before: now, after });
      return after;
    } catch (error) {
      // Whatever lies before or behind it is of other places still.
      from.delete(user);
      to.delete(user);
      throw error;
    }
  }
}
