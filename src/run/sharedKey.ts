import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { Journal } from '../journal/journal';
import { parseJson } from '../model/json';
import type { Obstacle } from '../model/obstacles';
import type { KeyChange } from '../model/sharing';
import { listsTab } from '../sheet/listsTab';
import { sharedKey } from './credentials';
import { lockedQuietly } from './lock';
import { spaceName } from './space';

/** The last time that somebody put another key in the place of the shared one, or took it away. */
const CHANGE_KEY = 'connection.change';

/** Of each person: the change of which they were told last. */
const TOLD_KEY = 'connection.told';

const change = z.object({
  at: z.number(),
  by: z.string(),
  from: z.string(),
  space: z.string(),
  isRemoved: z.boolean(),
});

/** Why the shared key may not be touched without being asked for: somebody else shares it. */
export function sharedByAnother(
  host: Host,
): Extract<Obstacle, { kind: 'shared by another' }> | undefined {
  const shared = sharedKey(host);
  if (!shared || (host.user !== '' && shared.by === host.user)) return undefined;
  return {
    kind: 'shared by another',
    by: shared.by ?? '',
    keyEnd: shared.apiKey.slice(-4),
    use: shared.use ?? 'sending',
  };
}

/**
 * Takes note that somebody else's shared key was replaced or removed: in the journal, and for everybody
 * who works here, who are told of it once.
 */
export function noteKeyChange(host: Host, from: string, isRemoved: boolean): void {
  const { documentStore, clock, user, words, workbook } = host;
  const now = sharedKey(host);
  const space = isRemoved || !now?.space ? '' : spaceName(host, now.space);
  const noted: KeyChange = { by: user, from, space, isRemoved };
  documentStore.set(CHANGE_KEY, JSON.stringify({ at: clock.now(), ...noted }));
  if (!listsTab(workbook)) return;
  lockedQuietly(host, () => new Journal(host).note('key', words.journal.keyChanged(noted)));
}

/** The change of which this person does not know yet; undefined where there is none. */
export function untoldKeyChange({
  documentStore,
  userStore,
  workbook,
  user,
}: Host): z.infer<typeof change> | undefined {
  const found = z.safeParse(change, parseJson(documentStore.get(CHANGE_KEY) ?? '')).data;
  if (!found || (user !== '' && found.by === user)) return undefined;
  const told = Number(userStore.get(`${TOLD_KEY}.${workbook.id}`) ?? 0);
  return found.at > told ? found : undefined;
}

/** Tells a person of it, once. */
export function toldOfKeyChange(host: Host): readonly string[] {
  const found = untoldKeyChange(host);
  if (!found) return [];
  host.userStore.set(`${TOLD_KEY}.${host.workbook.id}`, String(found.at));
  return [host.words.journal.keyChanged(found)];
}
