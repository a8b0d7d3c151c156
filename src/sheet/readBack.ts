import { COLUMNS } from '../model/columns';
import { WRITE_ROUNDS } from '../model/limits';
import { sameCell } from '../model/plain';
import type { Cell, Workbook } from '../model/ports';
import { type KnownBy, RowNames } from './rowNames';
import { placeOf, Snapshot } from './snapshot';
import { saved } from './strictRules';
import { type ReadBackReach, verifiedWrite } from './verifiedWrite';
import { WriteLog } from './writeLog';
import type { CellEntry, Writing } from './writing';

export interface ReadBackOptions extends ReadBackReach {
  readonly knownBy?: KnownBy;
}

/**
 * Saves what was collected and reads it back. People sort, insert, delete and move while a run goes
 * on, and nothing locks a sheet against them: a value that writeLog in another row or column is taken
 * back from there, and written where it was meant to stand. Gives the sheet as it reads in the end.
 */
export function applyAndReadBack(
  workbook: Workbook,
  before: Snapshot,
  writing: Writing,
  { knownBy = 'reference', ...reach }: ReadBackOptions = {},
): Snapshot {
  const entries = writing.entries();
  const writeLog = new WriteLog();
  for (let round = 1; ; round += 1) {
    const now = writing.entries();
    writeLog.note(now);
    // A sheet that has just been made smaller refuses a write; what stands then is read back.
    const error = saved(workbook, now, () => writing.apply());
    writing.drop();
    // Nothing was written that may stand elsewhere.
    if (entries.length === 0)
      return reach.budget === undefined ? Snapshot.again(before.tabs) : before;
    const near = round === 1 ? verifiedWrite(before, entries, reach) : undefined;
    if (near) return near;
    // guard: read-back
    const after = Snapshot.again(before.tabs);
    const touchedColumns = writeLog.touchedColumns(before, after);
    // Where the references themselves may have been overwritten, they name nobody.
    const by = isReferenceIn(touchedColumns, before) ? 'content' : knownBy;
    const was = new RowNames(before, by, touchedColumns);
    const is = new RowNames(after, by, touchedColumns);
    const meant = was.sort(entries);
    const isCorrected = restore(writing, writeLog, after, is, was, meant);
    const isComplete = complete(writing, writeLog, meant, is, was);
    // guard: correct-what-moved
    if (isCorrected && isComplete) return after;
    if (round < WRITE_ROUNDS) continue;
    writing.drop();
    if (error) throw error;
    return after;
  }
}

function isReferenceIn(touchedColumns: ReadonlySet<string>, { rows }: Snapshot): boolean {
  return rows.some(({ entry: { header } }) => {
    const column = header.at('reference');
    return column !== undefined && touchedColumns.has(header.textAt(column));
  });
}

type Meant = ReadonlyMap<string, readonly CellEntry[]>;

/** Puts back what stood in cells where a value has writeLog that was not meant for them. */
function restore(
  writing: Writing,
  writeLog: WriteLog,
  after: Snapshot,
  is: RowNames,
  was: RowNames,
  meant: Meant,
): boolean {
  const rowsNow = new Map(after.rows.map((placed) => [placeOf(placed), placed]));
  let isCorrected = true;
  for (const { place, column, value } of writeLog.all) {
    const now = rowsNow.get(place);
    if (!now || !hasLanded(now.row.at(column), value)) continue;
    const name = is.nameOf(now) ?? '';
    const { header } = now.entry;
    const key = header.keyAt(column);
    const isMeant = (entry: CellEntry): boolean =>
      entry.key === key &&
      (sameCell(entry.value, value) || sameCell(entry.value, now.row.at(column)));
    if (meant.get(name)?.some(isMeant)) continue;
    const original = was.row(name);
    const from = original?.entry.header.columnOf(header.textAt(column));
    const own = from === undefined ? '' : (original?.row.at(from) ?? '');
    if (sameCell(own, now.row.at(column))) continue;
    writing.repair(now, column, own);
    isCorrected = false;
  }
  return isCorrected;
}

/** What a date reads as in a column that is formatted for something else is not certain. */
function hasLanded(cell: Cell, value: Cell): boolean {
  return typeof value === 'object' || sameCell(cell, value);
}

/** Writes the values that do not stand where they are meant to. */
function complete(
  writing: Writing,
  writeLog: WriteLog,
  meant: Meant,
  is: RowNames,
  was: RowNames,
): boolean {
  let isComplete = true;
  for (const [name, entries] of meant) {
    const now = is.row(name);
    if (!now) continue;
    for (const { key, value } of entries) {
      const column = now.entry.header.at(key);
      const cell = now.row.cell(key);
      if (column === undefined || sameCell(cell, value)) continue;
      // What a person has typed there since is theirs.
      const isOurs =
        COLUMNS[key].addOn ||
        sameCell(cell, was.row(name)?.row.cell(key) ?? '') ||
        writeLog.has(now, column, cell);
      if (!isOurs) continue;
      writing.put({ placed: now, key, value });
      isComplete = false;
    }
  }
  return isComplete;
}
