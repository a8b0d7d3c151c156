/**
 * Thrown where Google runs the script without a spreadsheet. It types what belongs to one as never
 * null, and of a published add-on's clock nobody knows whether that holds.
 */
export class NoDocument extends Error {}

/** A thing of the document, which must be there. */
export function ofDocument<T>(thing: T | null): T {
  // guard: no-document
  if (thing === null) throw new NoDocument('no document');
  return thing;
}
