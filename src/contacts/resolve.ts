import { addressOf, isAddress } from '../model/address';
import type { ColumnKey } from '../model/columns';
import type { Problem, Warning } from '../model/faults';
import { type ContactId, readId } from '../model/ids';
import { isBlank, plain, quoted, seenIn, wordsOf } from '../model/plain';
import type { PlacedRow } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import type { Entries } from '../sheet/writing';
import type { Contact } from './contact';
import type { AddressAnswer, Directory } from './directory';
import type { KnownPeople } from './elsewhere';
import type { IdAnswer } from './identification';

/** Who is asked for people. */
export type Asked = Pick<Directory, 'byAddress' | 'byId' | 'isUnanswered'>;

/** The columns that name a person: by an address, by an ID, and by the name that the add-on fills in. */
const ROLES = [
  { email: 'payerEmail', id: 'payerId', name: 'payerName' },
  { email: 'memberEmail', id: 'memberId', name: undefined },
  { email: 'donorEmail', id: 'donorId', name: undefined },
] as const satisfies ReadonlyArray<{
  email: ColumnKey;
  id: ColumnKey;
  name: ColumnKey | undefined;
}>;

/** What was found of the people on a row. */
export interface People {
  /** IDs and names to be filled in. */
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  /** What those are called whose name has no cell, by the column of their ID. */
  readonly names: Names;
}

/** Names of people by the column of their ID. */
export type Names = { readonly [Key in ColumnKey]?: string };

/** Looks up everybody who stands on the rows, each once. */
export function resolvePeople(
  rows: readonly PlacedRow[],
  directory: Asked,
  known: KnownPeople = { accepted: new Set(), isOtherSpace: false },
): Map<PlacedRow, People> {
  const addresses = new Set<string>();
  const ids = new Set<ContactId>();
  const claims = new Map<ContactId, Claim[]>();
  const claimsOf = (id: ContactId): Claim[] => {
    const known = claims.get(id) ?? [];
    if (known.length === 0) claims.set(id, known);
    return known;
  };
  for (const { row } of rows) {
    for (const role of ROLES) {
      const { id, address } = typedPerson(row, role);
      if (id !== undefined) {
        ids.add(id);
        claimsOf(id).push({ address, name: typedName(row, role) });
      } else if (address !== '') addresses.add(address);
    }
  }
  const byAddress = directory.byAddress(addresses);
  const byId = directory.byId(ids, (contact) =>
    claimsOf(contact.id).some((claim) => isOfAnother(claim, contact)),
  );
  return new Map(
    rows.map((placed) => {
      const found = ROLES.map((role) => findPerson(placed.row, role, { byAddress, byId, known }));
      const people: People = {
        entries: Object.assign({}, ...found.map(({ entries }) => entries)) as Entries,
        problems: found.flatMap(({ problems }) => problems),
        warnings: found.flatMap(({ warnings }) => warnings),
        names: Object.assign({}, ...found.map(({ names }) => names)) as Names,
      };
      return [placed, people];
    }),
  );
}

/** What a row says of a person besides the ID; blank if it says nothing. */
interface Claim {
  readonly address: string;
  readonly name: string;
}

function isOfAnother({ address, name }: Claim, contact: Contact): boolean {
  return isOtherAddress(address, contact) || isOtherName(name, contact);
}

function isOtherAddress(address: string, contact: Contact): boolean {
  return address !== '' && contact.address !== address;
}

function isOtherName(name: string, contact: Contact): boolean {
  return name !== '' && plain(name) !== plain(contact.name);
}

function typedName(row: EntryRow, { name }: Role): string {
  return name === undefined ? '' : seenIn(row.cell(name));
}

/** What was found of all, and what is known besides. */
interface Answers {
  readonly byAddress: ReadonlyMap<string, AddressAnswer>;
  readonly byId: ReadonlyMap<ContactId, IdAnswer>;
  readonly known: KnownPeople;
}

type Role = (typeof ROLES)[number];

