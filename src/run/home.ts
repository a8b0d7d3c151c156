import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import { ownerOfLists, ownLists } from '../lists/keep';
import { forgetGivenReferences, nextReference } from '../memory/givenReferences';
import { HOME_KEY } from '../model/forgettable';
import type { Snapshot } from '../sheet/snapshot';

/** Set until a person has been told that this is a copy. */
const COPY_KEY = 'home.copy';

/** True where what is kept belongs to this spreadsheet, so that there is nothing to settle. */
export function isAtHome({
  documentStore,
  workbook,
}: Pick<Host, 'documentStore' | 'workbook'>): boolean {
  return documentStore.get(HOME_KEY) === workbook.id;
}

/**
 * Makes this spreadsheet one of its own where it is a copy: it gives references from a new base, and
 * what the original has begun is the original's to settle. To be called under the document's lock, before
 * anything is settled.
 */
export function settleIn(host: Host, journal: Journal, snapshot: Snapshot): void {
  const { documentStore, workbook } = host;
  const home = documentStore.get(HOME_KEY);
  if (home === workbook.id) return;
  const owner = ownerOfLists(workbook);
  // guard: copy-recognised
  if (isCopy(host, journal, snapshot, home ?? owner)) {
    forgetGivenReferences(documentStore);
    journal.open.leave();
    documentStore.set(COPY_KEY, 'untold');
  }
  if (owner !== workbook.id) ownLists(workbook);
  const isUntold = documentStore.get(COPY_KEY) !== undefined;
  // A copy keeps it at once, as what it begins from now on is its own to settle.
  if (isUntold) documentStore.setAll({ [HOME_KEY]: workbook.id });
  else documentStore.set(HOME_KEY, workbook.id);
}

function isCopy(
  { documentStore, workbook }: Host,
  { memory }: Journal,
  snapshot: Snapshot,
  owner: string | undefined,
): boolean {
  if (memory.origin === 'copied') return true;
  if (owner !== undefined) return owner !== workbook.id;
  // A spreadsheet that nobody has named yet knows which references it has given.
  const isForgetful = memory.origin === 'none' && nextReference(documentStore) === undefined;
  return isForgetful && snapshot.references().size > 0;
}

/** True once, where a person is to be told that this is a copy. */
export function isToldOfCopy({ documentStore }: Host): boolean {
  if (documentStore.get(COPY_KEY) === undefined) return false;
  documentStore.delete(COPY_KEY);
  return true;
}
