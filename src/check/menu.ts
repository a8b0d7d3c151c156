import { credentials } from '../connection/connection';
import { Directory, type DirectoryLimits } from '../contacts/directory';
import { contactMemory, spaceOf } from '../contacts/memory';
import { applyAndReadBack } from '../entry/readBack';
import { Snapshot } from '../entry/snapshot';
import { lockedQuietly } from '../holder';
import type { Host } from '../host';
import { type Catalog, catalogOf } from '../lists/catalog';
import { readLists } from '../lists/keep';
import { qomonClient } from '../qomon/client';
import { sentence } from '../text/findings';
import type { CheckReport, Obstacle } from '../text/words';
import { examine } from './examine';
import { freeCopies } from './newRows';
import { standardsOf } from './review';
import { selectedRows } from './scope';

/** So long people are looked up; the rest of the six minutes is for writing. */
const ASKING_TIME = 4 * 60_000;

/** Checks the selected rows, or all unsent rows of the tab where no more than one row is selected. */
export function checkRows(host: Host): void {
  const { ui, words } = host;
  const report = lockedQuietly(host, () => check(host));
  if ('kind' in report) ui.alert(words.menu.checkRows, sentence(words.obstacles, report));
  else ui.toast(words.menu.checkRows, words.checked(report));
}

function check(host: Host): CheckReport | Obstacle {
  const catalog = readCatalog(host);
  if ('kind' in catalog) return catalog;
  const found = Snapshot.of(host.workbook);
  const scope = selectedRows(host, found);
  if ('kind' in scope) return scope;
  const wanted = scope.single ? scope.everywhere : scope.wanted;
  const snapshot = freeCopies(host, found, wanted);
  const { review, writing } = examine(host, snapshot, {
    standards: standardsOf(host, catalog),
    wanted,
    directory: directoryFor(host, { deadline: host.clock.now() + ASKING_TIME }),
  });
  applyAndReadBack(host.workbook, snapshot, writing);
  const rows = review.bundles.flatMap(({ bundle }) => bundle.rows);
  const invalid = rows.filter(({ problems }) => problems.length > 0).length;
  const warnings = rows.reduce((sum, row) => sum + row.warnings.length, 0);
  const copies = review.blocked.filter(({ problems }) => problems.length > 0).length;
  return { ready: rows.length - invalid, invalid: invalid + copies, warnings };
}

/** What rows are read against; an obstacle where Qomon has not been asked yet. */
export function readCatalog(host: Host): Catalog | Obstacle {
  const { lists } = readLists(host.workbook);
  if (lists.settings) return catalogOf(lists);
  return credentials(host) ? { kind: 'no lists' } : { kind: 'not connected' };
}

/** The people in Qomon; undefined where the spreadsheet is not connected. */
export function directoryFor(host: Host, limits: DirectoryLimits): Directory | undefined {
  const found = credentials(host);
  if (!found) return undefined;
  const memory = contactMemory(host.cache, spaceOf(found));
  return new Directory(qomonClient(host.http, found), memory, host.clock, limits);
}
