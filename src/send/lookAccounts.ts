import { mintedReferences } from '../memory/givenReferences';
import { givenAfter, lastLook, lookAnswers } from '../memory/look';
import { provenAbsent } from '../memory/unreached';
import type { Reference } from '../model/ids';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import type { Snapshot } from '../sheet/snapshot';
import type { Accounts } from './lookFindings';

/**
 * The last moment at which nothing was recorded under a reference: it had not been given, or it was proven;
 * −∞ where nobody knows.
 */
export function givenSince(run: Run): (reference: Reference) => number {
  const { documentStore, workbook } = run.host;
  const last = lastLook(documentStore, workbook.id);
  const isOwn = ownReferences(run);
  const absentAt = provenAbsent(documentStore);
  return (reference) =>
    Math.max(
      (last && isOwn(reference) ? givenAfter(last, reference) : undefined) ??
        Number.NEGATIVE_INFINITY,
      absentAt(reference) ?? Number.NEGATIVE_INFINITY,
    );
}

/** What stands on the rows, what people have said, and what the journal tells. */
export function accountsOf(run: Run, snapshot: Snapshot): Accounts {
  const { host, journal } = run;
  const answers = lookAnswers(host.documentStore);
  const onRows = snapshot.rows.flatMap(({ row }) => bundleIdOf(row) ?? []);
  return {
    bundles: new Set<number>([...onRows, ...answers.bundles]),
    references: snapshot.references(),
    collective: answers.contacts,
    isOwn: ownReferences(run),
    isTold: (references) => journal.told(references).size > 0,
  };
}

/** True for a reference that this spreadsheet has given, as far as it knows. */
function ownReferences({ host, journal }: Run): (reference: Reference) => boolean {
  const ranges = mintedReferences(host.documentStore);
  const remembered = new Set(journal.memory.recorded().map(({ reference }) => reference));
  return (reference) =>
    remembered.has(reference) ||
    ranges.some(({ first, next }) => reference >= first && reference < next);
}
