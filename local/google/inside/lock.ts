import { full, Modelled, model } from './model';
import { asBoolean, call, exception } from './post';

type Lock = GoogleAppsScript.Lock.Lock;
type Service = GoogleAppsScript.Lock.LockService;

class LockModel
  extends Modelled
  implements Pick<Lock, 'hasLock' | 'releaseLock' | 'tryLock' | 'waitLock'>
{
  readonly #store: string;

  constructor(store: string) {
    super();
    this.#store = store;
  }

  hasLock(): boolean {
    return asBoolean(call('Lock', 'hasLock', [this.#store]));
  }

  releaseLock(): void {
    call('Lock', 'releaseLock', [this.#store]);
  }

  tryLock(milliseconds: number): boolean {
    return asBoolean(call('Lock', 'tryLock', [this.#store, milliseconds]));
  }

  waitLock(milliseconds: number): void {
    if (asBoolean(call('Lock', 'waitLock', [this.#store, milliseconds]))) return;
    throw exception('Lock timeout: another process was holding the lock for too long.');
  }
}
model(LockModel, 'Lock', 'LockService.Lock', {
  hasLock: '',
  releaseLock: '',
  tryLock: 'integer',
  waitLock: 'integer',
});

class LockServiceModel
  extends Modelled
  implements Pick<Service, 'getDocumentLock' | 'getScriptLock' | 'getUserLock'>
{
  #lock(name: string): Lock {
    const there = asBoolean(call('LockService', `get${name}Lock`));
    // The types say that a lock is always there; outside a document Google answers null.
    if (!there) return null as unknown as Lock;
    return full<Lock>(new LockModel(name.toLowerCase()));
  }

  getDocumentLock(): Lock {
    return this.#lock('Document');
  }

  getScriptLock(): Lock {
    return this.#lock('Script');
  }

  getUserLock(): Lock {
    return this.#lock('User');
  }
}
model(LockServiceModel, 'LockService', '', {
  getDocumentLock: '',
  getScriptLock: '',
  getUserLock: '',
});

/** The service `LockService`. */
export const LockService = full<Service>(new LockServiceModel());
