import { type ContactId, readId } from '../model/ids';
import { isBlank } from '../model/plain';
import { bundleIdOf } from '../sheet/bundleRows';
import { readGroup } from '../sheet/group';
import type { PlacedRow } from '../sheet/snapshot';
import type { Alike, Likeness } from '../sheet/surroundings';

/** Who pays and whose memberships they are, of some rows; also who is found by an address. */
export type PeopleOf = (rows: readonly PlacedRow[]) => ReadonlySet<ContactId>;

/** Who stands on rows by an ID, as far as nobody has to be asked. */
export function idsOn(rows: readonly PlacedRow[]): ReadonlySet<ContactId> {
  const ids = rows.flatMap(({ row }) =>
    (['payerId', 'memberId'] as const).map((key) => readId<ContactId>(row.cell(key))),
  );
  return new Set(ids.flatMap((id) => id ?? []));
}

/**
 * The other rows that a look-over of some rows speaks of: those of their groups and of groups called alike,
 * those that bear their references or stand for their bundles, and those of the same people.
 */
export function likeRows(peopleOf: PeopleOf): Likeness {
  return {
    near: sameGroups,
    everywhere: (rows) => [...sameReferences(rows), ...samePeople(rows, peopleOf(rows))],
  };
}

/** The other rows that may be copies of these. */
export const LIKE_COPIES: Likeness = { near: () => [], everywhere: sameReferences };

function sameGroups(rows: readonly PlacedRow[]): Alike[] {
  const names = new Set(rows.flatMap(({ row }) => nameOf(row.cell('group')) ?? []));
  if (names.size === 0) return [];
  return [{ column: 'group', says: (cell) => names.has(nameOf(cell) ?? '') }];
}

function nameOf(cell: Parameters<typeof readGroup>[0]): string | undefined {
  const group = readGroup(cell);
  return group.kind === 'name' ? group.withoutAccents : undefined;
}

/** Of a row that has lost its reference, its bundle tells. */
function sameReferences(rows: readonly PlacedRow[]): Alike[] {
  const references = new Set(rows.flatMap(({ row }) => row.reference ?? []));
  const nameless = rows.filter(({ row }) => row.reference === undefined);
  const bundles = new Set(nameless.flatMap(({ row }) => bundleIdOf(row) ?? []));
  return [...has('reference', references), ...has('bundleId', bundles)];
}

/** A payment is held against those of its payer, a membership against those of its member. */
function samePeople(rows: readonly PlacedRow[], people: ReadonlySet<ContactId>): Alike[] {
  const isMember = rows.some(({ row }) => !isBlank(row.cell('membership')));
  return [...has('payerId', people), ...(isMember ? has('memberId', people) : [])];
}

function has(column: Alike['column'], ids: ReadonlySet<number>): Alike[] {
  return ids.size === 0 ? [] : [{ column, says: (cell) => ids.has(readId(cell) ?? 0) }];
}
