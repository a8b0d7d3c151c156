import type { ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import type { Cell, Tab, Workbook } from '../model/ports';
import { readGroup } from './group';
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

  /** The same of rows that have been read. */
  static from(readings: readonly TabReading[]): Snapshot {
    return new Snapshot(readings);
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
    return this.rowsNow(({ row }) => references.has(row.reference ?? 0), budget);
  }

  /** The same as far as rows are concerned that are known by their places, as they may bear no reference. */
  nowAt(places: ReadonlySet<string>, budget: ReadBudget): Snapshot {
    return this.rowsNow((placed) => places.has(placeOf(placed)), budget);
  }

  private rowsNow(isAsked: (placed: PlacedRow) => boolean, budget: ReadBudget): Snapshot {
    return new Snapshot(
      this.readings.flatMap((before) => {
        const { entry } = before;
        const isAskedHere = (row: EntryRow): boolean => isAsked({ entry, row });
        return reread(before, isAskedHere, budget) ?? readEntryTab(entry.tab) ?? [];
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

  /** How a tab was read; undefined where it is none of them. */
  readingOf(tab: Tab): TabReading | undefined {
    return this.readings.find(({ entry }) => entry.tab.id === tab.id);
  }

  /** The same once rows stand on a tab where there were none. */
  with(tab: Tab, added: readonly EntryRow[]): Snapshot {
    return new Snapshot(
      this.readings.map((one) => {
        if (one.entry.tab.id !== tab.id) return one;
        const height = added.reduce((most, { number }) => Math.max(most, number), one.height);
        return { ...one, rows: [...one.rows, ...added], height };
      }),
    );
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
      const group = readGroup(placed.row.cell('group'));
      // Rows whose group cannot be read are joined to nobody.
      return group.kind === 'name' ? `${placed.entry.tab.id}\n${group.key}` : placed;
    });
    return [...groups].map(([key, placed]) => ({ placed, grouped: typeof key === 'string' }));
  }
}
