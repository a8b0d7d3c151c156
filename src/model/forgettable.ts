/** When Qomon was looked at last before a send, and what had been given by then. */
export const LOOK_KEY = 'look';

/** Before the number of a tab: which of its columns are in use. */
export const KNOWN_KEY = 'columns.known.';

/**
 * True for what may be lost with a run that is cut off, and so may wait for another write: without the one the
 * next look reads further, and what the other says the next run sees.
 */
export function isForgettable(key: string): boolean {
  return key === LOOK_KEY || key.startsWith(KNOWN_KEY);
}
