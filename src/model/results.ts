import type { HeaderFault } from './faults';
import type { BundleId, Reference } from './ids';
import type { Money } from './money';
import type { Region } from './regions';
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
  readonly warnings: number;
  readonly leftBehind: ReadonlyArray<{ readonly why: LeftBehind; readonly rows: number }>;
}

/** Why a selected row stays behind: its problems, or the state that it is in. */
export type LeftBehind = 'problems' | State;

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
}

/** What came of a check, in rows. */
export interface CheckReport {
  readonly ready: number;
  readonly invalid: number;
  readonly warnings: number;
}

/** Why a row waits: its run ended, or it was changed after the person approved it. */
export type StopReason =
  | 'bad key'
  | 'no right'
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
  /** Nobody knows yet. */
  readonly unconfirmed: number;
  /** What else had been left open and was corrected, in the person's language. */
  readonly notes: readonly string[];
  readonly requests: number;
}

/** Why something could not be done at all, and what a person can do about it. */
export type Obstacle =
  | { readonly kind: 'not connected' }
  /** The names of the spreadsheet's space and of the key's. */
  | { readonly kind: 'another space'; readonly home: string; readonly key: string }
  /** What is unconfirmed can be looked up in the space alone in which it was sent. */
  | { readonly kind: 'unconfirmed before move' }
  | { readonly kind: 'no lists' }
  | {
      readonly kind: 'not an entry tab';
      readonly tab: string;
      readonly faults: readonly HeaderFault[];
    }
  | { readonly kind: 'nothing selected' }
  | { readonly kind: 'nothing ready'; readonly tally: Tally }
  | { readonly kind: 'nothing to send'; readonly tally: Tally }
  | {
      readonly kind: 'busy';
      readonly by: { readonly user: string; readonly since: string } | undefined;
    }
  | { readonly kind: 'no lock' }
  | { readonly kind: 'not as expected'; readonly tally: Tally }
  | { readonly kind: 'no such run' }
  | { readonly kind: 'not a key' }
  | { readonly kind: 'no region' }
  | { readonly kind: 'key refused'; readonly region: Region }
  | { readonly kind: 'no answer' }
  | { readonly kind: 'odd answer'; readonly status: number };

/** Why a row that was chosen stands for no bundle that can be cancelled: its state, or more. */
export type NotRecorded =
  | State
  | 'unknown state'
  | 'no bundle ID'
  | 'no reference'
  | 'copy'
  | 'unconfirmed'
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
export interface Foreign {
  readonly bundleId: BundleId;
  readonly tab: string;
  readonly row: number;
  readonly reference: Reference | undefined;
}

/** What a person is told before they approve a cancellation. */
export interface CancelTally {
  readonly bundles: readonly Named[];
  readonly rows: number;
  readonly totals: Totals;
  readonly leftBehind: ReadonlyArray<{ readonly why: NotRecorded; readonly rows: number }>;
  /** Why some of them could not be read in Qomon. */
  readonly cause: CancelStop | undefined;
}

/** Why a run ended before its last bundle. */
export type RunStop = Exclude<StopReason, 'changed'>;

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

/** Why a bundle cannot be corrected. */
export type NotCorrected =
  | { readonly kind: 'nothing chosen'; readonly leftBehind: CancelTally['leftBehind'] }
  | { readonly kind: 'several chosen'; readonly bundles: number }
  | { readonly kind: 'refunded' }
  | { readonly kind: 'ID of another'; readonly foreign: Foreign }
  | { readonly kind: 'several groups' }
  | {
      readonly kind: 'problems';
      readonly rows: ReadonlyArray<{ readonly row: number; readonly text: string }>;
    }
  | { readonly kind: 'nothing differs' }
  | { readonly kind: 'no answer' }
  | { readonly kind: 'no requests' }
  | { readonly kind: 'changed' };

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
  | 'no lists'
  | 'broken';

/** Why a row that was ticked as ready has not been sent. */
export type LeftReason =
  /** `texts`: what is wrong, a sentence for each cell. */
  | { readonly kind: 'problems'; readonly texts: readonly string[] }
  | { readonly kind: 'see message' }
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
  readonly unconfirmed: number;
  readonly unconfirmedRows: readonly LeftRow[];
}

