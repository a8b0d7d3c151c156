import * as z from 'zod/mini';
import type { Host } from '../host';
import { readLists } from '../lists/keep';
import { parseJson } from '../qomon/answer';
import type { Credentials, Region } from '../qomon/client';
import type { Refusal } from '../refusal';
import type { Language } from '../text/language';

/** What may be told of a connection: of the key no more than its last four characters. */
export interface Connection {
  readonly connected: boolean;
  /** The add-on's language for this person. */
  readonly language: Language;
  readonly keyEnd?: string;
  readonly region?: Region;
  readonly shared?: boolean;
  readonly currency?: string;
  /** Minutes since the oldest list was fetched. */
  readonly listsAge?: number;
}

export type ConnectionAnswer = { readonly ok: true; readonly connection: Connection } | Refusal;

const stored = z.object({ apiKey: z.string(), region: z.enum(['eu', 'us']) });

/** A user's own key is kept for one spreadsheet: another may belong to another space. */
export function storeKey({ workbook }: Host): string {
  return `connection.${workbook.id}`;
}

/** The key to use: the user's own, else the one that is shared with everybody who may edit. */
export function credentials(host: Host): (Credentials & { shared: boolean }) | undefined {
  const key = storeKey(host);
  for (const [store, shared] of [
    [host.userStore, false],
    [host.documentStore, true],
  ] as const) {
    const read = z.safeParse(stored, parseJson(store.get(key) ?? ''));
    if (read.success) return { ...read.data, shared };
  }
  return undefined;
}

/** What the sidebar shows of the connection. */
export function getConnection(host: Host): ConnectionAnswer {
  const found = credentials(host);
  const { lists, fetchedAt } = readLists(host.workbook);
  const times = Object.values(fetchedAt);
  return {
    ok: true,
    connection: {
      connected: found !== undefined,
      language: host.language,
      ...(found && { keyEnd: found.apiKey.slice(-4), region: found.region, shared: found.shared }),
      ...(lists.settings?.currency && { currency: lists.settings.currency.toUpperCase() }),
      ...(times.length > 0 && {
        listsAge: Math.floor((host.clock.now() - Math.min(...times)) / 60_000),
      }),
    },
  };
}

/** Forgets the key: the user's own, and the shared one where there is no other. */
export function disconnect(host: Host): ConnectionAnswer {
  const found = credentials(host);
  if (found) (found.shared ? host.documentStore : host.userStore).delete(storeKey(host));
  return getConnection(host);
}
