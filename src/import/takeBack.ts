import { dayText, localTime, timeText } from '../entry/calendar';
import type { Host } from '../host/host';
import type { ImportedOrder, ImportLine } from '../journal/imports';
import type { Journal } from '../journal/journal';
import { ImportedKeys } from '../memory/importedKeys';
import { COLUMN_KEYS, COLUMNS } from '../model/columns';
import type { ImportShown } from '../model/importResults';
import { SHOWN_IMPORTS } from '../model/limits';
import type { Currency, Minor, Money } from '../model/money';
import type { Obstacle } from '../model/obstacles';
import { onOneLine } from '../model/plain';
import { applyAndReadBack } from '../sheet/readBack';
import { groupBy, type PlacedRow, Snapshot } from '../sheet/snapshot';
import { type CellEntry, Writing } from '../sheet/writing';
import { keyDigest } from './known';
import { unnamedRows, unreadTab } from './unread';
import { filledCells, type KeptRows, stayingIn, type WrittenRows } from './untouched';

/** The imports of which rows were written and not all taken back, the last first. */
export function importsIn({ zone }: Pick<Host, 'zone'>, journal: Journal): ImportShown[] {
  const open = openIn(journal.imports());
  const byImport = groupBy([...open.values()], ({ importId }) => importId);
  return [...byImport]
    .map(([importId, orders]) => {
      const at = Math.max(...orders.map((one) => one.at));
      return { importId, at, source: orders[0]?.source ?? '', orders: orders.length };
    })
    .sort((a, b) => b.at - a.at)
    .slice(0, SHOWN_IMPORTS)
    .map((one) => ({ ...one, at: momentText(one.at, zone) }));
}

function momentText(moment: number, zone: Host['zone']): string {
  const local = localTime(moment, zone);
  return `${dayText(local)} ${timeText(local.seconds).slice(0, 5)}`;
}

interface OpenOrder extends WrittenRows {
  readonly importId: string;
  readonly source: string;
  readonly at: number;
  readonly print: string;
}

/** The orders whose rows were written and not taken back since, by the digests of their keys. */
function openIn(lines: readonly ImportLine[]): Map<string, OpenOrder> {
  const open = new Map<string, OpenOrder>();
  for (const { outcome, orders, importId, source, at } of lines) {
    for (const [key, print, rows] of orders) {
      const before = open.get(key);
      if (outcome === 'recorded')
        open.set(key, { importId, source, at, print, rows, filled: undefined });
      if (outcome === 'takingBack' && before) open.set(key, { ...before, filled: Number(rows) });
      if (outcome === 'takenBack') open.delete(key);
    }
  }
  return open;
}

/** What became of an import that was taken back. */
export interface TakenBack {
  readonly orders: number;
  readonly kept: readonly KeptRows[];
}

/**
 * Takes the rows of an import off the sheet as far as nothing was done with them since; their orders may
 * then be brought in again. To be called under the document's lock.
 */
export function takeBack(
  host: Host,
  journal: Journal,
  importId: string,
  currency: Currency,
): TakenBack | Obstacle {
  const open = openIn(journal.imports());
  const own = new Map([...open].filter(([, one]) => one.importId === importId));
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
  const staying = stayingIn(host, journal, [...byKey.values()].flat());
  const kept = [...byKey].flatMap(([key, rows]): KeptRows[] => {
    const stays = staying(rows, own.get(keyDigest(key)));
    return stays ? [{ key, ...stays }] : [];
  });
  const keptKeys = new Set(kept.map(({ key }) => key));
  const going = [...byKey].filter(([key]) => !keptKeys.has(key));
  kept.push(...unnamedRows(snapshot, unseen));
  const money = { amount: 0 as Minor, currency };
  const source = [...own.values()][0]?.source ?? '';
  // What is cut off from here on leaves rows that are neither whole nor gone: they are known by this.
  const begun = going.flatMap(([key, rows]): ImportedOrder[] => {
    const { print, filled } = own.get(keyDigest(key)) ?? {};
    if (print === undefined || filled !== undefined) return [];
    return [[keyDigest(key), print, `${filledCells(rows)}`]];
  });
  // guard: taking-back-first
  if (begun.length > 0) noteFirst(host, journal, { importId, source, orders: begun }, money);
  clear(
    host,
    snapshot,
    going.flatMap(([, rows]) => rows),
  );
  const keptDigests = new Set(kept.map(({ key }) => keyDigest(key)));
  // Orders of which no row stands any more are free again too: the import is taken back whole.
  const freed = [...own].filter(([key]) => !keptDigests.has(key));
  if (freed.length > 0) {
    const orders = freed.map(([key, { print, rows }]) => [key, print, rows] as const);
    journal.noteImport({ outcome: 'takenBack', importId, source, orders }, money);
    host.workbook.flush();
    new ImportedKeys(host.documentStore).forget(new Set(freed.map(([key]) => key)));
  }
  return { orders: going.length, kept };
}

/** Saves that rows are about to be taken away. */
function noteFirst(
  { workbook }: Host,
  journal: Journal,
  line: Pick<ImportLine, 'importId' | 'source' | 'orders'>,
  money: Money,
): void {
  journal.noteImport({ outcome: 'takingBack', ...line }, money);
  workbook.flush();
}

/** Empties rows; what they are known by goes last. */
function clear({ workbook, language }: Host, snapshot: Snapshot, rows: readonly PlacedRow[]): void {
  if (rows.length === 0) return;
  const writing = new Writing(language);
  const known: CellEntry[] = [];
  for (const placed of rows) {
    for (const key of COLUMN_KEYS) {
      if (placed.row.cell(key) === '' || key === 'state') continue;
      const value = COLUMNS[key].kind === 'checkbox' ? false : '';
      if (key === 'source' || key === 'reference') known.push({ placed, key, value });
      else writing.put({ placed, key, value });
    }
    if (placed.row.state === 'invalid') writing.fill(placed, {}, 'blank');
  }
  const after = applyAndReadBack(workbook, snapshot, writing);
  const last = new Writing(language);
  const now = new Map(after.rows.map((placed) => [placed.row.reference, placed]));
  for (const { placed, key, value } of known) {
    const row = now.get(placed.row.reference);
    if (row) last.put({ placed: row, key, value });
  }
  applyAndReadBack(workbook, after, last, { knownBy: 'content' });
}
