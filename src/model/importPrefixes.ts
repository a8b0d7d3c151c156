import * as z from 'zod/mini';
import { RENEWAL_PREFIX } from './importResults';
import { parseJson } from './json';
import type { Store } from './ports';

/** Before the ID of a source that a person has made or changed. */
export const SOURCE_KEY = 'import.source';

/** The IDs of those. */
export const SOURCES_KEY = 'import.sources';

/** What the keys begin with of exports that are recognised without having been told of. */
export const BUILT_IN_PREFIXES: readonly string[] = ['helloasso'];

const ids = z.array(z.string());

const prefixed = z.object({ prefix: z.string() });

/** The IDs of the sources that are kept. */
export function sourceIdsIn(store: Store): readonly string[] {
  const read = z.safeParse(ids, parseJson(store.get(SOURCES_KEY) ?? ''));
  return read.success ? read.data : [];
}

/** All that the keys of imported payments can begin with in a spreadsheet. */
export function prefixesIn(store: Store): readonly string[] {
  const own = sourceIdsIn(store).flatMap((id) => {
    const read = z.safeParse(prefixed, parseJson(store.get(`${SOURCE_KEY}.${id}`) ?? ''));
    return read.success ? [read.data.prefix] : [];
  });
  return [...BUILT_IN_PREFIXES, RENEWAL_PREFIX, ...own];
}
