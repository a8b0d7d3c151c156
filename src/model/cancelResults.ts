import type { BundleId, Reference } from './ids';
import type { Money } from './money';
import type { RunStop, Totals } from './results';
import type { State } from './states';

/** Why a row that was chosen stands for no bundle that can be cancelled: its state, or more. */
export type NotRecorded =
  | State
  | 'unknown state'
  | 'no bundle ID'
  | 'no reference'
  /** A row of its group has lost the ID of the bundle. */
  | 'row without ID'
  | 'copy'
  | 'unconfirmed'
  /** Its bundle is gone, and Qomon holds its payment under another one. */
  | 'replaced'
  /** Qomon holds something else under the ID that stands in the row. */
  | 'ID of another'
  /** The row says something else than was recorded for it, and than Qomon holds. */
  | 'edited'
  /** Recorded before the spreadsheet was moved to another space. */
  | 'another space'
  /** Selected, though nobody sees it. */
  | 'hidden'
  /** Nobody could tell what Qomon holds under it. */
  | 'not read'
  /** A row of a bundle that carries none of its payments. */
  | 'no payment'
  /** Some of its payment was given back, which its status says. */
  | 'given back'
  /** Qomon does not say which status it has. */
  | 'no status';

/** Who paid how much, as far as it is known. */
export interface Paid {
  readonly payer: number | undefined;
  /** `Camille Moreau (#123456)`; blank where nobody knows. */
  readonly person: string;
  readonly money: Money | undefined;
}

/** A row of a bundle, with what it says, or what was recorded for it, and what Qomon holds. */
export interface ToldApart {
  readonly bundleId: BundleId;
  readonly tab: string;
  readonly row: number;
  readonly here: Paid;
  readonly there: Paid;
}

/** Rows that stay as they are, and why; `space`: where this spreadsheet records now. */
export interface LeftRecorded {
  readonly why: NotRecorded;
  readonly rows: number;
  readonly space?: string;
}

/** How a bundle is named to a person. */
export interface Named {
  readonly bundleId: BundleId;
  readonly tab: string;
  readonly row: number;
  readonly reference: Reference | undefined;
  /** Its payments as Qomon holds them; as the rows say where Qomon has no such bundle any more. */
  readonly money: readonly Money[];
  /** Who has paid, by the same. */
  readonly payers: readonly string[];
  /** The deposit slips that its rows say they are on, as written there: a slip keeps what it was made of. */
  readonly slips: readonly string[];
}

/** A row that bears the ID of a bundle which is not its own. */
export interface Foreign {
  readonly bundleId: BundleId;
  readonly tab: string;
  readonly row: number;
  readonly reference: Reference | undefined;
  /** True where it bears items of the bundle, and the row with the payment is no longer there. */
  readonly isLeft?: boolean;
}

/** What a person is told before they approve a cancellation. */
export interface CancelTally {
  readonly bundles: readonly Named[];
  readonly rows: number;
  readonly totals: Totals;
  readonly leftBehind: readonly LeftRecorded[];
  /** Why some of them could not be read in Qomon. */
  readonly cause: CancelStop | undefined;
  /** For how many minutes Qomon wants no request, where that is why and it is more than a few. */
  readonly wait?: number | undefined;
}

/** Why a cancellation ended before its last bundle. */
export type CancelStop = Exclude<RunStop, 'stopped'>;

/** What came of a cancellation, in bundles. */
export interface CancelReport {
  readonly cancelled: number;
  readonly totals: Totals;
  readonly refused: number;
  /** Nobody knows yet whether they are gone. */
  readonly unconfirmed: number;
  /** Changed after the person approved, and so not cancelled. */
  readonly changed: number;
  readonly waiting: number;
  readonly cause: CancelStop | undefined;
  /** For how many minutes Qomon wants no request, where that is why and it is more than a few. */
  readonly wait?: number | undefined;
  /** Rows that were selected and nobody sees. */
  readonly hidden?: number;
}

/** One field of a bundle: what Qomon holds, and what the row says. */
export interface FieldChange {
  readonly header: string;
  readonly there: string;
  readonly here: string;
}

/** What a person is told before they approve a correction. */
export interface Correction {
  readonly bundle: Named;
  /** True where Qomon has no such bundle any more. */
  readonly gone: boolean;
  readonly changes: readonly FieldChange[];
  /** True where staff have filled fields of their own in Qomon, which a new bundle does not have. */
  readonly losesStaffFields: boolean;
  readonly warnings: readonly string[];
}

/** What came of a correction whose old bundle was to be deleted. */
export type CorrectionFate =
  /** The new bundle stands. */
  | { readonly kind: 'sent'; readonly to: BundleId }
  /** Qomon refused the new one. */
  | { readonly kind: 'rejected' }
  /** The row does not read as it did when it was approved. */
  | { readonly kind: 'changed' }
  /** No row bears its references any more, and nothing was recorded. */
  | { readonly kind: 'row gone' }
  /** The row had been deleted and is back, and nothing is recorded. */
  | { readonly kind: 'returned' }
  /** Nothing is recorded yet: the next run goes on. */
  | { readonly kind: 'waiting' }
  /** Nobody knows yet whether the new one is recorded. */
  | { readonly kind: 'unconfirmed' }
  /** Qomon still holds the old one, and nothing was done. */
  | { readonly kind: 'kept' }
  /** Somebody had deleted the old one in Qomon, and nothing was done. */
  | { readonly kind: 'removed' };

/** The same with what a person is told of it by. */
export interface CorrectionEnd {
  /** The old bundle. */
  readonly bundleId: BundleId;
  /** What was to be recorded in its place. */
  readonly money: readonly Money[];
  /** Where its row stands; undefined where none does any more. */
  readonly at: { readonly tab: string; readonly row: number } | undefined;
  readonly fate: CorrectionFate;
}

/** Rows of a tab, by their numbers. */
export interface RowsOfTab {
  readonly tab: string;
  readonly rows: readonly number[];
}

/** Why a bundle cannot be corrected. */
export type NotCorrected =
  | { readonly kind: 'nothing chosen'; readonly leftBehind: CancelTally['leftBehind'] }
  | { readonly kind: 'several chosen'; readonly bundles: number }
  | { readonly kind: 'refunded' }
  | { readonly kind: 'ID of another'; readonly foreign: Foreign }
  /** Its rows, tab by tab: a group is of one tab. */
  | { readonly kind: 'several groups'; readonly places: readonly RowsOfTab[] }
  /** Rows that stand for another bundle bear the group of this one. */
  | { readonly kind: 'joined'; readonly places: readonly RowsOfTab[] }
  | {
      readonly kind: 'problems';
      readonly rows: ReadonlyArray<{ readonly row: number; readonly text: string }>;
    }
  | { readonly kind: 'nothing differs' }
  /** The old bundle is gone, and Qomon holds another one under the reference: the row says which. */
  | { readonly kind: 'in place' }
  | { readonly kind: 'no answer' }
  | { readonly kind: 'no requests' }
  | { readonly kind: 'changed' };
