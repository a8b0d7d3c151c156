import * as z from 'zod/mini';
import type { Host } from '../host/host';
import type { Fetched } from '../lists/refresh';
import { homeSpace, keepHomeSpace } from '../memory/space';
import { hash32 } from '../model/hash';
import { MOST_SPACE_ENTRIES } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { plain } from '../model/plain';
import type { KeyUse } from '../model/sharing';
import { compareSpaces, type SpaceSigns } from '../model/space';
import { meaningOf } from '../qomon/answer';
import { type ApiAnswer, NOTHING_LEFT, type Qomon, qomonClient } from '../qomon/client';
import { BUNDLES_PATH, onlyReads } from '../qomon/endpoints';
import { credentials, keepSigns, notConnected, type StoredKey } from './credentials';
import { beAtHome, type InstallationProblem, otherInstallation } from './installation';
import { limited } from './keyUse';

/** What a space is known by: what was typed, the group of its bundles, and its lists. */
export function signsOf(
  label: string,
  group: number | undefined,
  { kept: { lists }, failed }: Pick<Fetched, 'kept' | 'failed'>,
): SpaceSigns {
  // A list that did not come is not this space's.
  const named = (['statuses', 'membershipPrices', 'donationPrices'] as const)
    .filter((list) => !failed.includes(list))
    .flatMap((list) =>
      lists[list]
        .slice(0, MOST_SPACE_ENTRIES)
        .map(({ id, name }) => `${list.charAt(0)}${hash32(plain(`${id} ${name}`))}`),
    );
  return { label, group, lists: named };
}

const group = z.optional(z.nullable(z.union([z.number(), z.string()])));

const carrier = z.looseObject({ group_id: group });

const bundleAnswer = z.object({
  data: z.optional(z.nullable(z.union([carrier, z.array(carrier)]))),
});

/** `group_id` of a bundle, or of the newest of a list: the space's own; those of items may be another's. */
export function groupIn(answer: ApiAnswer): number | undefined {
  const outcome = meaningOf(answer, bundleAnswer);
  const data = outcome.kind === 'recorded' ? outcome.value.data : undefined;
  const found = Number((Array.isArray(data) ? data[0] : data)?.group_id ?? 0);
  return Number.isInteger(found) && found > 0 ? found : undefined;
}

/** What a person is told a space is called; where nobody has typed a name, that, and something to compare. */
export function spaceName({ words }: Host, { label, group, lists }: SpaceSigns): string {
  if (label !== '') return label;
  return words.noSpaceName(group === undefined ? hash32([...lists].sort().join(' ')) : `#${group}`);
}

/** Why Qomon may not be asked for this spreadsheet. */
export type SpaceProblem =
  | Extract<Obstacle, { kind: 'not connected' | 'another space' | 'may only check' }>
  | InstallationProblem;

/** A key of another space than the one in which this spreadsheet records; undefined for any other. */
export function spaceObstacle(host: Host, key: SpaceSigns | undefined): SpaceProblem | undefined {
  const home = homeSpace(host.documentStore);
  if (!home || !key || compareSpaces(home, key) !== 'other') return undefined;
  return { kind: 'another space', home: spaceName(host, home), key: spaceName(host, key) };
}

/** A way to speak to Qomon for this spreadsheet, and the key that it takes. */
export interface Connected {
  readonly key: StoredKey;
  readonly qomon: Qomon;
}

/**
 * The one way to Qomon once a key is kept: of the installation that works here, with a key of the space
 * in which this spreadsheet records, and that may be used for what is to be done, or not at all. In
 * another space every bundle of this one is missing, and every person is another.
 */
export function connected(host: Host, use: KeyUse = 'checking'): Connected | SpaceProblem {
  // guard: one-installation
  const other = beAtHome(host);
  if (other) return other;
  const key = credentials(host);
  if (!key) return notConnected(host);
  // guard: checking-only
  if (use === 'sending' && key.use === 'checking')
    return { kind: 'may only check', by: key.by ?? '' };
  return spaceObstacle(host, key.space) ?? { key, qomon: watching(host, key) };
}

/** A client that takes note of the space's group from the first bundle that carries one. */
function watching(host: Host, key: StoredKey): Qomon {
  const qomon = limited(qomonClient(host.http, key), key.use);
  let { space } = key;
  return {
    send(requests, leaving) {
      // By now the intent stands in the sheet, where another installation sees it too.
      // guard: installation-after-intent
      if (!requests.every(onlyReads) && otherInstallation(host))
        return requests.map(() => NOTHING_LEFT);
      const answers = qomon.send(requests, leaving);
      if (!space || space.group !== undefined) return answers;
      const groups = answers.flatMap((answer, index) =>
        requests[index]?.path.startsWith(BUNDLES_PATH) ? (groupIn(answer) ?? []) : [],
      );
      if (groups[0] !== undefined) space = rememberGroup(host, key, { ...space, group: groups[0] });
      return answers;
    },
  };
}

function rememberGroup(host: Host, key: StoredKey, space: SpaceSigns): SpaceSigns {
  try {
    keepSigns(host, key, space);
    const home = homeSpace(host.documentStore);
    const isHome = home?.group === undefined && !spaceObstacle(host, space);
    if (home && isHome) keepHomeSpace(host.documentStore, { ...home, group: space.group });
  } catch {
    // Answers have just come in that must be recorded: a full store is no reason to lose them, and
    // the next run learns it.
  }
  return space;
}
