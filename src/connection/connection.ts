import * as z from 'zod/mini';
import type { Host } from '../host';
import { readLists } from '../lists/keep';
import { meaningOf, parseJson } from '../qomon/answer';
import { type Credentials, qomonClient, type Region } from '../qomon/client';
import { getSettings } from '../qomon/endpoints';
import { envelope, settings } from '../qomon/shapes';
import { sentence } from '../text/findings';
import type { Language } from '../text/language';
import type { Obstacle } from '../text/words';

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

export type ConnectionAnswer =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly problem: string };

const stored = z.object({ apiKey: z.string(), region: z.enum(['eu', 'us']) });
const asked = z.object({
  apiKey: z.string(),
  region: z.enum(['eu', 'us']),
  shared: z.optional(z.boolean()),
});

/** A user's own key is kept for one spreadsheet: another may belong to another space. */
function storeKey({ workbook }: Host): string {
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

/** Tries a key against Qomon and keeps it, for the user alone or for everybody who may edit. */
export function connect(host: Host, request: unknown): ConnectionAnswer {
  const no = (obstacle: Obstacle): ConnectionAnswer => ({
    ok: false,
    problem: sentence(host.words.obstacles, obstacle),
  });
  const read = z.safeParse(asked, request);
  if (!read.success) return no({ kind: 'no region' });
  const apiKey = read.data.apiKey.trim();
  const { region, shared = false } = read.data;
  // Anything else would not fit a header, or is not what was copied.
  if (!/^[\x21-\x7e]{8,500}$/.test(apiKey)) return no({ kind: 'not a key' });

  const [answer] = qomonClient(host.http, { apiKey, region }).send([getSettings()]);
  const outcome = meaningOf(answer, envelope(settings));
  if (outcome.kind === 'stopped') return no({ kind: 'key refused', region });
  if (outcome.kind !== 'done') {
    const { status } = outcome;
    return no(status === undefined ? { kind: 'no answer' } : { kind: 'odd answer', status });
  }
  keep(host, { apiKey, region }, shared);
  return getConnection(host);
}

/** Forgets the key: the user's own, and the shared one where there is no other. */
export function disconnect(host: Host): ConnectionAnswer {
  const found = credentials(host);
  if (found) (found.shared ? host.documentStore : host.userStore).delete(storeKey(host));
  return getConnection(host);
}

/** A person's own key goes before a shared one, so only a key that is taken back from sharing is deleted. */
function keep(host: Host, { apiKey, region }: Credentials, shared: boolean): void {
  const { userStore, documentStore } = host;
  const key = storeKey(host);
  const text = JSON.stringify({ apiKey, region });
  if (shared) {
    documentStore.set(key, text);
    userStore.delete(key);
  } else {
    userStore.set(key, text);
    if (documentStore.get(key) === text) documentStore.delete(key);
  }
}
