import type { Review } from '../check/review';
import type { Host } from '../host/host';
import type { Reference } from '../model/ids';
import type { RowRange } from '../model/ranges';
import type { State } from '../model/states';
import { a1 } from '../sheet/a1';
import { Snapshot } from '../sheet/snapshot';
import { stateLabel } from '../text/stored';

/** A row that a send left behind, or several: where it stands now, and what its `State` and `Message` say. */
export interface LeftRow extends RowRange {
  /** Where its `Message` stands, in A1 notation. */
  readonly cell: string;
  readonly state: string;
  readonly message: string;
}

/** The references of the rows that a review keeps from being sent: those that a person can correct first. */
export function leftByReview({ bundles, blocked }: Review): Reference[] {
  const faulty = bundles.filter(({ bundle }) => !bundle.draft).flatMap(({ placed }) => placed);
  const kept = [...blocked].sort((a, b) => urgency(a) - urgency(b)).map(({ placed }) => placed);
  return [...faulty, ...kept].flatMap(({ row }) => row.reference ?? []);
}

/** Rows that were recorded without a flaw need nobody's attention. */
function urgency({ state, problems }: Review['blocked'][number]): number {
  return state === 'sent' && problems.length === 0 ? 1 : 0;
}

/** Names the rows that bear the references, wherever they stand by now. */
export function nameRows(
  { workbook, language }: Host,
  references: readonly Reference[],
): readonly LeftRow[] {
  if (references.length === 0) return [];
  const snapshot = Snapshot.of(workbook);
  return [...new Set(references)].flatMap((reference) =>
    snapshot.bearing(reference).map(({ entry: { tab, header }, row }): LeftRow => {
      const column = header.at('message') ?? 1;
      return {
        tab: tab.name,
        row: row.number,
        cell: a1({ row: row.number, column }),
        state: stateText(row.state, language),
        message: String(row.cell('message')),
      };
    }),
  );
}

function stateText(
  state: State | { readonly unknown: string },
  language: Host['language'],
): string {
  return typeof state === 'object' ? state.unknown : stateLabel(state, language);
}
