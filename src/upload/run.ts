import type { Standards } from '../check/review';
import type { Host } from '../host';
import type { Journal } from '../journal/journal';
import type { Tab } from '../ports';
import type { Qomon } from '../qomon/client';

/** What a send works with. */
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
