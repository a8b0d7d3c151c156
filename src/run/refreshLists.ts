import type { Host } from '../host/host';
import { catalogOf } from '../lists/catalog';
import { formatDropdowns, type UnformattedColumns } from '../lists/dropdowns';
import { NO_LISTS, readLists } from '../lists/keep';
import { type Fetched, fetchLists, type LeftOut } from '../lists/refresh';
import { sealedLists, sealLists } from '../lists/seal';
import type { Kept } from '../model/listColumns';
import type { Obstacle } from '../model/obstacles';
import { connected } from './space';

/** What a refresh brought. */
export interface Refreshed {
  readonly entries: number;
  readonly failed: readonly Kept[];
  readonly leftOut: readonly LeftOut[];
  readonly unformatted: readonly UnformattedColumns[];
}

/** Fetches the lists, keeps them in the spreadsheet and lays the dropdowns again. */
export function refresh(host: Host): Refreshed | Obstacle {
  const connection = connected(host);
  if ('kind' in connection) return connection;
  const sealed = sealedLists(host);
  const fetched = fetchLists(connection.qomon, sealed, host.clock);
  if (fetched.stopped) return { kind: 'key refused', region: connection.key.region };
  // What somebody has changed is still better to look at than nothing, and nothing is sent by it.
  const isSpoilt =
    sealed === NO_LISTS && Object.keys(readLists(host.workbook).fetchedAt).length > 0;
  if (isSpoilt && !fetched.kept.lists.settings) return { kind: 'no answer' };
  return keepFetched(host, fetched);
}

/** Keeps lists that have just been fetched, and lays the dropdowns again. */
export function keepFetched(host: Host, fetched: Fetched): Refreshed {
  sealLists(host, fetched.kept);
  const unformatted = formatDropdowns(host, catalogOf(fetched.kept.lists));
  host.workbook.flush();
  const { settings, ...lists } = fetched.kept.lists;
  const methods = settings?.payment_method_kinds?.length ?? 0;
  const entries = Object.values(lists).reduce((sum, list) => sum + list.length, methods);
  return { entries, failed: fetched.failed, leftOut: fetched.leftOut, unformatted };
}
