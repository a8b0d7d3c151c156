import type { Host } from '../host/host';
import { type Catalog, catalogOf } from '../lists/catalog';
import { readLists } from '../lists/keep';
import { sealedLists } from '../lists/seal';
import type { Obstacle } from '../model/obstacles';
import { credentials, notConnected } from './credentials';
import { refresh } from './refreshLists';

/**
 * What rows are read against; an obstacle where Qomon has not been asked yet. Lists that do not read as
 * Qomon gave them are fetched again.
 */
export function readCatalog(host: Host): Catalog | Obstacle {
  const sealed = sealedLists(host);
  if (sealed.lists.settings) return catalogOf(sealed.lists);
  const isBlank = Object.keys(readLists(host.workbook).fetchedAt).length === 0;
  if (isBlank) return credentials(host) ? { kind: 'no lists' } : notConnected(host);
  const refreshed = refresh(host);
  if ('kind' in refreshed) return refreshed;
  const { lists } = sealedLists(host);
  return lists.settings ? catalogOf(lists) : { kind: 'no answer' };
}
