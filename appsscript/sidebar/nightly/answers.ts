import type { Refusal } from '../../../src/host/refusal';

/** The night of the spreadsheet; times are texts in the spreadsheet's zone, '' where there is none. */
export interface Nightly {
  readonly ok: true;
  readonly on: boolean;
  readonly hour: number;
  readonly recipients: readonly string[];
  readonly owner: string;
  readonly isMine: boolean;
  readonly lastRun: string;
  readonly lastSuccess: string;
  readonly nextRun: string;
  /** What is wrong with the night, and what to do about it. */
  readonly problem: string;
  /** The report that could not be mailed. */
  readonly lastReport: string;
  /** Where a permission is given that it lacks. */
  readonly url?: string;
}

export type NightlyAnswer = Nightly | Refusal;

export interface NightlyRequest {
  readonly on: boolean;
  readonly hour: number;
  readonly recipients: readonly string[];
  readonly takeOver?: boolean;
}