/** What is wrong with the night itself, and what a person can do about it. */
export type NightProblem =
  | { readonly kind: 'overdue'; readonly owner: string; readonly due: string }
  | { readonly kind: 'trigger gone' }
  | { readonly kind: 'no permission'; readonly owner: string }
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
  | { readonly kind: 'no trigger' };

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
  /** Now refunded, in part or in full, by what Qomon says. */
  readonly refunded: number;
  /** Agree again. */
  readonly settled: number;
  /** Rows that can no longer be read, so that nothing could be compared: by tab and row. */
  readonly unread: ReadonlyArray<{ readonly tab: string; readonly row: number }>;
  readonly orphans: readonly Orphan[];
  /** False where the list was not read to its end: nothing is called gone then. */
  readonly complete: boolean;
  /** Rows whose bundle was not in the list, and of which Qomon said nothing certain. */
  readonly untold: number;
  readonly requests: number;
  readonly seconds: number;
}

export type StopCause = 'bad key' | 'no right';

/** Where a space lives. */

/** Why a refund cannot be made, or was not. */
export type RefundProblem =
  | { readonly kind: 'no request' }
  | { readonly kind: 'several rows' }
  | { readonly kind: 'no such state'; readonly state: State }
  | { readonly kind: 'no bundle ID' }
  | { readonly kind: 'no row'; readonly bundleId: number }
  | { readonly kind: 'IDs of another'; readonly header: string; readonly bundleId: number }
  | { readonly kind: 'gone'; readonly bundleId: number }
  | { readonly kind: 'unreadable'; readonly bundleId: number }
  | { readonly kind: 'no status' }
  | { readonly kind: 'unconfirmed'; readonly bundleId: number }
  | { readonly kind: 'being deleted'; readonly bundleId: number }
  | { readonly kind: 'changed'; readonly bundleId: number }
  | { readonly kind: 'no such payment'; readonly id: number; readonly bundleId: number }
  | { readonly kind: 'not paid'; readonly status: string }
  | { readonly kind: 'nothing left' }
  | { readonly kind: 'no amount' }
  | { readonly kind: 'too much'; readonly left: Money; readonly asked: Money }
  | {
      readonly kind: 'no such item';
      readonly item: ItemKind;
      readonly id: number;
      readonly bundleId: number;
    }
  | {
      readonly kind: 'too much of an item';
      readonly name: string;
      readonly left: Money;
      readonly asked: Money;
    }
  | { readonly kind: 'currency of another'; readonly name: string }
  | { readonly kind: 'amounts differ'; readonly asked: Money; readonly items: Money }
  | { readonly kind: 'time' }
  | { readonly kind: 'quota' }
  | { readonly kind: 'stopped'; readonly cause: StopCause }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'unknown' };

export type ItemKind = 'membership' | 'donation';

/** A payment of a bundle as it stands in Qomon now. Amounts are in minor units. */
export interface RefundPayment {
  readonly transactionId: number;
  /** What was paid: the payment's amount without what Qomon says is unpaid of it. */
  readonly paid: number;
  readonly refunded: number;
  /** What may still be given back. */
  readonly left: number;
  /** An ISO 4217 code in lower case. */
  readonly currency: string;
  readonly method: string;
  /** `2026-03-29`; blank where Qomon has none. */
  readonly date: string;
  readonly payer: string;
  /** The status by its name. */
  readonly status: string;
  readonly onSelectedRow: boolean;
}

/** A membership or donation of a bundle as it stands in Qomon now. Amounts are in minor units. */
export interface RefundItem {
  readonly kind: ItemKind;
  readonly id: number;
  readonly name: string;
  readonly beneficiary: string;
  readonly amount: number;
  readonly amountInitial: number | null;
  readonly currency: string;
}

/** A bundle as it stands in Qomon now, for a person to refund from. */
export interface RefundableBundle {
  readonly ok: true;
  readonly bundleId: number;
  /** That of the payment on the row, in lower case. */
  readonly currency: string;
  readonly tab: string;
  readonly row: number;
  readonly payments: readonly RefundPayment[];
  readonly items: readonly RefundItem[];
  /** The name of the status that a refund gives to a payment. */
  readonly statusAfter: string;
  /** To be handed back with a refund: what is changed in Qomon meanwhile is then not overwritten. */
  readonly fingerprint: string;
  /** What was done; blank where nothing was. */
  readonly message: string;
}

export type RefundAnswer = RefundableBundle | { readonly ok: false; readonly problem: string };
