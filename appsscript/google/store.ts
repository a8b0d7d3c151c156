import type { Store } from '../../src/ports';

/** Properties as a store. They are opened at the first use: not every execution may read them. */
export function storeOf(open: () => GoogleAppsScript.Properties.Properties): Store {
  return {
    get: (key) => open().getProperty(key) ?? undefined,
    set: (key, value) => {
      open().setProperty(key, value);
    },
    delete: (key) => {
      open().deleteProperty(key);
    },
  };
}
