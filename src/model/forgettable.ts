/** When Qomon was looked at last before a send, and what had been given by then. */
export const LOOK_KEY = 'look';

/** Before the number of a tab: which of its columns are in use. */
export const KNOWN_KEY = 'columns.known.';

/** The ID of the spreadsheet to which the properties belong: they may come along with a copy. */
export const HOME_KEY = 'home';

/**
 * True for what may be lost with a run that is cut off, and so may wait for another write: without the first the
 * next look reads further, and what the others say the next run finds out again. A copy does not let it wait.
 */
export function isForgettable(key: string): boolean {
  return key === LOOK_KEY || key === HOME_KEY || key.startsWith(KNOWN_KEY);
}
