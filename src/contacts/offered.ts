import type { Problem } from '../model/faults';
import { NAMES_PER_CHECK } from '../model/limits';
import { isBlank, plain, quoted, seenIn } from '../model/plain';
import type { PlacedRow } from '../sheet/snapshot';
import type { Directory } from './directory';

/** Who is asked for people by their names. */
export type ByName = Pick<Directory, 'byName'>;

/**
 * The payers of whom nothing but a name was typed and whose name one contact alone has: each is a problem that names
 * the contact, since a name is no proof. So many names are asked for at most; the rest are told as rows without a payer.
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
  const nameOf = ({ row }: PlacedRow): string => seenIn(row.cell('payerName'));
  const names = new Map(nameless.map((placed) => [plain(nameOf(placed)), nameOf(placed)]));
  const asked = new Map(
    [...names].slice(0, NAMES_PER_CHECK).map(([key, name]) => [key, directory.byName(name)]),
  );
  return new Map(
    nameless.flatMap((placed): Array<[PlacedRow, Problem]> => {
      const answer = asked.get(plain(nameOf(placed)));
      if (answer === undefined || answer === 'unanswered' || answer.more) return [];
      const [contact, another] = answer.contacts;
      if (!contact || another) return [];
      const { name, id } = contact;
      const typed = quoted(nameOf(placed));
      const fault = { kind: 'payer by name', typed, name, id } as const;
      return [[placed, { column: 'payerEmail', or: 'payerId', fault }]];
    }),
  );
}
