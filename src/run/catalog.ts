import type { Host } from '../host/host';
import { type Catalog, catalogOf } from '../lists/catalog';
import { readLists } from '../lists/keep';
import type { Obstacle } from '../model/obstacles';
import { credentials } from './credentials';

/** What rows are read against; an obstacle where Qomon has not been asked yet. */
export function readCatalog(host: Host): Catalog | Obstacle {
  const { lists } = readLists(host.workbook);
  if (lists.settings) return catalogOf(lists);
  return credentials(host) ? { kind: 'no lists' } : { kind: 'not connected' };
}
