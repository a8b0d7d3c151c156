import type { ReviewedBundle } from '../check/review';
import type { Draft } from '../entry/draft';
import type { Reference } from '../model/ids';
import type { Run } from '../run/run';
import { applyAndReadBack } from '../sheet/readBack';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { type EntryRow, referenceOf } from '../sheet/tab';
import { Writing } from '../sheet/writing';
import type { Finding } from './look';
import { referencesHeld } from './matching';

/** The sheet once rows have got their references back, and where those rows stand. */
export interface Returned {
  readonly snapshot: Snapshot;
  readonly rows: ReadonlyMap<ReviewedBundle, readonly PlacedRow[]>;
}

/** The references that rows are to bear by what was found of them; undefined where they keep their own. */
function heldFor(draft: Draft, finding: Finding): ReadonlyMap<EntryRow, Reference> | undefined {
  if (finding.kind === 'under way')
    return new Map([...finding.intents].map(([row, { reference }]) => [row, reference]));
  if (finding.kind !== 'taken back') return undefined;
  const held = referencesHeld(draft.payload(referenceOf), draft, finding.bundle);
  // Each payment has one, or none of them is known.
  return held.size < draft.origin.transactions.length ? undefined : held;
}

/**
 * Gives rows the references back under which this spreadsheet has recorded them, or was sending them, and has
 * forgotten.
 */
export function returnReferences(
  { host }: Run,
  findings: ReadonlyMap<ReviewedBundle, Finding>,
  before: Snapshot,
): Returned {
  const writing = new Writing(host.language);
  const references = new Map<ReviewedBundle, number[]>();
  for (const [reviewed, finding] of findings) {
    const { draft } = reviewed.bundle;
    const held = draft && heldFor(draft, finding);
    if (!held) continue;
    references.set(
      reviewed,
      reviewed.placed.map(({ row }) => {
        const reference = held.get(row) ?? referenceOf(row);
        for (const one of before.bearing(referenceOf(row))) writing.fill(one, { reference });
        return reference;
      }),
    );
  }
  if (references.size === 0) return { snapshot: before, rows: new Map() };
  const snapshot = applyAndReadBack(host.workbook, before, writing, { knownBy: 'content' });
  const rows = [...references].map(
    ([reviewed, own]) => [reviewed, own.flatMap((one) => snapshot.bearing(one))] as const,
  );
  return { snapshot, rows: new Map(rows) };
}
