import { readCatalog } from '../check/menu';
import { type Standards, standardsOf } from '../check/review';
import { credentials } from '../connection/connection';
import { Snapshot } from '../entry/snapshot';
import type { Host } from '../host';
import { Journal } from '../journal/journal';
import type { Tab } from '../ports';
import { type Qomon, qomonClient } from '../qomon/client';
import type { Obstacle } from '../text/words';

/** What a send, a look-up or a resume works with. */
export interface Run {
  readonly host: Host;
  readonly standards: Standards;
  readonly qomon: Qomon;
  readonly journal: Journal;
  /** The entry tabs as they were found at the start; what stands in them is read anew each time. */
  readonly tabs: readonly Tab[];
  /** Milliseconds since 1970 after which no request leaves. */
  readonly deadline: number;
}

/** Opens a run. To be called under the document's lock. */
export function openRun(host: Host, deadline: number): Run | Obstacle {
  const found = credentials(host);
  if (!found) return { kind: 'not connected' };
  const catalog = readCatalog(host);
  if ('kind' in catalog) return catalog;
  return {
    host,
    standards: standardsOf(host, catalog),
    qomon: qomonClient(host.http, found),
    journal: new Journal(host),
    tabs: Snapshot.of(host.workbook).tabs,
    deadline,
  };
}
