import type { ReviewedBundle } from '../check/review';
import type { BundleId } from '../model/ids';
import { LOOK_BACK_MS } from '../model/limits';
import type { Run } from '../run/run';
import type { Finding } from '../send/look';
import { keepAsked, markFindings } from '../send/lookMarks';
import { lookNow } from '../send/lookNow';
import type { Snapshot } from '../sheet/snapshot';

/** Rows that are about to be recorded in the place of a bundle that is gone. */
export interface InPlace extends ReviewedBundle {
  readonly bundleId: BundleId;
  /** Since when somebody else may have recorded them, in milliseconds since 1970. */
  readonly since: number;
}

/** What was found of each, where anything was. */
export type FoundInPlace<One extends InPlace> = ReadonlyMap<One, Finding>;

/**
 * Looks whether rows have been recorded in the place of their old bundle meanwhile, by a copy of this
 * spreadsheet or by somebody in Qomon. `pages`: how many of the list it may read.
 */
export function lookInPlace<One extends InPlace>(
  run: Run,
  rows: readonly One[],
  { snapshot, pages }: { readonly snapshot: Snapshot; readonly pages: number },
): FoundInPlace<One> {
  const gone = run.journal.memory.recorded().filter(({ isGone }) => isGone);
  const findings = lookNow(run, rows, snapshot, {
    since: Math.min(...rows.map(({ since }) => since)) - LOOK_BACK_MS,
    pages,
    deleted: new Set([...rows, ...gone].map(({ bundleId }) => bundleId)),
  });
  return new Map(
    rows.flatMap((one) => {
      const finding = findings.get(one);
      return finding ? [[one, finding] as const] : [];
    }),
  );
}

/** Writes on rows what was found of them: nothing is to be sent for these. */
export function markInPlace<One extends InPlace>(
  run: Run,
  found: FoundInPlace<One>,
  before: Snapshot,
): void {
  if (found.size === 0) return;
  const { snapshot, asked } = markFindings(run, found, before);
  keepAsked(run, asked, { snapshot, looked: [...found.keys()] });
}
