import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import { ASKED_ROWS, NARROW_CELLS, NEAR_ROWS, SHEET_COLUMNS } from '../model/limits';
import type { Cell, Tab, Workbook } from '../model/ports';
import { type PlacedRow, Snapshot } from './snapshot';
import { spansOf } from './spans';
import { type EntryTab, entryTabs, readEntryTab, rowsIn, type TabReading } from './tab';

/** A cell of another row that says that the row matters. */
export interface Alike {
  readonly column: ColumnKey;
  readonly says: (cell: Cell) => boolean;
}

/** Which other rows matter to some. */
export interface Likeness {
  /** Those of their tab that belong to them. */
  readonly near: (rows: readonly PlacedRow[]) => readonly Alike[];
  /** Those of whatever tab that matter to these together. */
  readonly everywhere: (rows: readonly PlacedRow[]) => readonly Alike[];
}

/**
 * The selected rows of a long tab and all others that matter to them; the rest is left out, so that what
 * is told of one row takes hardly longer for all that stands around it. Undefined where the tab in view is
 * none of payments or is read whole as fast, and where so many are selected or alike that most of it matters.
 * Other rows than those that are selected may be meant.
 */
export function surroundings(
  workbook: Workbook,
  likeness: Likeness,
  { tab, rows: ranges } = workbook.selection(),
): Snapshot | undefined {
  const isFew = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0) <= ASKED_ROWS;
  if (!isFew || ranges.length === 0) return undefined;
  const height = tab.height();
  if (isShort(height)) return undefined;
  const heightOf = (one: Tab): number => (one.id === tab.id ? height : one.height());
  const parts = entryTabs(workbook.tabs()).map((entry) => new TabPart(entry, heightOf(entry.tab)));
  const inView = parts.find(({ entry }) => entry.tab.id === tab.id);
  if (!inView) return undefined;
  inView.read(
    ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  );
  inView.readAlike(likeness.near(inView.rows()));
  const alike = likeness.everywhere(inView.rows());
  for (const part of parts) part.readAlike(alike);
  if (parts.some(({ isTooMuch }) => isTooMuch)) return undefined;
  return Snapshot.from(parts.flatMap((part) => part.reading() ?? []));
}

function isShort(height: number, width = COLUMN_KEYS.length): boolean {
  return height * width <= NARROW_CELLS;
}

/** A tab of which some rows are read; all of them where it is short. */
class TabPart {
  isTooMuch = false;
  private readonly cells = new Map<number, readonly Cell[]>();
  private readonly whole: TabReading | undefined;

  constructor(
    readonly entry: EntryTab,
    private readonly height: number,
  ) {
    const { tab, header } = entry;
    this.whole = isShort(height, header.width) ? readEntryTab(tab) : undefined;
  }

  rows(): readonly PlacedRow[] {
    const { entry } = this;
    return (this.reading()?.rows ?? []).map((row) => ({ entry, row }));
  }

  reading(): TabReading | undefined {
    const { entry, height, whole } = this;
    if (whole) return whole;
    const cells = [...this.cells].sort(([a], [b]) => a - b);
    return { entry, rows: rowsIn(cells, entry.header), width: entry.header.width, height };
  }

  /** Reads rows by their numbers, as far as they are not read yet. */
  read(numbers: readonly number[]): void {
    const fresh = numbers.filter((one) => one > 1 && one <= this.height && !this.cells.has(one));
    this.isTooMuch ||= !isShort(this.cells.size + fresh.length, this.entry.header.width);
    if (this.whole || this.isTooMuch) return;
    for (const { first, size } of spansOf(fresh, NEAR_ROWS)) {
      const area = { row: first, column: 1, rows: size, columns: SHEET_COLUMNS };
      this.entry.tab.block(area).forEach((cells, at) => {
        this.cells.set(first + at, cells);
      });
    }
  }

  /** Reads the rows that matter, by a reading of the columns alone that say so. */
  readAlike(alike: readonly Alike[]): void {
    const { tab, header } = this.entry;
    if (this.whole) return;
    for (const key of new Set(alike.map(({ column }) => column))) {
      const column = header.at(key);
      if (column === undefined) continue;
      const own = alike.filter((one) => one.column === key);
      const cells = tab.block({ row: 2, column, rows: this.height - 1, columns: 1 });
      this.read(
        cells.flatMap(([cell = ''], at) =>
          cell !== '' && own.some(({ says }) => says(cell)) ? [at + 2] : [],
        ),
      );
    }
  }
}
