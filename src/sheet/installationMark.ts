import * as z from 'zod/mini';
import { parseJson } from '../model/json';
import type { Cell, CellPlace, Workbook } from '../model/ports';
import { listsBlock, listsCells, openLists, writeLists } from './listsTab';

/** In the hidden tab, below a header of its own behind the lists. */
const MARK_PLACE: CellPlace = { row: 2, column: 12 };

const shape = z.object({
  /** The ID of the script that works here; '' once it has handed the spreadsheet over. */
  script: z.string(),
  /** Which script handed it over. */
  by: z.optional(z.string()),
  /** The ID of the spreadsheet: a copy of it brings along the mark of the original. */
  spreadsheet: z.string(),
  /** When the script last began to work here, as the times of the lists beside it are written. */
  at: z.string(),
});

type Written = z.infer<typeof shape>;

/** Which installation of the add-on works in a spreadsheet; `at`: milliseconds since 1970. */
export type Mark = Omit<Written, 'at'> & { readonly at: number };

/**
 * The mark as it stands in the sheet now, the one place that two scripts share: locks, properties and
 * caches are each script's own. Undefined where none has ever stood, or nobody can read it.
 */
export function readMark(workbook: Workbook): Mark | undefined {
  const [cells] = listsBlock(workbook, { ...MARK_PLACE, rows: 1, columns: 1 });
  return markIn(cells?.[0]);
}

/** The same as the whole tab is read, which a run needs at its start for other reasons too. */
export function firstMark(workbook: Workbook): Mark | undefined {
  openLists(workbook);
  return knownMark(workbook);
}

/** The same as this execution has read it last. */
export function knownMark(workbook: Workbook): Mark | undefined {
  return markIn(listsCells(workbook)[MARK_PLACE.row - 1]?.[MARK_PLACE.column - 1]);
}

function markIn(cell: Cell | undefined): Mark | undefined {
  const read = z.safeParse(shape, parseJson(String(cell ?? ''))).data;
  const at = Date.parse(read?.at ?? '');
  return read && !Number.isNaN(at) ? { ...read, at } : undefined;
}

/** As it is written into its cell. */
export function markText(mark: Mark): string {
  const written: Written = { ...mark, at: new Date(mark.at).toISOString() };
  return JSON.stringify(written);
}

/** Writes it, saved at once; nothing where there is no hidden tab yet. */
export function keepMark(workbook: Workbook, mark: Mark): void {
  writeLists(workbook, [{ ...MARK_PLACE, value: markText(mark) }]);
  workbook.flush();
}
