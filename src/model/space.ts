import { FEWEST_SPACE_ENTRIES } from './limits';

/** What a Qomon space is known by. No one sign is sure to be there, and none is a secret. */
export interface SpaceSigns {
  /** What a person called it when they connected; blank where they did not say. */
  readonly label: string;
  /** `group_id` of its own bundles; undefined where they carry none, or there is none yet. */
  readonly group?: number | undefined;
  /** Its statuses and prices, each as the first letter of its list and a digest of ID and name. */
  readonly lists: readonly string[];
}

/**
 * Whether two sets of signs are of one space. Where signs contradict each other, or there are too few,
 * nobody knows: that refuses nothing, as a renamed price or a merged group must not stop the work.
 */
export type SpaceRelation = 'same' | 'other' | 'unknown';

export function compareSpaces(one: SpaceSigns, other: SpaceSigns): SpaceRelation {
  return unanimous([compareGroups(one, other), compareLists(one, other)]);
}

/** What all say who know; nobody knows where they contradict each other. */
function unanimous(votes: readonly SpaceRelation[]): SpaceRelation {
  const known = new Set(votes.filter((vote) => vote !== 'unknown'));
  const [vote] = known;
  return known.size === 1 && vote ? vote : 'unknown';
}

function compareGroups(one: SpaceSigns, other: SpaceSigns): SpaceRelation {
  if (one.group === undefined || other.group === undefined) return 'unknown';
  return one.group === other.group ? 'same' : 'other';
}

/** List by list: spaces may share statuses that Qomon gives to each, and prices change by the year. */
function compareLists(one: SpaceSigns, other: SpaceSigns): SpaceRelation {
  const kinds = new Set([...one.lists, ...other.lists].map((entry) => entry.charAt(0)));
  return unanimous(
    [...kinds].map((kind) => {
      const isOfKind = (entry: string): boolean => entry.startsWith(kind);
      return compareEntries(one.lists.filter(isOfKind), other.lists.filter(isOfKind));
    }),
  );
}

/** Half of the shorter list in common is the same space; nothing in common is another. */
function compareEntries(one: readonly string[], other: readonly string[]): SpaceRelation {
  const [a, b] = [new Set(one), new Set(other)];
  const fewest = Math.min(a.size, b.size);
  if (fewest < FEWEST_SPACE_ENTRIES) return 'unknown';
  const common = [...a].filter((entry) => b.has(entry)).length;
  if (common === 0) return 'other';
  return 2 * common >= fewest ? 'same' : 'unknown';
}
