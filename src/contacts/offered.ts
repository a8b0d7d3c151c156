import type { Problem } from '../model/faults';
import { NAMES_PER_CHECK, SHOWN_NAMESAKES } from '../model/limits';
import { isBlank, plain, quoted, seenIn } from '../model/plain';
import type { PlacedRow } from '../sheet/snapshot';
import type { Directory } from './directory';

/** Who is asked for people by their names. */
export type ByName = Pick<Directory, 'byName'>;

/**
 * The payers of whom nothing but a name was typed: each is a problem that names whoever is called so, since a name is no
 * proof. So many names are asked for at most; the rest are told as rows without a payer.
 */
export function offeredPayers(
  rows: readonly PlacedRow[],
  directory: ByName,
): Map<PlacedRow, Problem> {
  const nameless = rows.filter(
    ({ row }) =>
      isBlank(row.cell('payerEmail')) &&
      isBlank(row.cell('payerId')) &&
      !isBlank(row.cell('payerName')) &&
      !isBlank(row.cell('amount')),
  );
  const names = new Map(nameless.map((placed) => [plain(nameOf(placed)), nameOf(placed)]));
  const asked = new Map(
    [...names].slice(0, NAMES_PER_CHECK).map(([key, name]) => [key, directory.byName(name)]),
  );
  return new Map(
    nameless.flatMap((placed): Array<[PlacedRow, Problem]> => {
      const answer = asked.get(plain(nameOf(placed)));
      if (answer === undefined || answer === 'unanswered') return [];
      return [[placed, { column: 'payerEmail', or: 'payerId', fault: faultOf(placed, answer) }]];
    }),
  );
}

const nameOf = ({ row }: PlacedRow): string => seenIn(row.cell('payerName'));

type Named = Exclude<ReturnType<ByName['byName']>, 'unanswered'>;

function faultOf(placed: PlacedRow, { contacts, more }: Named): Problem['fault'] {
  const typed = quoted(nameOf(placed));
  const [contact, another] = contacts;
  if (contact && !another && !more)
    return { kind: 'payer by name', typed, name: contact.name, id: contact.id };
  const people = contacts.slice(0, SHOWN_NAMESAKES).map(({ name, id }) => ({ name, id }));
  return { kind: 'payer by names', typed, people };
}
