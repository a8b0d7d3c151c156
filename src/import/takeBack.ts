import type { Host } from '../host/host';
import type { ImportedOrder, ImportLine } from '../journal/imports';
import type { Journal } from '../journal/journal';
import { ImportedKeys } from '../memory/importedKeys';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import { WRITE_ROUNDS } from '../model/limits';
import type { Currency, Minor, Money } from '../model/money';
import type { Obstacle } from '../model/obstacles';
import { onOneLine } from '../model/plain';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { type EntryRow, isBare } from '../sheet/tab';
import { Writing } from '../sheet/writing';
import { keyDigest } from './known';
import { type OpenOrder, openIn } from './openImports';
import { rowsNotToEmpty } from './protectedRows';
import { unnamedRows, unreadTab } from './unread';
import { filledCells, type KeptRows, type NamesKnown, stayingIn } from './untouched';

/** What became of an import that was taken back. */
export interface TakenBack {
  readonly orders: number;
  readonly kept: readonly KeptRows[];
}

/**
 * Takes the rows of an import off the sheet as far as nothing was done with them since; their orders may
 * then be brought in again. To be called under the document's lock. `names`: who people were called last.
 */
export function takeBack(
  host: Host,
  journal: Journal,
  importId: string,
  currency: Currency,
  names: NamesKnown,
): TakenBack | Obstacle {
  const open = openIn(journal.imports.all());
  const own = new Map([...open].filter(([, one]) => one.importId === importId));
  const first = sorted(host, journal, own, names);
  if ('kind' in first) return first;
  const shut = rowsNotToEmpty(first.going.flatMap(([, rows]) => rows));
  if (shut) return shut;
  const money = { amount: 0 as Minor, currency };
  const source = [...own.values()][0]?.source ?? '';
  // What is cut off from here on leaves rows that are neither whole nor gone: they are known by this.
  const begun = first.going.flatMap(([key, rows]): ImportedOrder[] => {
    const { print, filled } = own.get(keyDigest(key)) ?? {};
    if (print === undefined || filled !== undefined) return [];
    return [[keyDigest(key), print, `${filledCells(rows)}`]];
  });
  // guard: taking-back-first
  if (begun.length > 0)
    noteFirst(host, journal, { outcome: 'takingBack', importId, source, orders: begun }, money);
  // What somebody has typed while that was saved is theirs.
  // guard: taken-back-as-read
  const now = begun.length > 0 ? sorted(host, journal, own, names) : first;
  if ('kind' in now) return now;
  const { going, kept, snapshot } = now;
  const begunKeys = new Set(begun.map(([key]) => key));
  const stay = kept.flatMap(({ key }): ImportedOrder[] => {
    const digest = keyDigest(key);
    const order = begunKeys.has(digest) ? own.get(digest) : undefined;
    return order ? [[digest, order.print, order.rows]] : [];
  });
  if (stay.length > 0)
    noteFirst(host, journal, { outcome: 'recorded', importId, source, orders: stay }, money);
  const leaving = going.flatMap(([, rows]) => rows);
  clear(host, snapshot, leaving);
  const keptDigests = new Set(kept.map(({ key }) => keyDigest(key)));
  // Orders of which no row stands any more are free again too: the import is taken back whole.
  const freed = [...own].filter(([key]) => !keptDigests.has(key));
  if (freed.length > 0) {
    const orders = freed.map(([key, { print, rows }]) => [key, print, rows] as const);
    journal.imports.note({ outcome: 'takenBack', importId, source, orders }, money);
    host.workbook.flush();
    new ImportedKeys(host.documentStore).forget(new Set(freed.map(([key]) => key)));
  }
  return { orders: going.length, kept };
}

/** The orders whose rows go, and those that stay, as the sheet reads now. */
interface Sorted {
  readonly snapshot: Snapshot;
  readonly going: ReadonlyArray<readonly [key: string, rows: readonly PlacedRow[]]>;
  readonly kept: readonly KeptRows[];
}

function sorted(
  host: Host,
  journal: Journal,
  own: ReadonlyMap<string, OpenOrder>,
  names: NamesKnown,
): Sorted | Obstacle {
  const snapshot = Snapshot.of(host.workbook);
  const byKey = groupBy(snapshot.rows, ({ row }) => {
    const key = onOneLine(String(row.cell('source')));
    return key !== '' && own.has(keyDigest(key)) ? key : undefined;
  });
  const unseen = new Set(own.keys());
  for (const key of byKey.keys()) unseen.delete(keyDigest(key));
  const renamed = unreadTab(host, snapshot, unseen);
  // guard: unread-import-stays
  if (renamed) return renamed;
  const staying = stayingIn(host, journal, [...byKey.values()].flat(), names);
  const kept = [...byKey].flatMap(([key, rows]): KeptRows[] => {
    const stays = staying(rows, own.get(keyDigest(key)));
    return stays ? [{ key, ...stays }] : [];
  });
  const keptKeys = new Set(kept.map(({ key }) => key));
  const going = [...byKey].filter(([key]) => !keptKeys.has(key));
  return { snapshot, going, kept: [...kept, ...unnamedRows(snapshot, unseen)] };
}

/** Saves what is about to be done before anything is. */
function noteFirst(
  { workbook }: Host,
  journal: Journal,
  line: Pick<ImportLine, 'outcome' | 'importId' | 'source' | 'orders'>,
  money: Money,
): void {
  journal.imports.note(line, money);
  workbook.flush();
}

/** Empties rows; what they are known by goes last. */
function clear({ workbook, language }: Host, snapshot: Snapshot, rows: readonly PlacedRow[]): void {
  if (rows.length === 0) return;
  const writing = new Writing(language);
  for (const placed of rows) {
    for (const key of COLUMN_KEYS) {
      if (placed.row.cell(key) === '' || key === 'state' || KNOWN_BY.includes(key)) continue;
      writing.put({ placed, key, value: COLUMNS[key].kind === 'checkbox' ? false : '' });
    }
    if (placed.row.state !== 'blank') writing.fill(placed, {}, 'blank');
  }
  let now = applyAndReadBack(workbook, snapshot, writing);
  const references = new Set(rows.flatMap(({ row }) => row.reference ?? []));
  const sources = new Set(rows.map(({ row }) => row.cell('source')));
  const isGoing = ({ reference, cell }: EntryRow): boolean =>
    reference === undefined ? sources.has(cell('source')) : references.has(reference);
  // Rows that somebody moves meanwhile are told by nothing but this any more.
  for (let round = 1; round <= WRITE_ROUNDS; round += 1) {
    const last = new Writing(language);
    for (const placed of now.rows) {
      const { row } = placed;
      if (!isGoing(row) || !isBare(row.filled({ source: '' }))) continue;
      for (const key of KNOWN_BY) if (row.cell(key) !== '') last.put({ placed, key, value: '' });
    }
    if (last.entries().length === 0) return;
    now = applyAndReadBack(workbook, now, last, { knownBy: 'content' });
  }
}

/** What rows are known by while they are emptied. */
const KNOWN_BY: readonly ColumnKey[] = ['source', 'reference'];
