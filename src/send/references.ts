import { isSendable } from '../check/review';
import { mintReferences } from '../memory/givenReferences';
import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import { REFERENCE_ROUNDS } from '../model/limits';
import { seenIn } from '../model/plain';
import type { Run } from '../run/run';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { sameCell } from '../sheet/writeLog';
import { Writing } from '../sheet/writing';

/** The sheet once its rows have references. */
export interface Named {
  readonly snapshot: Snapshot;
  /** By the place of a row that could be given none: the cells that changed while it was read. */
  readonly unsteady: ReadonlyMap<string, readonly ColumnKey[]>;
}

/**
 * Gives a reference to every wanted row that has none, with the other rows of its payment, and
 * makes sure that each stands where it should: the sheet as it reads then. None is given that was
 * `met` in Qomon. To be called under the document's lock.
 */
export function assignReferences(
  { host }: Run,
  found: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
  met: ReadonlySet<number> = new Set(),
): Named {
  let snapshot = found;
  let unsteady: Named['unsteady'] = new Map();
  for (let round = 1; ; round += 1) {
    const nameless = snapshot
      .bundles()
      .filter(({ placed }) => placed.some(wanted))
      .flatMap(({ placed }) => placed)
      // guard: keep-reference
      .filter(({ row }) => isSendable(row) && seenIn(row.cell('reference')) === '');
    if (nameless.length === 0 || round > REFERENCE_ROUNDS) return { snapshot, unsteady };
    const used = new Set([...snapshot.references(), ...met]);
    const minted = mintReferences(nameless.length, used, host);
    const writing = new Writing(host.language);
    nameless.forEach((placed, index) => {
      const reference = minted[index];
      if (reference !== undefined) writing.fill(placed, { reference });
    });
    // A row that is edited just now is not known again by what it holds, and is given another.
    snapshot = applyAndReadBack(host.workbook, snapshot, writing, {
      knownBy: 'content',
      budget: 0,
    });
    unsteady = changedAmong(nameless, snapshot);
  }
}

/** Which cells read otherwise now, on rows that still have no reference. */
function changedAmong(
  nameless: readonly PlacedRow[],
  now: Snapshot,
): Map<string, readonly ColumnKey[]> {
  const after = new Map(now.rows.map((placed) => [placeOf(placed), placed.row]));
  return new Map(
    nameless.flatMap((placed): Array<[string, ColumnKey[]]> => {
      const row = after.get(placeOf(placed));
      if (!row || row.reference !== undefined) return [];
      const changed = COLUMN_KEYS.filter(
        (key) => !sameCell(placed.row.cell(key), row.cell(key), 0),
      );
      return [[placeOf(placed), changed.filter((key) => key !== 'reference')]];
    }),
  );
}
