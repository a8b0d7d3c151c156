import type { HeldBundle, PaperFacts } from '../model/heldBundles';
import type { RowPlace } from '../model/summaryResults';

/** A row whose payment Qomon's whole list does not hold. */
export interface UnmetRow extends RowPlace {
  readonly bundleId: number | undefined;
}

/** Those of the rows whose bundle was not met in the list; one that names none is known by its reference. */
export function unmetRows(
  { recorded }: Pick<PaperFacts, 'recorded'>,
  listed: ReadonlySet<number>,
  held: readonly HeldBundle[],
): UnmetRow[] {
  const references = new Set(
    held.flatMap(({ payments }) => payments.map(({ reference }) => reference ?? 0)),
  );
  const isMet = (bundle: number, reference = 0): boolean =>
    bundle === 0 ? reference !== 0 && references.has(reference) : listed.has(bundle);
  return recorded.flatMap(([tab, rows]) =>
    rows.flatMap(([row, bundle, reference]) => {
      // guard: recorded-rows-are-met
      if (isMet(bundle, reference)) return [];
      return [{ tab, row, bundleId: bundle === 0 ? undefined : bundle }];
    }),
  );
}
