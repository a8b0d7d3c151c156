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
  switches: Switches,
): readonly Contact[] {
  const tests = membersOf(query).map((group) => testOf(group, switches));
  const found = contacts.filter((contact) =>
    '$all' in query ? tests.every((test) => test(contact)) : tests.some((test) => test(contact)),
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

type Test = (contact: Contact) => boolean;

/** Whether an inner group is true of a contact. Alternatives are found by their words: people send hundreds. */
function testOf(group: Group<Condition>, switches: Switches): Test {
  const conditions = membersOf(group);
  if ('$all' in group) {
    return (contact) => conditions.every((one) => isTrue(contact, one, switches));
  }
  const byWord = new Map<string, Condition[]>();
  for (const one of conditions) {
    const word = wordOf(one, switches);
    byWord.set(word, [...(byWord.get(word) ?? []), one]);
  }
  const attrs = [...new Set(conditions.map(({ $condition }) => $condition.attr))];
  return (contact) =>
    attrs
      .flatMap((attr) => [ANY, ...wordsOf(contact, attr)])
      .some((word) => byWord.get(word)?.some((one) => isTrue(contact, one, switches)));
}

/** Stands for a condition that any contact may meet, whatever words it has. */
const ANY = '';

/** A word that whoever meets a condition must have. */
function wordOf({ $condition: { attr, ope, value } }: Condition, switches: Switches): string {
  if (ope === 'eql:strictdata') return ANY;
  if (attr === 'id') return switches.searchById === 'ignored' ? ANY : String(value);
  return tokens(String(value))[0] ?? ANY;
}

/** The words of a field; of an ID, all that it begins with. */
function wordsOf(contact: Contact, attr: Condition['$condition']['attr']): readonly string[] {
  const field = String(contact[attr] ?? '');
  return attr === 'id' ? [...field].map((_, end) => field.slice(0, end + 1)) : tokens(field);
}

function membersOf<Member>(group: Group<Member>): readonly Member[] {
  return '$all' in group ? group.$all : group.$at_least_one;
}

/** `eql` matches tokens (search overview): every token of the value is among the field's. */
function isTrue(
  contact: Contact,
  { $condition: { attr, ope, value } }: Condition,
  switches: Switches,
): boolean {
  if (attr === 'id') return isOfId(contact.id, String(value), switches);
  const field = String(contact[attr] ?? '');
  if (ope === 'eql:strictdata') return field === String(value);
  const wanted = tokens(String(value));
  const held = new Set(tokens(field));
  return wanted.length > 0 && wanted.every((token) => held.has(token));
}

function isOfId(id: number, value: string, { searchById, foundById }: Switches): boolean {
  switch (searchById) {
    case 'ignored':
      return true;
    case 'beginning':
      return String(id).startsWith(value);
    case 'found':
      return String(id) === value && (foundById === 'all' || id % 3 !== 0);
    default:
      return false;
  }
}

function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
