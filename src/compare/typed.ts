import { findingsText } from '../check/message';
import { typedStates } from '../check/typedStates';
import type { BundleId } from '../model/ids';
import type { PreviousSpace } from '../run/previousSpace';
import type { Run } from '../run/run';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';

/** A row whose state nothing but its cell says. */
export interface TypedRow {
  readonly placed: PlacedRow;
  /** What its `Message` is to say. */
  readonly message: string;
  /** The bundle that is said to be cancelled: where Qomon does not hold it any more, that is so. */
  readonly bundleId: BundleId | undefined;
}

/** The rows of all entry tabs whose state was typed, without those of another space. */
export function typedIn(
  { host, journal }: Run,
  snapshot: Snapshot,
  previous: PreviousSpace,
): TypedRow[] {
  const rows = snapshot.rows.filter(({ row }) => previous(row) === undefined);
  const typed = typedStates(rows, journal);
  return rows.flatMap((placed) => {
    const [problem] = typed(placed);
    if (!problem) return [];
    const { fault } = problem;
    const message = findingsText({ problems: [problem], warnings: [] }, placed.entry.header, host);
    return {
      placed,
      message,
      bundleId: fault.kind === 'not cancelled' ? fault.bundleId : undefined,
    };
  });
}
