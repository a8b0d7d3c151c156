import type {
  CancelReport,
  CancelStop,
  CancelTally,
  Correction,
  CorrectionEnd,
  Foreign,
  Named,
  NotCorrected,
  ToldApart,
} from '../../model/cancelResults';

/** What a run found of cancellations that an earlier one had left open, in bundles; and what may yet be deleted. */
export interface Settled {
  readonly cancelled: number;
  readonly notCancelled: number;
  readonly unconfirmed: number;
}

/** What the cancelling and the correcting of bundles say. */
export interface CancelWords {
  readonly title: string;
  readonly correctTitle: string;
  readonly nothing: (tally: Pick<CancelTally, 'leftBehind' | 'cause' | 'wait'>) => string;
  /** So many bundles are being asked for. */
  readonly asking: (bundles: number) => string;
  readonly confirm: (tally: CancelTally) => string;
  readonly confirmRefunded: (bundles: readonly Named[]) => string;
  /** Qomon holds something else of these than was recorded. */
  readonly confirmChanged: (bundles: readonly ToldApart[]) => string;
  readonly progress: (done: number, all: number) => string;
  readonly done: (report: CancelReport) => string;
  /** Nothing where nothing had been left open. */
  readonly settled: (it: Settled) => readonly string[];
  readonly notCorrected: (why: NotCorrected) => string;
  readonly confirmCorrection: (it: Correction) => string;
  readonly corrected: (it: { readonly from: number; readonly to: number }) => string;
  /** What came of a correction, where no row says it to whoever reads this. */
  readonly correction: (end: CorrectionEnd) => string;
  /** `message`: what the row says. */
  readonly unfinished: (message: string) => string;
  /** What stands in `Message`. */
  readonly messages: {
    readonly cancelled: (bundleId: number) => string;
    readonly refused: (it: {
      readonly bundleId: number;
      readonly reasons: readonly string[];
    }) => string;
    readonly stopped: (it: {
      readonly bundleId: number;
      readonly cause: CancelStop;
      readonly wait?: number | undefined;
    }) => string;
    readonly unconfirmed: (bundleId: number) => string;
    readonly notTheirs: (foreign: Foreign) => string;
    /** The row was edited since. */
    readonly edited: (apart: ToldApart & { readonly isRefunded: boolean }) => string;
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
}