/** Who a row names in a role: the ID where one is typed, else the address. */
function typedPerson(
  row: EntryRow,
  { email, id }: Role,
): { id: ContactId | undefined; address: string; blank: boolean } {
  const cell = row.cell(id);
  const address = addressOf(String(row.cell(email)));
  return {
    id: readId<ContactId>(cell),
    // What is no address is a problem of its own cell, and nobody is asked for it.
    address: isAddress(address) ? address : '',
    blank: isBlank(cell),
  };
}

function findPerson(row: EntryRow, role: Role, { byAddress, byId, known }: Answers): People {
  const { id, address, blank } = typedPerson(row, role);
  if (id !== undefined) {
    const answer = byId.get(id) ?? 'unanswered';
    // A contact of another space is not shown, and may be named all the same: Qomon decides.
    if (answer === 'nobody')
      return known.accepted.has(id) ? NOBODY : warning(role.id, 'contact elsewhere');
    // guard: name-of-another-space
    return known.isOtherSpace && isSomebodyElse(typedName(row, role), answer)
      ? nameElsewhere(row, role, answer)
      : confirm(row, role, address, answer);
  }
  // An ID that cannot be read is a problem of its own cell.
  if (!blank || address === '') return NOBODY;
  const found = byAddress.get(address) ?? 'unanswered';
  if (found === 'unanswered') return problem(role.email, { kind: 'contacts unanswered' });
  const [contact] = found;
  if (!contact) return problem(role.email, { kind: 'nobody with this address', address });
  if (found.length > 1) {
    const people = found.map(({ name, id: one }) => ({ name, id: one }));
    return problem(role.email, { kind: 'several with this address', people });
  }
  const { entries, ...others } = told(role, contact);
  return { ...others, entries: { [role.id]: contact.id, ...entries } };
}

/** An ID that was typed by hand, or that an address gave which may have been changed since. */
function confirm(
  row: EntryRow,
  role: Role,
  address: string,
  answer: Exclude<IdAnswer, 'nobody'>,
): People {
  if (answer === 'not asked') return NOBODY;
  if (answer === 'unanswered') return warning(role.id, 'ID not confirmed');
  if (isOtherAddress(address, answer)) {
    const { name } = answer;
    return problem(role.id, { kind: 'address of another', name, address: answer.address });
  }
  return { ...told(role, answer), warnings: nameOfAnother(row, role, answer) };
}

/** True where a name has a word that the contact's lacks, and the other way round: in whatever order they stand. */
function isSomebodyElse(typed: string, answer: IdAnswer): answer is Contact {
  if (typed === '' || typeof answer !== 'object') return false;
  const [one, other] = [wordsOf(typed), wordsOf(answer.name)];
  return one.some((word) => !other.includes(word)) && other.some((word) => !one.includes(word));
}

/** The name is the one sign of whom the row was for: nothing is written over it. */
function nameElsewhere(row: EntryRow, role: Role, { name }: Contact): People {
  const fault = { kind: 'name elsewhere', typed: quoted(typedName(row, role)), name } as const;
  return problem(role.name ?? role.id, fault);
}

/** A name that is not that of the ID beside it may be the one sign that the ID is wrong. */
function nameOfAnother(row: EntryRow, role: Role, contact: Contact): Warning[] {
  const typed = typedName(row, role);
  if (role.name === undefined || !isOtherName(typed, contact)) return [];
  const { name } = contact;
  return [{ column: role.name, caution: { kind: 'name of another', typed: quoted(typed), name } }];
}

/** What somebody is called: in the cell of their name, or beside the row where there is none. */
function told({ id, name }: Role, contact: Contact): People {
  if (name !== undefined) return { ...NOBODY, entries: { [name]: contact.name } };
  return contact.name === '' ? NOBODY : { ...NOBODY, names: { [id]: contact.name } };
}

function warning(column: ColumnKey, kind: 'ID not confirmed' | 'contact elsewhere'): People {
  return { ...NOBODY, warnings: [{ column, caution: { kind } }] };
}

const NOBODY: People = { entries: {}, problems: [], warnings: [], names: {} };

function problem(column: ColumnKey, fault: Problem['fault']): People {
  return { ...NOBODY, problems: [{ column, fault }] };
}
