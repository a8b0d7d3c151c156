import type { TabLeft, Totals } from './results';

/** How a night came to its end. */
export type NightEnd =
  /** Nothing is left that another hour could do. */
  | 'done'
  /** The hour came round again before all was sent. */
  | 'over'
  /** Google's time for triggers is used up for today. */
  | 'trigger time'
  | 'quota'
  | 'no answer'
  | 'bad key'
  | 'no right'
  | 'not connected'
  /** The key that whoever turned it on works with is for checking. */
  | 'may only check'
  | 'other installation'
  | 'no lists'
  | 'broken';

/** Why a row that was ticked as ready has not been sent. */
export type LeftReason =
  /** `texts`: what is wrong, a sentence for each cell. */
  | { readonly kind: 'problems'; readonly texts: readonly string[] }
  | { readonly kind: 'see message' }
  /** Qomon holds an equal payment: its bundle, its day, and its reference if it bears one. */
  | {
      readonly kind: 'looks recorded';
      readonly bundleId: number;
      readonly day: string;
      readonly under: string;
    }
  /** `texts`: what a person is asked; by day they are warnings. */
  | { readonly kind: 'question'; readonly texts: readonly string[] }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'group not ticked' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unconfirmed' };

/** A row that stays behind, and where to find it. */
export interface LeftRow {
  readonly tab: string;
  readonly row: number;
  readonly url: string;
  readonly reason: LeftReason;
}

/** What is told of a night in the morning. */
export interface NightReport {
  readonly end: NightEnd;
  /** `2026-04-03`: the day on which the night began. */
  readonly day: string;
  readonly spreadsheet: string;
  /** In bundles. */
  readonly sent: number;
  readonly totals: Totals;
  /** Payments unconfirmed from before that had been recorded. */
  readonly found: number;
  /** Recorded, and their rows are gone: they are not in `totals`. */
  readonly rowsGone: number;
  /** What became of refunds, cancellations and corrections that were unconfirmed. */
  readonly notes: readonly string[];
  /** In rows, of which `left` lists the first. */
  readonly leftBehind: number;
  readonly left: readonly LeftRow[];
  readonly tabs: readonly TabLeft[];
  readonly unconfirmed: number;
  readonly unconfirmedRows: readonly LeftRow[];
}

/** What is wrong with the night itself, and what a person can do about it. */
export type NightProblem =
  | { readonly kind: 'overdue'; readonly owner: string; readonly due: string }
  | { readonly kind: 'trigger gone' }
  | { readonly kind: 'no permission'; readonly owner: string }
  /** When a run was last started without the spreadsheet, or could not reserve it. */
  | { readonly kind: 'no document'; readonly at: string }
  | { readonly kind: 'no lock'; readonly at: string }
  | { readonly kind: 'unfinished'; readonly since: string }
  | { readonly kind: 'failed'; readonly end: NightEnd };

/** Why the settings were not kept. */
export type NightRefusal =
  | { readonly kind: 'not a request' }
  | { readonly kind: 'not an hour' }
  | { readonly kind: 'not an address'; readonly text: string }
  | { readonly kind: 'too many recipients'; readonly most: number }
  | { readonly kind: 'no recipient' }
  | { readonly kind: 'of another'; readonly owner: string }
  | { readonly kind: 'no key'; readonly owner: string }
  | { readonly kind: 'may only check' }
  | { readonly kind: 'no trigger' };
