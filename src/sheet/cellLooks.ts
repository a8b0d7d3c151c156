import type { ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import type { CellPlace, Tab } from '../model/ports';
import { placesOf } from './cellPlaces';
import type { PlacedRow } from './snapshot';

/** Which cells of a row are to be marked, and which are to lose their mark. */
export interface RowMarks {
  readonly problem: readonly ColumnKey[];
  /** Of those with a problem: another cell can be filled in as well, so that nobody needs to see this one. */
  readonly beside?: readonly ColumnKey[];
  /** Marked more lightly. */
  readonly warning: readonly ColumnKey[];
  readonly none: readonly ColumnKey[];
}

/** Collects how cells are to look, beside what they read: marks, notes, decimals. */
export class CellLooks {
  private marks: Array<{ placed: PlacedRow; marks: RowMarks }> = [];
  private notes: Array<CellPlace & { tab: Tab; value: string }> = [];
  private amounts: Array<CellPlace & { tab: Tab; decimals: number }> = [];

  /** Marks cells that have a problem, and frees others of their mark. */
  mark(placed: PlacedRow, marks: RowMarks): void {
    this.marks.push({ placed, marks });
  }

  /** Gives a cell a note; `''` takes one away. */
  note(placed: PlacedRow, key: ColumnKey, value: string): void {
    const { tab } = placed.entry;
    for (const place of placesOf(placed, [key])) this.notes.push({ ...place, tab, value });
  }

  /** True where a cell is to get a note, or to lose one. */
  isNoted(placed: PlacedRow, key: ColumnKey): boolean {
    const { tab } = placed.entry;
    return placesOf(placed, [key]).some(({ row, column }) =>
      this.notes.some((one) => one.tab === tab && one.row === row && one.column === column),
    );
  }

  /** Shows an amount with the decimals of its currency. */
  showAmount(placed: PlacedRow, key: ColumnKey, decimals: number): void {
    const { tab } = placed.entry;
    for (const place of placesOf(placed, [key])) this.amounts.push({ ...place, tab, decimals });
  }

  /** Hands all of it to the sheet. */
  apply(): void {
    for (const [tab, cells] of groupBy(this.amounts, (one) => one.tab)) {
      for (const [decimals, own] of groupBy(cells, (one) => one.decimals))
        tab.showAmounts(own, decimals);
    }
    this.applyMarks({ unfolds: true });
  }

  /** Hands notes and marks alone to the sheet. With `unfolds`, folded columns in which a problem stands are unfolded. */
  applyMarks({ unfolds }: { readonly unfolds: boolean }): void {
    for (const [tab, own] of groupBy(this.notes, (one) => one.tab)) tab.annotate(own);
    for (const [tab, own] of groupBy(this.marks, ({ placed }) => placed.entry.tab)) {
      const problem = own.flatMap(({ placed, marks }) => placesOf(placed, marks.problem));
      const warning = own.flatMap(({ placed, marks }) => placesOf(placed, marks.warning));
      const none = own.flatMap(({ placed, marks }) => placesOf(placed, marks.none));
      if (problem.length + warning.length + none.length > 0) tab.mark({ problem, warning, none });
      if (!unfolds) continue;
      const unseen = own.flatMap(({ placed, marks: { problem: wrong, beside = [] } }) =>
        placesOf(
          placed,
          wrong.filter((key) => !beside.includes(key)),
        ),
      );
      if (unseen.length > 0) tab.unfold(new Set(unseen.map(({ column }) => column)));
    }
  }

  /** Forgets what has been collected. */
  drop(): void {
    this.marks = [];
    this.notes = [];
    this.amounts = [];
  }
}
