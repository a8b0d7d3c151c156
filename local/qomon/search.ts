import type { Contact } from './spaceState';
import type { Switches } from './switches';

interface Condition {
  readonly $condition: {
    readonly attr: 'id' | 'mail' | 'firstname' | 'surname' | 'phone' | 'mobile';
    readonly ope: 'eql' | 'eql:strictdata';
    readonly value: string | number;
  };
}

/** AND or OR of what stands in it. */
type Group<Member> =
  | { readonly $all: readonly Member[] }
  | { readonly $at_least_one: readonly Member[] };

/** Two levels above each condition; no condition at all is everybody. */
export type Query = Group<Group<Condition>>;

/** How found contacts are ordered. */
export interface Sorting {
  readonly sort_attr?: 'surname' | 'firstname' | 'lastchange' | 'mail';
  readonly sort_asc?: boolean;
}

/** The contacts that a query is true of, as the search overview describes it, sorted as asked. */
export function matching(
  contacts: readonly Contact[],
  query: Query,
  { sort_attr, sort_asc = false }: Sorting,
  { searchById }: Switches,
): readonly Contact[] {
  const found = contacts.filter((contact) =>
    holds(query, (group) => holds(group, (condition) => isTrue(contact, condition, searchById))),
  );
  if (sort_attr === undefined) return found;
  const text = (contact: Contact) => contact[sort_attr] ?? '';
  const sorted = found.toSorted((one, other) => text(one).localeCompare(text(other)));
  return sort_asc ? sorted : sorted.toReversed();
}

/** Every condition of a query. */
export function conditionsOf(query: Query): readonly Condition[] {
  return membersOf(query).flatMap(membersOf);
}

function holds<Member>(group: Group<Member>, isMet: (member: Member) => boolean): boolean {
  return '$all' in group ? group.$all.every(isMet) : group.$at_least_one.some(isMet);
}

function membersOf<Member>(group: Group<Member>): readonly Member[] {
  return '$all' in group ? group.$all : group.$at_least_one;
}

/** `eql` matches tokens (search overview): every token of the value is among the field's. */
function isTrue(
  contact: Contact,
  { $condition: { attr, ope, value } }: Condition,
  searchById: Switches['searchById'],
): boolean {
  if (attr === 'id' && searchById === 'nobody') return false;
  const field = String(contact[attr] ?? '');
  if (ope === 'eql:strictdata') return field === String(value);
  const wanted = tokens(String(value));
  const held = new Set(tokens(field));
  return wanted.length > 0 && wanted.every((token) => held.has(token));
}

function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
