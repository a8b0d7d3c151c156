import { OWN_KNOWN_MS } from '../../src/model/limits';
import type { Store } from '../../src/model/ports';

type Reading = Record<string, string>;

/** What has been read of the stores since the lock was taken; undefined while nobody holds it. */
let readings: Map<Store, Reading> | undefined;

/** What stands in a store of a person's own, who alone changes it, and when it was read. */
const own = new Map<Store, { readonly reading: Reading; readonly at: number }>();

/** To be called where a question stood open: meanwhile a person may have taken their key away. */
export function forgetOwn(): void {
  own.clear();
}

function recent(store: Store): Reading | undefined {
  const known = own.get(store);
  return known && Date.now() - known.at <= OWN_KNOWN_MS ? known.reading : undefined;
}

/**
 * Reads each store whole, once, for as long as the work lasts: a call for one property takes as long
 * as a call for all. To be used under the document's lock, while others keep nothing that matters, and for
 * looks, which show what stood when they began.
 */
export function rememberingStores<T>(work: () => T): T {
  readings = new Map();
  try {
    const done = work();
    for (const write of waiting.values()) write();
    return done;
  } finally {
    readings = undefined;
    waiting.clear();
  }
}

/** What is to be written before the lock is let go, unless it goes with another write before that. */
const waiting = new Map<Store, () => void>();

/** Properties as a store. They are opened at the first use: not every execution may read them. */
export function storeOf(
  open: () => GoogleAppsScript.Properties.Properties,
  { isOwn = false, mayWait = (_key: string): boolean => false } = {},
): Store {
  // What may be lost with the run: under the lock it waits for the next write, as several take one call.
  let late: Reading = {};
  const write = (values: Reading): void => {
    const all = { ...late, ...values };
    waiting.delete(store);
    const isAlone = Object.keys(late).length === 0;
    late = {};
    try {
      open().setProperties(all);
    } catch (error) {
      // Google refuses a store that is full: nothing that matters is lost for what does not.
      if (!isAlone) open().setProperties(values);
      else throw error;
    }
  };
  const known = (): Reading | undefined => readings?.get(store) ?? recent(store);
  const store: Store = {
    get: (key) => {
      if (!readings && !isOwn) return store.getNow(key);
      let reading = known();
      if (!reading) {
        reading = { ...open().getProperties() };
        readings?.set(store, reading);
        if (isOwn) own.set(store, { reading, at: Date.now() });
      }
      return reading[key];
    },
    getNow: (key) => open().getProperty(key) ?? undefined,
    set: (key, value) => {
      if (readings && mayWait(key)) {
        late[key] = value;
        waiting.set(store, () => {
          try {
            write({});
          } catch {
            // It may be lost.
          }
        });
      } else if (Object.keys(late).length > 0) write({ [key]: value });
      else open().setProperty(key, value);
      Object.assign(known() ?? {}, { [key]: value });
    },
    setAll: (values) => {
      write({ ...values });
      Object.assign(known() ?? {}, values);
    },
    delete: (key) => {
      delete late[key];
      open().deleteProperty(key);
      delete known()?.[key];
    },
  };
  return store;
}
