import type { Host } from '../host/host';
import type { ImportedOrder } from '../journal/imports';
import { ImportedKeys } from '../memory/importedKeys';
import { WRITE_ROUNDS } from '../model/limits';
import type { Currency, Minor } from '../model/money';
import { inRanges, type RowRange } from '../model/ranges';
import { withOwnColumn } from '../sheet/ownColumn';
import type { EntryTab } from '../sheet/tab';
import type { Filling } from './filling';
import { keyDigest } from './known';
import type { Choices } from './people';
import { printOfRows } from './prints';
import { type ReadWith, readKnown } from './reading';
import { isToWrite, type PlannedOrder, plan } from './verdicts';
import { writeOrders } from './write';

/** Where orders are written, and by what they are looked at again. */
interface RecordWith extends Pick<ReadWith, 'journal' | 'tabs'> {
  readonly importId: string;
  /** What the keys of these orders begin with. */
  readonly prefix: string;
  readonly target: EntryTab;
  readonly currency: Currency;
  readonly choices: Pick<Choices, 'orders'>;
  readonly filling: Filling;
}

/** The orders that stand and are noted, by their keys, how many rows were written, and where. */
export interface Recorded {
  readonly noted: ReadonlyMap<string, ImportedOrder>;
  readonly rows: number;
  readonly places: readonly RowRange[];
}

/**
 * Intent, rows, outcome: nothing counts as imported before its rows are read back whole. To be called under the
 * document's lock.
 */
export function recordOrders(
  host: Host,
  planned: readonly PlannedOrder[],
  { journal, target, currency, prefix: source, tabs, importId, choices, filling }: RecordWith,
): Recorded {
  let toWrite = planned.filter(isToWrite);
  const all = toWrite;
  const noted = new Map<string, ImportedOrder>();
  const note = ({ order }: PlannedOrder, rows: string): void => {
    const key = keyDigest(order.key);
    noted.set(order.key, [key, order.print, rows]);
  };
  for (const one of planned.filter(({ isUntold }) => isUntold)) {
    note(one, printOfRows(one.present.map(([{ row }]) => row.cell)));
  }
  const sum = (some: readonly PlannedOrder[]) => ({
    amount: some.reduce((total, { order }) => total + order.total, 0) as Minor,
    currency,
  });
  if (toWrite.length > 0) {
    const orders = toWrite.map(({ order }) => [keyDigest(order.key), order.print, ''] as const);
    journal.imports.note({ outcome: 'intended', importId, source, orders }, sum(all));
    host.workbook.flush();
  }
  const entry = toWrite.length > 0 ? withOwnColumn(host, target, 'source') : target;
  let rows = 0;
  const places: RowRange[] = [];
  for (let round = 1; toWrite.length > 0 && round <= WRITE_ROUNDS; round += 1) {
    const written = writeOrders(host, entry.tab, toWrite);
    for (const { planned: one, rows: print } of written) note(one, print);
    places.push(...written.flatMap((one) => one.places));
    rows += written.reduce((count, { planned: one }) => count + one.fills.length, 0);
    const left = toWrite.flatMap(({ order }) => (noted.has(order.key) ? [] : [order]));
    if (left.length === 0) break;
    const others = tabs.filter(({ tab }) => tab.id !== entry.tab.id);
    const now = readKnown(host, left, { journal, tabs: [...others, entry] });
    // Rows or columns were moved just then: what stands is looked at again, and completed.
    toWrite = left.map((order) => plan(order, now, choices, filling)).filter(isToWrite);
  }
  if (noted.size > 0) {
    const done = planned.filter(({ order }) => noted.has(order.key));
    const orders = [...noted.values()];
    journal.imports.note({ outcome: 'recorded', importId, source, orders }, sum(done));
    host.workbook.flush();
    new ImportedKeys(host.documentStore).note(orders.map(([key, print]) => ({ key, print })));
  }
  places.sort((a, b) => (a.tab === b.tab ? a.row - b.row : a.tab < b.tab ? -1 : 1));
  return { noted, rows, places: inRanges(places, () => '') };
}
