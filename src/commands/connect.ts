import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { REGIONS } from '../model/regions';
import type { Obstacle } from '../model/results';
import { TAB_NAMES } from '../model/tabNames';
import { meaningOf } from '../qomon/answer';
import { type Credentials, qomonClient } from '../qomon/client';
import { getSettings } from '../qomon/endpoints';
import { envelope, settings } from '../qomon/shapes';
import { storeKey } from '../run/credentials';
import { refresh } from '../run/refreshLists';
import { sentence } from '../text/sentence';
import { type ConnectionAnswer, getConnection } from './connection';

const asked = z.object({
  apiKey: z.optional(z.unknown()),
  region: z.enum(REGIONS),
  shared: z.optional(z.unknown()),
});

/**
 * Tries a key against Qomon and keeps it, for the user alone or for everybody who may edit. The
 * lists of a spreadsheet that is set up come with it: they may have been those of another space.
 */
export function connect(host: Host, request: unknown): ConnectionAnswer {
  const no = (obstacle: Obstacle): ConnectionAnswer => ({
    ok: false,
    problem: sentence(host.words.obstacles, obstacle),
  });
  const read = z.safeParse(asked, request);
  if (!read.success) return no({ kind: 'no region' });
  const { region } = read.data;
  // What is no text is no key; and a key is shared only where somebody has plainly said so.
  const apiKey = typeof read.data.apiKey === 'string' ? read.data.apiKey.trim() : '';
  const shared = read.data.shared === true;
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
  if (host.workbook.tab(TAB_NAMES.lists)) refresh(host);
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
