import { COLUMNS } from '../model/columns';
import { groupBy } from '../model/groupBy';
import { WRITE_ROUNDS } from '../model/limits';
import { sameCell } from '../model/plain';
import type { Workbook } from '../model/ports';
import { type KnownBy, RowPairs } from './rowPairs';
import { type PlacedRow, placeOf, Snapshot } from './snapshot';
import { saved } from './strictRules';
import { entryRow } from './tab';
import { type ReadBackReach, verifiedWrite } from './verifiedWrite';
import { hasLanded, WriteLog } from './writeLog';
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
  // A reading may show a run what it has written and what Google has failed to save. Where all is saved, this asks nothing.
  const savedNow = (snapshot: Snapshot): Snapshot => {
    // guard: saved-though-failed
    workbook.flush();
    return snapshot;
  };
  for (let round = 1; ; round += 1) {
    const now = writing.entries();
    writeLog.note(now);
    // A sheet that has just been made smaller refuses a write; what stands then is read back.
    const error = saved(workbook, now, () => writing.apply());
    writing.drop();
    // Nothing was written that may stand elsewhere.
    if (entries.length === 0)
      return savedNow(reach.budget === undefined ? Snapshot.again(before.tabs) : before);
    const near = round === 1 ? verifiedWrite(before, entries, reach) : undefined;
    if (near) return savedNow(near);
    // guard: read-back
    const after = Snapshot.again(before.tabs);
    const rows = withCleared(after, writeLog);
    const pairs = new RowPairs(before, rows, { knownBy, log: writeLog, meant: entries });
    const meant = groupBy(entries, ({ placed }) => placeOf(placed));
    const isCorrected = restore(writing, writeLog, rows, pairs, meant);
    const isComplete = complete(writing, writeLog, pairs, meant);
    // guard: correct-what-moved
    if (isCorrected && isComplete) return savedNow(after);
    if (round < WRITE_ROUNDS) continue;
    writing.drop();
    if (error) throw error;
    return after;
  }
}

/** The rows, with those on which nothing stands any more where something was written: they may have held another. */
function withCleared({ rows }: Snapshot, { all }: WriteLog): readonly PlacedRow[] {
  const places = new Set(rows.map(placeOf));
  const entries = new Map(rows.map(({ entry }) => [entry.tab.id, entry]));
  const cleared = new Map<string, PlacedRow>();
  for (const { place, entry: before, row } of all) {
    if (places.has(place)) continue;
    const entry = entries.get(before.tab.id) ?? before;
    // guard: emptied-rows
    cleared.set(place, { entry, row: entryRow(row, [], entry.header) });
  }
  return [...rows, ...cleared.values()];
}

type Meant = ReadonlyMap<string, readonly CellEntry[]>;

/** Puts back what stood in cells where a value has landed that was not meant for them. */
function restore(
  writing: Writing,
  writeLog: WriteLog,
  rows: readonly PlacedRow[],
  pairs: RowPairs,
  meant: Meant,
): boolean {
  const rowsNow = new Map(rows.map((placed) => [placeOf(placed), placed]));
  let isCorrected = true;
  for (const { place, column, value } of writeLog.all) {
    const now = rowsNow.get(place);
    if (!now || !hasLanded(now.row.at(column), value)) continue;
    const { header } = now.entry;
    const key = header.keyAt(column);
    const isMeant = (entry: CellEntry): boolean =>
      entry.key === key &&
      (sameCell(entry.value, value) || sameCell(entry.value, now.row.at(column)));
    const original = pairs.wasOf(now);
    if (original && meant.get(placeOf(original))?.some(isMeant)) continue;
    const from = original?.entry.header.columnOf(header.textAt(column));
    const own = from === undefined ? '' : (original?.row.at(from) ?? '');
    if (sameCell(own, now.row.at(column))) continue;
    writing.repair(now, column, own);
    isCorrected = false;
  }
  return isCorrected;
}

/** Writes the values that do not stand where they are meant to. */
function complete(writing: Writing, writeLog: WriteLog, pairs: RowPairs, meant: Meant): boolean {
  let isComplete = true;
  for (const entries of meant.values()) {
    const [first] = entries;
    const now = first && pairs.nowOf(first.placed);
    if (!now) continue;
    const was = pairs.wasOf(now);
    for (const { key, value } of entries) {
      const column = now.entry.header.at(key);
      const cell = now.row.cell(key);
      if (column === undefined || sameCell(cell, value)) continue;
      // What a person has typed there since is theirs.
      const isOurs =
        COLUMNS[key].addOn ||
        sameCell(cell, was?.row.cell(key) ?? '') ||
        writeLog.has(now, column, cell);
      if (!isOurs) continue;
      writing.put({ placed: now, key, value });
      isComplete = false;
    }
  }
  return isComplete;
}
