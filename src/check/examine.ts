import type { Directory } from '../contacts/directory';
import { type People, resolvePeople } from '../contacts/resolve';
import type { ColumnKey } from '../entry/columns';
import { type PlacedRow, placeOf, type Snapshot } from '../entry/snapshot';
import { type Entries, Writing } from '../entry/writing';
import type { Host } from '../host';
import type { Reference } from '../ids';
import { entriesOf, stateOf } from './findings';
import { marksOf } from './marks';
import { isSendable, type Review, review, type Standards } from './review';

export interface ExamineOptions {
  readonly standards: Standards;
  readonly wanted: (placed: PlacedRow) => boolean;
  /** Who is asked for people; undefined where nobody can be. */
  readonly directory: Directory | undefined;
  /** Gives so many new references, where rows are to be given any. */
  readonly mint?: (count: number, used: ReadonlySet<number>) => readonly Reference[];
}

/**
 * Examines the wanted payments: finds the people, gives references, reads everything, and writes
 * what was found into the rows. To be called under the document's lock; flushes nothing.
 */
export function examine(host: Host, snapshot: Snapshot, options: ExamineOptions): Review {
  const { standards, wanted, directory, mint } = options;
  const rows = snapshot
    .bundles()
    .filter(({ placed }) => placed.some(wanted))
    .flatMap(({ placed }) => placed)
    .filter(({ row }) => isSendable(row));
  const people = directory ? resolvePeople(rows, directory) : new Map<PlacedRow, People>();
  const references = mint ? referencesFor(rows, snapshot, mint) : new Map<PlacedRow, Entries>();
  const fills = new Map(
    rows.map((placed) => [
      placeOf(placed),
      { ...people.get(placed)?.entries, ...references.get(placed) },
    ]),
  );
  const peopleAt = new Map([...people].map(([placed, found]) => [placeOf(placed), found]));

  const found = review(
    standards,
    snapshot.filled(fills),
    wanted,
    (placed) => peopleAt.get(placeOf(placed)) ?? { problems: [], warnings: [] },
  );
  write(host, rows, fills, found);
  return found;
}

function referencesFor(
  rows: readonly PlacedRow[],
  snapshot: Snapshot,
  mint: NonNullable<ExamineOptions['mint']>,
): Map<PlacedRow, Entries> {
  const nameless = rows.filter(({ row }) => String(row.cell('reference')).trim() === '');
  const minted = mint(nameless.length, snapshot.references());
  return new Map(
    nameless.map((placed, index) => {
      const reference = minted[index];
      return [placed, reference === undefined ? {} : { reference }];
    }),
  );
}

/** Writes what was found and filled in, and marks the cells that have a problem. */
function write(
  host: Host,
  rows: readonly PlacedRow[],
  fills: ReadonlyMap<string, Entries>,
  { bundles }: Review,
): void {
  const asRead = new Map(rows.map((placed) => [placeOf(placed), placed]));
  const writing = new Writing(host.language);
  for (const { bundle, placed } of bundles) {
    bundle.rows.forEach((finding, index) => {
      const one = placed[index];
      const original = one && asRead.get(placeOf(one));
      if (!original) return;
      const entries = { ...fills.get(placeOf(one)), ...entriesOf(host, one, finding) };
      writing.fill(original, entries, stateOf(finding));
      // These two are the add-on's own: written whole, they take one call and not one a row.
      writing.keep(original, KEPT_WHOLE);
      writing.mark(original, marksOf(original, finding, host.language));
    });
  }
  writing.apply();
}

const KEPT_WHOLE: readonly ColumnKey[] = ['state', 'message'];
