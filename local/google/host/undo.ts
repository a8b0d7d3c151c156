import { cellAt, changeCells } from './grid';
import type { Sheet, Workbook } from './state';

/** What one thing that a person did made of the spreadsheet. */
interface Step {
  readonly before: Workbook;
  readonly after: Workbook;
}

/** How many steps back a person can go. */
const KEPT = 100;

/** The sheet with each cell put back that the step changed and nobody since. */
function cellsBack(now: Sheet, before: Sheet, after: Sheet): Sheet {
  let sheet = now;
  after.rows.forEach((row, r) => {
    const old = before.rows[r];
    if (row === old) return;
    const columns = Math.max(row.length, old?.length ?? 0);
    for (let c = 0; c < columns; c += 1) {
      const held = cellAt(now, r + 1, c + 1);
      if (row[c] === old?.[c] || held !== row[c]) continue;
      const rect = { row: r + 1, column: c + 1, rows: 1, columns: 1 };
      sheet = changeCells(sheet, rect, () => old?.[c]);
    }
  });
  return sheet;
}

/** The spreadsheet without a step; cells that somebody has changed since stay as they are. */
function without(now: Workbook, { before, after }: Step): Workbook {
  const sheets = before.sheets.flatMap((old): Sheet[] => {
    const made = after.sheets.find(({ id }) => id === old.id);
    const held = now.sheets.find(({ id }) => id === old.id);
    // A sheet that the step deleted comes back; one that somebody else deleted does not.
    if (held === undefined) return made === undefined ? [old] : [];
    if (made === undefined || made === old) return [held];
    // Lines that moved can only be put back where nobody has touched the sheet since.
    if (held === made) return [old];
    return [cellsBack(held, old, made)];
  });
  const known = new Set([...before.sheets, ...after.sheets].map(({ id }) => id));
  const others = now.sheets.filter(({ id }) => !known.has(id));
  const protections = now.protections === after.protections ? before.protections : now.protections;
  return { ...now, sheets: [...sheets, ...others], protections };
}

/** What each person did, to be taken back. */
export class Undo {
  readonly #steps = new Map<string, readonly Step[]>();

  note(user: string, before: Workbook, after: Workbook): void {
    const steps = this.#steps.get(user) ?? [];
    this.#steps.set(user, [...steps, { before, after }].slice(-KEPT));
  }

  /** The spreadsheet without that person's last step, or as it is where there is none. */
  back(user: string, now: Workbook): Workbook {
    const steps = this.#steps.get(user) ?? [];
    const last = steps.at(-1);
    if (last === undefined) return now;
    this.#steps.set(user, steps.slice(0, -1));
    return without(now, last);
  }
}
