import type { Store } from '../../src/model/ports';

/** What has been read of the stores since the lock was taken; undefined while nobody holds it. */
let readings: Map<Store, Record<string, string>> | undefined;

/**
 * Reads each store whole, once, for as long as the work lasts: a call for one property takes as long
 * as a call for all. To be used under the document's lock, while others keep nothing that matters.
 */
export function rememberingStores<T>(work: () => T): T {
  readings = new Map();
  try {
    return work();
  } finally {
    readings = undefined;
  }
}

/** Properties as a store. They are opened at the first use: not every execution may read them. */
export function storeOf(open: () => GoogleAppsScript.Properties.Properties): Store {
  const store: Store = {
    get: (key) => {
      if (!readings) return store.getNow(key);
      const known = readings.get(store) ?? { ...open().getProperties() };
      readings.set(store, known);
      return known[key];
    },
    getNow: (key) => open().getProperty(key) ?? undefined,
    set: (key, value) => {
      open().setProperty(key, value);
      const known = readings?.get(store);
      if (known) known[key] = value;
    },
    setAll: (values) => {
      open().setProperties({ ...values });
      const known = readings?.get(store);
      if (known) Object.assign(known, values);
    },
    delete: (key) => {
      open().deleteProperty(key);
      delete readings?.get(store)?.[key];
    },
  };
  return store;
}
