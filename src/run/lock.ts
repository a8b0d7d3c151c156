import * as z from 'zod/mini';
import { localTime, timeText } from '../entry/calendar';
import type { Host } from '../host/host';
import { parseJson } from '../model/json';
import { EXECUTION_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';

/** Stored in people's documents, and so as it was first written. */
const LOCK_OWNER_KEY = 'run.holder';

/** Works under the document's lock and lets others know, or says who holds it. */
export function locked<T>(host: Host, work: () => T): T | Obstacle {
  return lockedQuietly(host, () => asLockOwner(host, work));
}

/** The same for work that is done in a moment and sends nothing: nobody is named for it. */
export function lockedQuietly<T>(host: Host, work: () => T): T | Obstacle {
  const held = host.lock.hold(work);
  if (held.held) return held.value;
  return held.why === 'busy' ? { kind: 'busy', by: lockOwner(host) } : { kind: 'no lock' };
}

/**
 * Says who is at work and since when, for as long as the work lasts. Whoever holds the lock says so:
 * a run that is cut off leaves its note behind, which must not be read for the next one's.
 */
function asLockOwner<T>(host: Host, work: () => T): T {
  const { documentStore, clock, user } = host;
  documentStore.set(LOCK_OWNER_KEY, JSON.stringify({ user, since: clock.now() }));
  const done = work();
  // Nobody, and not nothing: what waits to be kept goes with a write, and not with a deletion.
  documentStore.set(LOCK_OWNER_KEY, NOBODY);
  return done;
}

const NOBODY = JSON.stringify({ user: '', since: 0 });

/** True while a run says that it is at work, by whomever: Google does not name everybody. */
export function isAtWork({ documentStore, clock }: Pick<Host, 'documentStore' | 'clock'>): boolean {
  const owner = z.safeParse(lockOwnerShape, parseJson(documentStore.getNow(LOCK_OWNER_KEY) ?? ''));
  return owner.success && clock.now() - owner.data.since <= EXECUTION_MS;
}

const lockOwnerShape = z.object({ user: z.string(), since: z.number() });

function lockOwner({
  documentStore,
  clock,
  zone,
}: Host): { user: string; since: string } | undefined {
  const read = z.safeParse(lockOwnerShape, parseJson(documentStore.get(LOCK_OWNER_KEY) ?? ''));
  if (!read.success || read.data.user === '') return undefined;
  if (clock.now() - read.data.since > EXECUTION_MS) return undefined;
  const { seconds } = localTime(read.data.since, zone);
  return { user: read.data.user, since: timeText(seconds).slice(0, 5) };
}
