import type { ContactId } from '../model/ids';
import type { AddressAnswer } from './directory';
import type { IdAnswer } from './identification';
import type { Asked } from './resolve';

/** The same people, each asked for once in all: rows may be read again while they are looked over. */
export function askedOnce(directory: Asked): Asked {
  const byAddress = new Map<string, AddressAnswer>();
  const byId = new Map<ContactId, IdAnswer>();
  return {
    byAddress: (addresses) =>
      answered(addresses, byAddress, (unknown) => directory.byAddress(unknown)),
    byId: (ids, ...more) => answered(ids, byId, (unknown) => directory.byId(unknown, ...more)),
    get isUnanswered() {
      return directory.isUnanswered;
    },
  };
}

function answered<K, A>(
  wanted: ReadonlySet<K>,
  known: Map<K, A>,
  ask: (unknown: ReadonlySet<K>) => ReadonlyMap<K, A>,
): Map<K, A> {
  const unknown = new Set([...wanted].filter((one) => !known.has(one)));
  if (unknown.size > 0) for (const [key, answer] of ask(unknown)) known.set(key, answer);
  return new Map(
    [...wanted].flatMap((key) => {
      const answer = known.get(key);
      return answer === undefined ? [] : [[key, answer] as const];
    }),
  );
}
