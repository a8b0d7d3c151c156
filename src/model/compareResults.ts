import type { BundleId, Reference } from './ids';
import type { Totals } from './results';

/** A bundle in Qomon that bears a reference of the spreadsheet and stands on no row. */
export interface Orphan {
  readonly bundleId: BundleId;
  readonly reference: Reference;
  readonly totals: Totals;
  /** `2026-03-29`, as Qomon has it; undefined where it has none. */
  readonly date: string | undefined;
}

/** What came of a comparison. */
export interface CompareReport {
  /** Bundles that stand on rows, and were compared. */
  readonly compared: number;
  readonly rows: number;
  /** Bundles that Qomon's list holds, as far as it was read. */
  readonly listed: number;
  readonly same: number;
  /** Now marked as changed, or as before. */
  readonly changed: number;
  readonly gone: number;
  /** Their bundle is gone, and Qomon holds their payment under another one: they are to be looked up. */
  readonly replaced: number;
  /** Now refunded, in part or in full, by what Qomon says. */
  readonly refunded: number;
  /** Agree again. */
  readonly settled: number;
  /** Rows that can no longer be read, so that nothing could be compared: by tab and row. */
  readonly unread: ReadonlyArray<{ readonly tab: string; readonly row: number }>;
  /** Rows whose state nothing but its cell says: by tab and row. */
  readonly typed: ReadonlyArray<{ readonly tab: string; readonly row: number }>;
  /** Those that were recorded before the spreadsheet was moved to the space that is meant now. */
  readonly elsewhere: { readonly bundles: number; readonly space: string } | undefined;
  readonly orphans: readonly Orphan[];
  /** False where the list was not read to its end: nothing is called gone then. */
  readonly complete: boolean;
  /** Rows whose bundle was not in the list, and of which Qomon said nothing certain. */
  readonly untold: number;
  readonly requests: number;
  readonly seconds: number;
}
