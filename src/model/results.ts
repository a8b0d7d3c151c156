import type { HeaderFault } from './faults';
import type { Money } from './money';
import type { State } from './states';

/** A total per currency, in minor units. */
export type Totals = ReadonlyArray<{
  readonly amount: number;
  readonly currency: Money['currency'];
}>;

/** What a person is told before they approve a send. */
export interface Tally {
  readonly bundles: number;
  readonly rows: number;
  readonly totals: Totals;
  readonly byMethod: ReadonlyArray<{
    readonly method: string;
    readonly payments: number;
    readonly totals: Totals;
  }>;
  /** Payments whose status is not one of valid payments. */
  readonly oddStatuses: ReadonlyArray<{ readonly status: string; readonly payments: number }>;
  readonly warnings: number;
  readonly leftBehind: readonly LeftRows[];
  /** Tabs of which nothing goes. */
  readonly tabs: readonly TabLeft[];
}

/**
 * A tab with rows that look ready, of which nothing goes: it is hidden, its column of ticks has left it, or its
 * headers need correcting. `like`: the header that may be meant.
 */
export interface TabLeft {
  readonly tab: string;
  readonly rows: number;
  readonly why: 'hidden' | { readonly like: string | undefined } | readonly HeaderFault[];
}

/** So many rows that stay behind, and why. */
export interface LeftRows {
  readonly why: LeftBehind;
  readonly rows: number;
}

/**
 * Why a selected row stays behind: its problems, the state that it is in, that nobody sees it, that this
 * person may not write where the add-on has to, that its cell took no reference, or what
 * Qomon's list says of it: it was `found` there, it looks recorded, or the list could not be read as far
 * as it matters.
 */
export type LeftBehind =
  | 'problems'
  | State
  | 'hidden'
  | 'protected'
  | 'noReference'
  | 'found'
  | 'looksRecorded'
  | 'notReached';

/** Rows of a tab in whose columns the add-on has to write, and this person may not. */
export interface ProtectedRows {
  readonly tab: string;
  readonly rows: readonly number[];
  /** The headers of those columns. */
  readonly columns: readonly string[];
}

/** What came of a send. */
export interface SendReport {
  readonly sent: number;
  readonly totals: Totals;
  readonly rejected: number;
  /** Nobody knows yet whether they are recorded. */
  readonly unconfirmed: number;
  readonly waiting: number;
  readonly changed: number;
  readonly cause: RunStop | undefined;
  /** For how many minutes Qomon wants no request, where those are more than a few. */
  readonly wait?: number | undefined;
  /** Rows that were chosen and nobody sees. */
  readonly hidden?: number;
}

/** What came of a check, in rows. */
export interface CheckReport {
  readonly ready: number;
  readonly invalid: number;
  readonly warnings: number;
  /** Rows that name somebody of whom Qomon has not told yet. */
  readonly unconfirmed: number;
  /** Rows of renewals that nobody has paid yet, left as they are. */
  readonly renewals: number;
}

/** Why a row waits: its run ended, or it was changed after the person approved it. */
export type StopReason =
  | 'bad key'
  | 'no right'
  | 'other installation'
  | 'throttled'
  | 'time'
  | 'stopped'
  | 'no answer'
  | 'quota'
  | 'changed';

/** What came of looking up unconfirmed payments, in bundles. */
export interface RecoveryReport {
  /** Recorded after all. */
  readonly sent: number;
  /** Not recorded: they may be sent again. */
  readonly waiting: number;
  /** Not recorded, as Qomon had said: a person corrects them first. */
  readonly rejected: number;
  /** Nobody knows yet. */
  readonly unconfirmed: number;
  /** What else had been left open and was corrected, in the person's language. */
  readonly notes: readonly string[];
  readonly requests: number;
}

/** Why a run ended before its last bundle. */
export type RunStop = Exclude<StopReason, 'changed'>;

/** `other installation`: of this spreadsheet's own, and nothing has left. */
export type StopCause = 'bad key' | 'no right' | 'other installation';
