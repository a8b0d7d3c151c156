import { isSendable } from '../check/review';
import { mintReferences } from '../memory/givenReferences';
import { REFERENCE_ROUNDS } from '../model/limits';
import type { Run } from '../run/run';
import { applyAndReadBack } from '../sheet/readBack';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';

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
): Snapshot {
  let snapshot = found;
  for (let round = 1; ; round += 1) {
    const nameless = snapshot
      .bundles()
      .filter(({ placed }) => placed.some(wanted))
      .flatMap(({ placed }) => placed)
      // guard: keep-reference
      .filter(({ row }) => isSendable(row) && String(row.cell('reference')).trim() === '');
    if (nameless.length === 0 || round > REFERENCE_ROUNDS) return snapshot;
    const minted = mintReferences(
      nameless.length,
      new Set([...snapshot.references(), ...met]),
      host,
    );
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
  }
}
