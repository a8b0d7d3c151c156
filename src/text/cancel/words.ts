import type { State } from '../../entry/states';
import type { BundleId, Reference } from '../../ids';
import type { Money } from '../../money';
import type { StopReason, Totals } from '../words';

/** Why a row that was chosen stands for no bundle that can be cancelled: its state, or more. */
export type NotRecorded =
  | State
  | 'unknown state'
  | 'no bundle ID'
  | 'no reference'
  | 'copy'
  | 'in doubt'
  /** Qomon holds something else under the ID that stands in the row. */
  | 'ID of another'
  /** Nobody could tell what Qomon holds under it. */
  | 'not read';

/** How a bundle is named to a person. */
export interface Named {
  readonly bundleId: BundleId;
  readonly tab: string;
  readonly row: number;
  readonly reference: Reference | undefined;
  /** Its payments as the rows say. */
  readonly money: readonly Money[];
}

/** A row that bears the ID of a bundle which is not its own. */
export interface Stranger {
  readonly bundleId: BundleId;
  readonly tab: string;
  readonly row: number;
  readonly reference: Reference | undefined;
}

/** What a person is told before they agree to a cancellation. */
export interface CancelTally {
  readonly bundles: readonly Named[];
  readonly rows: number;
  readonly totals: Totals;
  readonly leftBehind: ReadonlyArray<{ readonly why: NotRecorded; readonly rows: number }>;
  /** Why some of them could not be read in Qomon. */
  readonly cause: CancelStop | undefined;
}

/** Why a cancellation ended before its last bundle. */
export type CancelStop = Exclude<StopReason, 'stopped' | 'changed'>;

/** What came of a cancellation, in bundles. */
export interface CancelReport {
  readonly cancelled: number;
  readonly totals: Totals;
  readonly refused: number;
  /** Nobody knows yet whether they are gone. */
  readonly inDoubt: number;
  /** Changed after the person agreed, and so not cancelled. */
  readonly changed: number;
  readonly waiting: number;
  readonly cause: CancelStop | undefined;
}

/** What a run found of cancellations and corrections that an earlier one had left open, in bundles. */
export interface Mended {
  readonly cancelled: number;
  readonly notCancelled: number;
  readonly corrected: number;
  readonly notCorrected: number;
  readonly inDoubt: number;
}

/** One field of a bundle: what Qomon holds, and what the row says. */
export interface FieldChange {
  readonly header: string;
  readonly there: string;
  readonly here: string;
}

/** What a person is told before they agree to a correction. */
export interface Correction {
  readonly bundle: Named;
  /** True where Qomon has no such bundle any more. */
  readonly gone: boolean;
  readonly changes: readonly FieldChange[];
  /** True where staff have filled fields of their own in Qomon, which a new bundle does not have. */
  readonly losesStaffFields: boolean;
  readonly warnings: readonly string[];
}

/** Why a bundle cannot be corrected. */
export type NotCorrected =
  | { readonly kind: 'nothing chosen'; readonly leftBehind: CancelTally['leftBehind'] }
  | { readonly kind: 'several chosen'; readonly bundles: number }
  | { readonly kind: 'refunded' }
  | { readonly kind: 'ID of another'; readonly stranger: Stranger }
  | { readonly kind: 'several groups' }
  | {
      readonly kind: 'problems';
      readonly rows: ReadonlyArray<{ readonly row: number; readonly text: string }>;
    }
  | { readonly kind: 'nothing differs' }
  | { readonly kind: 'no answer' }
  | { readonly kind: 'no requests' }
  | { readonly kind: 'changed' };

/** What the cancelling and the correcting of bundles say. */
export interface CancelWords {
  readonly title: string;
  readonly correctTitle: string;
  readonly nothing: (tally: Pick<CancelTally, 'leftBehind' | 'cause'>) => string;
  /** So many bundles are being asked for. */
  readonly asking: (bundles: number) => string;
  readonly confirm: (tally: CancelTally) => string;
  readonly confirmRefunded: (bundles: readonly Named[]) => string;
  readonly progress: (done: number, all: number) => string;
  readonly done: (report: CancelReport) => string;
  /** Nothing where nothing had been left open. */
  readonly mended: (it: Mended) => readonly string[];
  readonly notCorrected: (why: NotCorrected) => string;
  readonly confirmCorrection: (it: Correction) => string;
  readonly corrected: (it: { readonly from: number; readonly to: number }) => string;
  /** `message`: what the row says. */
  readonly unfinished: (message: string) => string;
  /** What stands in `Message`. */
  readonly messages: {
    readonly cancelled: (bundleId: number) => string;
    readonly refused: (it: {
      readonly bundleId: number;
      readonly reasons: readonly string[];
    }) => string;
    readonly stopped: (it: { readonly bundleId: number; readonly cause: CancelStop }) => string;
    readonly inDoubt: (bundleId: number) => string;
    readonly notTheirs: (stranger: Stranger) => string;
    readonly notCancelled: (bundleId: number) => string;
    readonly correcting: (bundleId: number) => string;
    readonly deleted: (bundleId: number) => string;
    readonly notCorrected: (bundleId: number) => string;
    readonly changedSince: (bundleId: number) => string;
    /** Qomon answers with a bundle that it has deleted. */
    readonly answeredDeleted: (bundleId: number) => string;
    /** Qomon refuses a reference though no bundle bears it. */
    readonly referenceTaken: string;
  };
  /** What stands in the journal's `Detail`. */
  readonly journal: {
    /** What a correction was agreed to: a fingerprint, and the IDs of the old bundle's items. */
    readonly agreed: (it: { readonly fingerprint: string; readonly ids: string }) => string;
    readonly forCorrection: string;
    readonly inPlaceOf: (bundleId: number) => string;
    readonly stillThere: string;
    readonly changed: string;
  };
}
