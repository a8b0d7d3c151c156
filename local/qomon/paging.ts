import type { Call } from './call';
import type { Reply } from './problem';
import type { Switches } from './switches';

/** How a list comes in pages: what the switches say of it. */
export interface Paging {
  /** Entries if the request names no `limit`. */
  readonly usual: number;
  readonly cap: number;
  readonly entries: Switches['bundleEntries'];
  readonly pages: Switches['bundlePages'];
  readonly emptyLists: Switches['emptyLists'];
}

/** No page is larger: a higher `limit` is capped without a word (list bundles, May 2026). */
const LARGEST = 1000;

/** One page of a list, with the total that Qomon adds. */
export function page<Entry>(
  list: readonly Entry[],
  call: Call,
  paging: Paging,
  view: (entry: Entry) => object,
): Reply {
  const limit = Math.min(Number(call.query.limit ?? paging.usual), paging.cap, LARGEST);
  const offset = Number(call.query.offset ?? 0);
  const entries = spoiled(list, paging.entries);
  const data = (
    paging.pages === 'endless' ? filled(entries, limit) : entries.slice(offset, offset + limit)
  ).map(view);
  const shown = data.length === 0 && paging.emptyLists === 'null' ? null : data;
  return { status: 200, body: { status: 'success', data: shown, total: list.length } };
}

/** The list over and over again, up to a length. */
export function filled<Entry>(list: readonly Entry[], length: number): readonly Entry[] {
  if (list.length === 0) return list;
  const rounds = Math.ceil(length / list.length);
  return Array.from({ length: rounds }, () => list)
    .flat()
    .slice(0, length);
}

/** The entries as a list shows them that loses some, or shows one in another's place. */
function spoiled<Entry>(list: readonly Entry[], entries: Paging['entries']): readonly Entry[] {
  const [first, second, ...others] = list;
  switch (entries) {
    case 'whole':
      return list;
    case 'first-missing':
      return list.slice(1);
    case 'last-missing':
      return list.slice(0, -1);
    case 'first-skipped':
      return second === undefined ? list : [second, second, ...others];
    case 'second-skipped':
      return first === undefined || second === undefined ? list : [first, first, ...others];
  }
}
