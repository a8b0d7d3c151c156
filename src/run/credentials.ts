import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { connectedPeople, keptSigns, noteConnected } from '../memory/space';
import { parseJson } from '../model/json';
import { REGIONS } from '../model/regions';
import { KEY_USES, type KeyUse } from '../model/sharing';
import type { SpaceSigns } from '../model/space';
import type { Credentials } from '../qomon/client';

/** A user's own key is kept for one spreadsheet: another may belong to another space. */
export function storeKey({ workbook }: Host): string {
  return `connection.${workbook.id}`;
}

/** A key, whether it is shared, and what its space is known by, where that was seen when it was typed. */
export interface StoredKey extends Credentials {
  readonly shared: boolean;
  /** What this person may do with it: anything with a key of their own. */
  readonly use: KeyUse;
  /** Of a shared key: the address of whoever shares it, where Google names them. */
  readonly by?: string | undefined;
  readonly space?: SpaceSigns | undefined;
  /** Of a person's own key: by what the spreadsheet knows that somebody has one. */
  readonly mark?: string | undefined;
}

/** The key to use: the user's own, else the one that is shared with everybody who may edit. */
export function credentials(host: Host): StoredKey | undefined {
  const key = storeKey(host);
  for (const [store, shared] of [
    [host.userStore, false],
    [host.documentStore, true],
  ] as const) {
    const found = readKey(store.get(key));
    if (found) return { ...found, shared, use: shared ? (found.use ?? 'sending') : 'sending' };
  }
  return undefined;
}

/** A key as it is kept; undefined where none is. */
function readKey(kept = ''): z.infer<typeof stored> | undefined {
  return z.safeParse(stored, parseJson(kept)).data;
}

/** The key that stands with the document, for everybody who may edit; undefined where none is shared. */
export function sharedKey(host: Host): ReturnType<typeof readKey> {
  return readKey(host.documentStore.get(storeKey(host)));
}

/** Why nothing can be asked of Qomon: nobody has connected, or somebody whose key nobody else may use. */
export function notConnected({ documentStore }: Host): {
  readonly kind: 'not connected';
  readonly byOthers: boolean;
} {
  return { kind: 'not connected', byOthers: connectedPeople(documentStore).length > 0 };
}

/** Forgets a person's own key for this spreadsheet. */
export function forgetOwnKey(host: Host): void {
  const { userStore, documentStore } = host;
  const mark = readKey(userStore.get(storeKey(host)))?.mark;
  userStore.delete(storeKey(host));
  if (mark !== undefined) noteConnected(documentStore, mark, false);
}

/** Keeps a key where it is kept, with what its space is known by. */
export function keepKey(host: Host, { shared, use, by, mark: _mark, ...key }: StoredKey): void {
  const { userStore, documentStore, chance } = host;
  const name = storeKey(host);
  if (shared) {
    documentStore.set(name, JSON.stringify({ ...key, use, ...(by && { by }) }));
    return;
  }
  const mark = readKey(userStore.get(name))?.mark ?? Math.floor(chance() * 2 ** 48).toString(36);
  userStore.set(name, JSON.stringify({ ...key, mark }));
  noteConnected(documentStore, mark, true);
}

/** Keeps what was learned of the space of a key that is kept already. */
export function keepSigns(host: Host, key: StoredKey, space: SpaceSigns): void {
  const store = key.shared ? host.documentStore : host.userStore;
  const kept = readKey(store.get(storeKey(host)));
  if (kept) store.set(storeKey(host), JSON.stringify({ ...kept, space }));
}

const stored = z.object({
  apiKey: z.string(),
  region: z.enum(REGIONS),
  space: z.optional(keptSigns),
  use: z.optional(z.enum(KEY_USES)),
  by: z.optional(z.string()),
  mark: z.optional(z.string()),
});
