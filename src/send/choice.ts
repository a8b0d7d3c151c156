import { selectedRows } from '../check/scope';
import type { Host } from '../host/host';
import type { Obstacle } from '../model/obstacles';
import { isTicked } from '../model/ticks';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';

/** Which rows are to be sent. */
export type Choice = (
  host: Host,
  snapshot: Snapshot,
) => ((placed: PlacedRow) => boolean) | Obstacle;

export const SELECTED: Choice = (host, snapshot) => {
  const scope = selectedRows(host, snapshot);
  return 'kind' in scope ? scope : scope.wanted;
};

/**
 * Ticked rows of every entry tab in sight, and those that hold what may be meant for a tick, so that they are
 * named. A group goes when all its rows are ticked, as half a payment is none. A row that Qomon refused is
 * not sent again until a person chooses it.
 */
export const READY: Choice = (_host, snapshot) => {
  const hidden = new Set(snapshot.tabs.filter((tab) => tab.hidden()).map(({ id }) => id));
  const ready = snapshot
    .bundles()
    .filter(({ placed }) =>
      placed.every(
        ({ entry, row }) =>
          !hidden.has(entry.tab.id) && isTicked(row.cell('ready')) && row.state !== 'rejected',
      ),
    );
  const places = new Set(ready.flatMap(({ placed }) => placed.map(placeOf)));
  return (one) => places.has(placeOf(one));
};

/** Leaves out some of the rows that were chosen. */
export type Narrow = (
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
) => (placed: PlacedRow) => boolean;
