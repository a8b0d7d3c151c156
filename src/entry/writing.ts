import type { Cell, CellWrite, Tab } from '../ports';
import type { Language } from '../text/language';
import { move, type State, type Reading as StateReading, stateLabel } from '../upload/states';
import type { ColumnKey } from './columns';
import type { PlacedRow } from './snapshot';

/** What is to be written into cells of a row; `State` has a way of its own. */
export type Entries = { readonly [Key in Exclude<ColumnKey, 'state'>]?: Cell };

/** Collects what is to be written, and writes it tab by tab. */
export class Writing {
  private readonly writes = new Map<Tab, CellWrite[]>();

  constructor(private readonly language: Language) {}

  /**
   * Fills cells of a row, and moves its state where one is given. Cells that read so already are
   * left alone, as are columns that the tab does not have. `from` is what the add-on knows the
   * state to be, whatever the cell reads. Throws `IllegalMove` where no arrow leads to `to`.
   */
  fill(
    { entry, row }: PlacedRow,
    entries: Entries,
    to?: State,
    from: StateReading = row.state,
  ): void {
    // A state that a person typed is left for that person to see.
    const label =
      to === undefined || typeof from === 'object'
        ? {}
        : { state: stateLabel(move(from, to), this.language) };
    for (const [key, value] of Object.entries({ ...entries, ...label }) as Array<
      [ColumnKey, Cell]
    >) {
      const column = entry.header.at(key);
      if (column === undefined || row.cell(key) === value) continue;
      const writes = this.writes.get(entry.tab) ?? [];
      writes.push({ row: row.number, column, value });
      this.writes.set(entry.tab, writes);
    }
  }

  /** Hands everything to the sheet; it is safe after the next flush. */
  apply(): void {
    for (const [tab, writes] of this.writes) tab.write(writes);
    this.writes.clear();
  }
}
