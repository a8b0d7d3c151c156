import { LOCK_WAIT_MS } from '../../src/model/limits';
import type { Held, Lock } from '../../src/model/ports';
import { rememberingStores } from './store';
import { forgetReadings, save } from './unsaved';

/** The document's lock. Google may refuse it, or have none to give: no lock is no permission. */
export const lock: Lock = {
  hold<T>(work: () => T): Held<T> {
    const held = tryLock();
    if (held === 'busy' || held === 'unavailable') return { held: false, why: held };
    try {
      // What was read before may be older than what the last owner of the lock has written.
      // guard: fresh-under-lock
      forgetReadings();
      return { held: true, value: rememberingStores(work) };
    } finally {
      // What is still buffered is to be saved before somebody else reads.
      // guard: flush-before-unlock
      save();
      held.releaseLock();
    }
  },
};

function tryLock(): GoogleAppsScript.Lock.Lock | 'busy' | 'unavailable' {
  try {
    const documentLock = LockService.getDocumentLock();
    // Typed as never null, yet it is where no document is open.
    // guard: no-lock-no-permission
    if (!documentLock) return 'unavailable';
    // guard: document-lock
    return documentLock.tryLock(LOCK_WAIT_MS) ? documentLock : 'busy';
  } catch {
    return 'unavailable';
  }
}
