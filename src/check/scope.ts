import type { Host } from '../host/host';
import type { Obstacle } from '../model/obstacles';
import { nearTab } from '../sheet/nearTab';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';

/** Which rows a person means. */
export interface Scope {
  readonly wanted: (placed: PlacedRow) => boolean;
  /** Every row of the tab in view. */
  readonly everywhere: (placed: PlacedRow) => boolean;
  /** True where no more than one row is selected. */
  readonly single: boolean;
}

/** The rows that are selected; an obstacle where the tab in view is no entry tab. */
export function selectedRows({ workbook }: Host, { tabs }: Snapshot): Scope | Obstacle {
  const { tab, rows } = workbook.selection();
  if (!tabs.some(({ id }) => id === tab.id)) {
    return { kind: 'not an entry tab', tab: tab.name, faults: nearTab(tab)?.faults ?? [] };
  }
  const [first] = rows;
  const everywhere = ({ entry }: PlacedRow): boolean => entry.tab.id === tab.id;
  return {
    everywhere,
    wanted: (placed) =>
      everywhere(placed) &&
      rows.some(([from, to]) => placed.row.number >= from && placed.row.number <= to),
    single: rows.length === 1 && first !== undefined && first[0] === first[1],
  };
}
