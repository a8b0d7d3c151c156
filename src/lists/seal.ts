import type { Host } from '../host/host';
import { openLists } from '../sheet/listsTab';
import { type KeptLists, keepLists, NO_LISTS, readLists } from './keep';

/** A digest of the lists as Qomon gave them last. */
const SEAL_KEY = 'lists.seal';

/**
 * Writes lists that Qomon has just given to the hidden tab, and remembers outside of it what they read.
 * The tab is there to be looked at: whoever may edit the spreadsheet can change it, by intent or by
 * replacing a word everywhere, and what it says decides on prices and statuses.
 */
export function sealLists(host: Host, kept: KeptLists): void {
  const text = keepLists(host.workbook, kept, host.words);
  host.documentStore.set(SEAL_KEY, host.digest(text));
}

/**
 * The lists as Qomon gave them last; none where the tab says anything else, or nothing is remembered. As
 * the execution has read them, unless somebody has fetched them since.
 */
export function sealedLists(host: Host): KeptLists {
  const known = readSealed(host);
  if (known) return known;
  openLists(host.workbook);
  return readSealed(host) ?? NO_LISTS;
}

function readSealed(host: Host): KeptLists | undefined {
  const { text, ...kept } = readLists(host.workbook);
  // guard: lists-sealed
  return host.documentStore.get(SEAL_KEY) === host.digest(text) ? kept : undefined;
}
