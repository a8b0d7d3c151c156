import { defaultCells } from '../check/defaultCells';
import { followersOn } from '../check/followers';
import type { Host } from '../host/host';
import type { ColumnKey } from '../model/columns';
import { hash32, hash64 } from '../model/hash';
import { sameCell } from '../model/plain';
import type { Cell } from '../model/ports';
import type { PlacedRow } from '../sheet/snapshot';
import { type Known, keyDigest } from './known';
import type { Order } from './orders';

/** The columns that an import fills and nobody else does: by them it is seen whether a row was edited. */
export const OWN: readonly ColumnKey[] = [
  'group',
  'payerEmail',
  'payerId',
  'amount',
  'currency',
  'paymentMethod',
  'paymentDate',
  'paymentStatus',
  'campaignCode',
  'comment',
  'membership',
  'memberEmail',
  'memberId',
  'membershipAmount',
  'membershipComment',
  'donation',
  'donorEmail',
  'donorId',
  'donationAmount',
  'affectation',
  'donationComment',
];

/** Columns that an import fills too, and that say less of a payment. */
export const BESIDE = ['startDate', 'endDate'] as const satisfies readonly ColumnKey[];

/** True for a column that an import may fill. */
export function isFilled(key: ColumnKey): boolean {
  const isBeside = BESIDE.some((one) => one === key) || key === 'payerName';
  return OWN.includes(key) || isBeside || key === 'source' || key === 'reference';
}

/** What an import fills and a check writes too, as the contact is called then. */
const NAMES: readonly ColumnKey[] = ['payerName'];

/** The cells of rows, as prints are made of them. */
export function cellsOf(rows: readonly PlacedRow[]): Array<(key: ColumnKey) => Cell> {
  return rows.map(({ row }) => row.cell);
}

/**
 * A print of rows, in whatever order they stand, with their number, one of what stands beside and one of the names:
 * another one says that somebody has edited them.
 */
export function printOfRows(rows: ReadonlyArray<(key: ColumnKey) => Cell>): string {
  const of = (keys: readonly ColumnKey[]): string =>
    rows
      .map((cell) => JSON.stringify(keys.map((key) => textOf(cell(key)))))
      .sort()
      .join('\n');
  return [hash64(of(OWN)), rows.length, hash32(of(BESIDE)), hash32(of(NAMES))].join('*');
}

/** True where rows read as a print says; one of an earlier release says nothing of what stands beside. */
export function isAsPrinted(rows: ReadonlyArray<(key: ColumnKey) => Cell>, print: string): boolean {
  const [own, count = '1', beside] = print.split('*');
  const [ownNow, countNow, besideNow] = printOfRows(rows).split('*');
  return own === ownNow && count === countNow && (beside === undefined || beside === besideNow);
}

/** The same of their names, which a check may have written since; a print of an earlier release says nothing of them. */
export function isNamedAsPrinted(
  rows: ReadonlyArray<(key: ColumnKey) => Cell>,
  print: string,
): boolean {
  const [, , , names] = print.split('*');
  return names === undefined || names === printOfRows(rows).split('*')[3];
}

/** Of how many rows a print is. */
export function countIn(print: string): number {
  return Number(print.split('*')[1] ?? 1);
}

function textOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.toISOString() : String(cell).trim();
}

/** True where rows have never left for Qomon, so that cells of theirs may still be filled in. */
export function isUnsent(rows: readonly PlacedRow[]): boolean {
  return rows.every(({ row }) => row.state === 'blank' || row.state === 'invalid');
}

/**
 * What is known, with the orders whose rows read otherwise than an import wrote them, by the digests of their keys, and
 * with the rows of the others: an undo takes cells back and leaves the row. Nobody is looked up for it: the journal holds the print of the rows as they
 * were written, and what a check has filled in since is left out. Where the journal does not tell any more, all that
 * was not sent may be such.
 */
export function withTouched(host: Pick<Host, 'documentStore' | 'zone'>, known: Known): Known {
  const touched = new Set<string>();
  const asWritten = new Map<string, readonly PlacedRow[]>();
  const open: Array<readonly [digest: string, print: string, rows: readonly PlacedRow[]]> = [];
  for (const [key, rows] of known.rows) {
    const digest = keyDigest(key);
    if (!known.recorded.has(digest)) continue;
    const print = known.prints.get(digest);
    if (print === undefined) {
      if (isUnsent(rows)) touched.add(digest);
    } else if (isAsPrinted(cellsOf(rows), print)) {
      asWritten.set(digest, rows);
    } else {
      // What was filled in before a row was sent is known in the same way.
      const unsent = rows.map(({ entry, row }) => ({ entry, row: row.filled({ state: '' }) }));
      open.push([digest, print, unsent]);
    }
  }
  if (open.length > 0) {
    const bare = bareRows(
      host,
      open.flatMap(([, , rows]) => rows),
    );
    for (const [digest, print, rows] of open) {
      const written = bare(rows).find((some) => isAsPrinted(cellsOf(some), print));
      if (written) asWritten.set(digest, written);
      else touched.add(digest);
    }
  }
  return { ...known, touched, asWritten };
}

/** True for an order of which it takes the people whom it names to say what its rows lack. */
export function mayBeCompared({ key }: Order, { touched, rows }: Known): boolean {
  return touched?.has(keyDigest(key)) === true && isUnsent(rows.get(key) ?? []);
}

/** What a check fills in for an event's rows where an import leaves a cell blank. */
const BY_EVENT = ['campaignCode', 'membership', 'donation'] as const;

/**
 * Rows as they read without what a check has filled in: without the days that it has worked out, and without its
 * event's defaults as well. An import may have written those, so that either may be what it wrote.
 */
export function bareRows(
  host: Pick<Host, 'documentStore' | 'zone'>,
  all: readonly PlacedRow[],
): (rows: readonly PlacedRow[]) => ReadonlyArray<readonly PlacedRow[]> {
  const defaults = defaultCells(host);
  // Days that a check has worked out, and that read so still.
  const followers = followersOn(all, host.zone, { paidOn: () => '' });
  const withoutDefaults = (placed: PlacedRow): PlacedRow => {
    const { entry, row } = placed;
    const bare = row.filled(Object.fromEntries(BY_EVENT.map((key) => [key, ''])));
    const fills = defaults({ entry, row: bare });
    const blanks = BY_EVENT.filter((key) => {
      const fill = fills[key];
      return fill !== undefined && sameCell(row.cell(key), fill);
    });
    return { entry, row: row.filled(Object.fromEntries(blanks.map((key) => [key, '']))) };
  };
  return (rows) => {
    const typed = rows.map(({ entry, row }) => {
      return { entry, row: row.filled(followers.blanks({ entry, row })) };
    });
    return [typed, typed.map(withoutDefaults)];
  };
}
