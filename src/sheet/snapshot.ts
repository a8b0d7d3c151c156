import type { ColumnKey } from '../model/columns';
import type { Problem } from '../model/faults';
import type { Cell, Tab, Workbook } from '../model/ports';
import { type ReadBudget, reread } from './rereading';
import {
  type EntryRow,
  type EntryTab,
  isBare,
  isEntryTab,
  isOwn,
  readEntryTab,
  type TabReading,
} from './tab';

/** A row and the tab on which it stands. */
export interface PlacedRow {
  readonly entry: EntryTab;
  readonly row: EntryRow;
}

/** Names a place in the spreadsheet: a tab and a row number. */
export function placeOf({ entry, row }: PlacedRow): string {
  return `${entry.tab.id}:${row.number}`;
}

/** The rows of all entry tabs as they stood at one moment. */
export class Snapshot {
  private readonly byReference: ReadonlyMap<number, readonly PlacedRow[]>;

  /** The entry tabs that were found. */
  readonly tabs: readonly Tab[];
  readonly rows: readonly PlacedRow[];

  private constructor(private readonly readings: readonly TabReading[]) {
    this.tabs = readings.map(({ entry }) => entry.tab);
    this.rows = readings.flatMap(({ entry, rows }) => rows.map((row) => ({ entry, row })));
    this.byReference = groupBy(this.rows, ({ row }) => row.reference);
  }

  /** Finds and reads the entry tabs of a spreadsheet. */
  static of(workbook: Workbook): Snapshot {
    const inView = workbook.selection().tab.id;
    // The tab in view is likely one, and reading it whole shows its header too.
    return Snapshot.again(
      workbook.tabs().filter((tab) => !isOwn(tab) && (tab.id === inView || isEntryTab(tab))),
    );
  }

  /** Reads tabs again; those that are no entry tabs any more are left out. */
  static again(tabs: readonly Tab[]): Snapshot {
    return new Snapshot(tabs.flatMap((tab) => readEntryTab(tab) ?? []));
  }

  /**
   * The sheet as it reads now, as far as the rows are concerned that bear some references: the others
   * are known to stand where they stood, and to bear the references that they bore. A tab on which
   * anything has moved is read whole, and so is one where that takes hardly longer.
   */
  now(references: ReadonlySet<number>, budget: ReadBudget): Snapshot {
    return new Snapshot(
      this.readings.flatMap((before) => {
        const { tab } = before.entry;
        return reread(before, references, budget) ?? readEntryTab(tab) ?? [];
      }),
    );
  }

  /** The same rows as they read once cells are filled in, by place. */
  filled(fills: ReadonlyMap<string, { readonly [Key in ColumnKey]?: Cell }>): Snapshot {
    const filled = ({ entry, rows }: TabReading): EntryRow[] =>
      rows.map((row) => {
        const fill = fills.get(placeOf({ entry, row }));
        return fill ? row.filled(fill) : row;
      });
    return new Snapshot(this.readings.map((one) => ({ ...one, rows: filled(one) })));
  }

  /** Every reference that stands in the spreadsheet. */
  references(): ReadonlySet<number> {
    return new Set(this.byReference.keys());
  }

  /** The rows that bear a reference: one, or none, or the copies that people make. */
  bearing(reference: number): readonly PlacedRow[] {
    return this.byReference.get(reference) ?? [];
  }

  /** The payments as they are typed, each group of rows that one bundle is to be made of, in order. */
  bundles(): ReadonlyArray<{ readonly placed: readonly PlacedRow[]; readonly grouped: boolean }> {
    const groups = groupBy(this.rows, (placed) => {
      if (isBare(placed.row)) return undefined;
      const group = String(placed.row.cell('group')).trim();
      return group === '' ? placed : `${placed.entry.tab.id}\n${group}`;
    });
    return [...groups].map(([key, placed]) => ({ placed, grouped: typeof key === 'string' }));
  }

  /** What can be known to be wrong with a row from the others alone. */
  problemsOf({ row }: PlacedRow): Problem[] {
    const problems: Problem[] = [];
    if (typeof row.state === 'object') {
      problems.push({ column: 'state', fault: { kind: 'unknown state', text: row.state.unknown } });
    }
    const bundleId = String(row.cell('bundleId')).trim();
    if (bundleId !== '') {
      problems.push({ column: 'bundleId', fault: { kind: 'already has a bundle', bundleId } });
    }
    const other = this.bearing(row.reference ?? 0).find((one) => one.row !== row);
    if (other) {
      const where = { tab: other.entry.tab.name, row: other.row.number };
      problems.push({ column: 'reference', fault: { kind: 'duplicate reference', ...where } });
    }
    return problems;
  }
}

export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
