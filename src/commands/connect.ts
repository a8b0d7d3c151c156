import * as z from 'zod/mini';
import { noteOtherSpace } from '../contacts/elsewhere';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { NO_LISTS } from '../lists/keep';
import { type Fetched, fetchLists } from '../lists/refresh';
import { sealedLists } from '../lists/seal';
import { homeSpace, keepHomeSpace } from '../memory/space';
import { LABEL_LENGTH } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { seen } from '../model/plain';
import { REGIONS } from '../model/regions';
import { type Sharing, sharingOf } from '../model/sharing';
import { compareSpaces, type SpaceSigns } from '../model/space';
import { meaningOf } from '../qomon/answer';
import { type Credentials, type Qomon, qomonClient } from '../qomon/client';
import { getBundlesFrom, getSettings } from '../qomon/endpoints';
import { envelope, settings } from '../qomon/shapes';
import { forgetOwnKey, keepKey, sharedKey, storeKey } from '../run/credentials';
import { otherInstallation } from '../run/installation';
import { locked } from '../run/lock';
import { hasOpenEnds } from '../run/openEnds';
import { keepFetched } from '../run/refreshLists';
import { noteKeyChange, sharedByAnother } from '../run/sharedKey';
import { groupIn, signsOf, spaceObstacle } from '../run/space';
import { listsTab } from '../sheet/listsTab';
import { sentence } from '../text/sentence';
import { type ConnectionAnswer, getConnection } from './connection';

const asked = z.object({
  apiKey: z.optional(z.unknown()),
  region: z.enum(REGIONS),
  shared: z.optional(z.unknown()),
  /** True where a person means to put this key in the place of the one that somebody else shares. */
  replace: z.optional(z.boolean()),
  /** What people call the space. */
  label: z.optional(z.string()),
  /** True where a person means the spreadsheet to record in another space from now on. */
  move: z.optional(z.boolean()),
});

/**
 * Tries a key against Qomon and keeps it, for the user alone or for everybody who may edit. A key of
 * another space than the one in which this spreadsheet records is refused, unless a person moves it
 * there. The lists of a spreadsheet that is set up come with the key.
 */
export function connect(host: Host, request: unknown): ConnectionAnswer {
  const no = (obstacle: Obstacle): ConnectionAnswer => ({
    ok: false,
    problem: sentence(host.words.obstacles, obstacle),
  });
  const read = z.safeParse(asked, request);
  if (!read.success) return no({ kind: 'no region' });
  const { region, label = '', move = false, replace = false } = read.data;
  // What is no text is no key; and a key is shared only where somebody has plainly said so.
  const apiKey = typeof read.data.apiKey === 'string' ? seen(read.data.apiKey) : '';
  const sharing = sharingOf(read.data.shared);
  // Anything else would not fit a header, or is not what was copied.
  if (!/^[\x21-\x7e]{8,500}$/.test(apiKey)) return no({ kind: 'not a key' });

  const key = { apiKey, region };
  const theirs = sharing === 'no' ? undefined : sharedByAnother(host);
  if (theirs && !replace) return refusal(host, theirs);
  const found = askForSpace(host, key, move);
  if ('kind' in found) return no(found);
  const space = signsOf(label.trim().slice(0, LABEL_LENGTH), found.group, found.fetched);
  const problem = move ? moveTo(host, space) : settleIn(host, space);
  if (problem) return problem;
  keep(host, key, space, sharing);
  if (theirs) noteKeyChange(host, theirs.by, false);
  // A key may be kept at any time; the lists are those of the installation that works here.
  const isHere = listsTab(host.workbook) && !otherInstallation(host);
  if (isHere) keepFetched(host, found.fetched);
  return getConnection(host);
}

/** What a space shows to a key: its lists, and the group of the newest bundle, where one says it. */
function askForSpace(
  host: Host,
  key: Credentials,
  move: boolean,
): { readonly fetched: Fetched; readonly group: number | undefined } | Obstacle {
  const qomon: Qomon = qomonClient(host.http, key);
  const [answer] = qomon.send([getSettings()]);
  const outcome = meaningOf(answer, envelope(settings));
  if (outcome.kind === 'stopped') return { kind: 'key refused', region: key.region };
  if (outcome.kind !== 'recorded') {
    const { status } = outcome;
    return status === undefined ? { kind: 'no answer' } : { kind: 'odd answer', status };
  }
  const [newest] = qomon.send([getBundlesFrom(0, 1)]);
  // Where a list does not come, what was fetched before stands in for it, unless it is another space's.
  const before = move ? NO_LISTS : sealedLists(host);
  return { fetched: fetchLists(qomon, before, host.clock, answer), group: groupIn(newest) };
}

/** Remembers the space as this spreadsheet's, or refuses one that is clearly another. */
function settleIn(host: Host, space: SpaceSigns): Refusal | undefined {
  const obstacle = spaceObstacle(host, space);
  if (obstacle) return refusal(host, obstacle);
  const home = homeSpace(host.documentStore);
  if (!home) keepHomeSpace(host.documentStore, { ...space, since: 0 });
  else if (compareSpaces(home, space) === 'same') {
    const label = space.label === '' ? home.label : space.label;
    const group = space.group ?? home.group;
    keepHomeSpace(host.documentStore, { ...space, label, group, since: home.since });
  } else noteOtherSpace(host.documentStore);
  return undefined;
}

/** Makes another space the spreadsheet's own, once nothing is left that only the old one can tell. */
function moveTo(host: Host, space: SpaceSigns): Refusal | undefined {
  const moved = locked(host, (): Obstacle | undefined => {
    if (hasOpenEnds(host)) return { kind: 'unconfirmed before move' };
    keepHomeSpace(host.documentStore, { ...space, since: host.clock.now() });
    noteOtherSpace(host.documentStore);
    return undefined;
  });
  return moved && refusal(host, moved);
}

function isShared(host: Host, key: Credentials): boolean {
  const shared = sharedKey(host);
  return shared?.apiKey === key.apiKey && shared.region === key.region;
}

/**
 * A person's own key goes before a shared one, so that only a key that they take back from sharing is
 * deleted. Whoever shares a key for checking goes on sending with it.
 */
function keep(host: Host, key: Credentials, space: SpaceSigns, sharing: Sharing): void {
  const isTakenBack = sharing === 'no' && isShared(host, key) && !sharedByAnother(host);
  const own = { ...key, space, shared: false, use: 'sending' } as const;
  if (sharing === 'sending') forgetOwnKey(host);
  else keepKey(host, own);
  if (sharing !== 'no') keepKey(host, { ...own, shared: true, use: sharing, by: host.user });
  else if (isTakenBack) host.documentStore.delete(storeKey(host));
}
