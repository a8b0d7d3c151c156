import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { keptSigns } from '../memory/space';
import { parseJson } from '../model/json';
import { REGIONS } from '../model/regions';
import type { SpaceSigns } from '../model/space';
import type { Credentials } from '../qomon/client';

/** A user's own key is kept for one spreadsheet: another may belong to another space. */
export function storeKey({ workbook }: Host): string {
  return `connection.${workbook.id}`;
}

/** A key, whether it is shared, and what its space is known by, where that was seen when it was typed. */
export interface StoredKey extends Credentials {
  readonly shared: boolean;
  readonly space?: SpaceSigns | undefined;
}

/** The key to use: the user's own, else the one that is shared with everybody who may edit. */
export function credentials(host: Host): StoredKey | undefined {
  const key = storeKey(host);
  for (const [store, shared] of [
    [host.userStore, false],
    [host.documentStore, true],
  ] as const) {
    const found = readKey(store.get(key));
    if (found) return { ...found, shared };
  }
  return undefined;
}

/** A key as it is kept; undefined where none is. */
export function readKey(kept = ''): Omit<StoredKey, 'shared'> | undefined {
  return z.safeParse(stored, parseJson(kept)).data;
}

/** Keeps a key where it is kept, with what its space is known by. */
export function keepKey(host: Host, { shared, ...key }: StoredKey): void {
  (shared ? host.documentStore : host.userStore).set(storeKey(host), JSON.stringify(key));
}

const stored = z.object({
  apiKey: z.string(),
  region: z.enum(REGIONS),
  space: z.optional(keptSigns),
});
