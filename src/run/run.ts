import { type Standards, standardsOf } from '../check/standards';
import type { Host } from '../host/host';
import { Journal } from '../journal/journal';
import type { Obstacle } from '../model/obstacles';
import type { Tab } from '../model/ports';
import type { KeyUse } from '../model/sharing';
import type { Qomon } from '../qomon/client';
import { Pace } from '../qomon/pace';
import { Snapshot } from '../sheet/snapshot';
import { readCatalog } from './catalog';
import type { StoredKey } from './credentials';
import { settleIn } from './home';
import { connected } from './space';

/** What a send, a look-up or a resume works with. */
export interface Run {
  readonly host: Host;
  readonly standards: Standards;
  readonly qomon: Qomon;
  readonly key: StoredKey;
  readonly journal: Journal;
  /** The entry tabs as they were found at the start; what stands in them is read again each time. */
  readonly tabs: readonly Tab[];
  /** What stood in them when they were read last, before the run did anything. */
  readonly found: Snapshot;
  readonly pace: Pace;
  /** Milliseconds since 1970 after which no request leaves. */
  readonly deadline: number;
}

/**
 * Opens a run. To be called under the document's lock. It goes on from what is known from `before`:
 * the sheet, as the same execution has read it, is not read again until it is needed. A run `use`s the key for
 * sending, and so for whatever changes a bundle, unless it says that it only checks.
 */
export function openRun(
  host: Host,
  deadline: number,
  { use = 'sending', ...before }: Partial<Pick<Run, 'found' | 'pace'>> & { use?: KeyUse } = {},
): Run | Obstacle {
  const connection = connected(host, use);
  if ('kind' in connection) return connection;
  const snapshot = before.found ?? Snapshot.of(host.workbook);
  const journal = new Journal(host);
  settleIn(host, journal, snapshot);
  const catalog = readCatalog(host);
  if ('kind' in catalog) return catalog;
  return {
    host,
    standards: standardsOf(host, catalog),
    ...connection,
    journal,
    tabs: snapshot.tabs,
    found: snapshot,
    pace: before.pace ?? new Pace(host.clock),
    deadline,
  };
}
