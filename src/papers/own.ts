import type { HeldBundle, PaperFacts } from '../model/heldBundles';

/** Tells whether this spreadsheet recorded a bundle: by the references that it gave, its rows, and its journal. */
export function isOwnBundle({
  ranges,
  references,
  bundles,
}: PaperFacts): (bundle: HeldBundle) => boolean {
  const others = new Set(references);
  const onRows = new Set(bundles);
  return ({ id, payments }) =>
    onRows.has(id) ||
    payments.some(
      ({ reference }) =>
        reference !== undefined &&
        (others.has(reference) ||
          ranges.some(([first, next]) => reference >= first && reference < next)),
    );
}
