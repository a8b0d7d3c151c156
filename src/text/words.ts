import type { ListName } from '../entry/columns';
import type { HeaderFault } from '../entry/header';
import type { Caution, Fault } from '../entry/problem';
import type { State } from '../entry/states';
import type { JournalAction, JournalOutcome } from '../journal/line';
import type { Money } from '../money';
import type { Region } from '../qomon/client';
import type { CancelWords } from './cancel/words';
import type { CompareWords } from './compare/words';
import type { ContactsWords } from './contacts/words';
import type { MenuWords } from './menu/words';
import type { NightlyWords } from './nightly/words';
import type { RefundWords } from './refund/words';
import type { ReviewWords } from './review/words';
import type { SettingsWords } from './settings/words';

/** For each kind of a union, a sentence made from the member of that kind. */
export type SentencesFor<T extends { kind: string }> = {
  readonly [Kind in T['kind']]: (it: Extract<T, { kind: Kind }>) => string;
};

/** A total per currency, in minor units. */
export type Totals = ReadonlyArray<{
  readonly amount: number;
  readonly currency: Money['currency'];
}>;

/** What a person is told before they agree to a send. */
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
  readonly toCheck: number;
  readonly waiting: number;
  readonly changed: number;
  readonly cause: StopReason | undefined;
}

/** What came of a check, in rows. */
export interface CheckReport {
  readonly ready: number;
  readonly invalid: number;
  readonly warnings: number;
}

/** Why a run ended before its last row. */
export type StopReason =
  | 'bad key'
  | 'no right'
  | 'throttled'
  | 'time'
  | 'stopped'
  | 'no answer'
  | 'quota'
  | 'changed';

/** What came of looking up doubtful payments, in bundles. */
export interface DoubtReport {
  /** Recorded after all. */
  readonly found: number;
  /** Not recorded: they may be sent again. */
  readonly free: number;
  /** Still in doubt. */
  readonly left: number;
  /** What else had been left open and was mended, in the person's language. */
  readonly notes: readonly string[];
  readonly requests: number;
}

/** Why something could not be done at all, and what a person can do about it. */
export type Obstacle =
  | { readonly kind: 'not connected' }
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

/** Every word that a person reads, in one language. */
export interface Words {
  readonly cancel: CancelWords;
  readonly compare: CompareWords;
  readonly menu: MenuWords;
  readonly title: string;
  readonly faults: SentencesFor<Fault>;
  readonly cautions: SentencesFor<Caution>;
  readonly obstacles: SentencesFor<Obstacle>;
  readonly resolved: (report: DoubtReport) => string;
  readonly checked: (report: CheckReport) => string;
  readonly protectedColumn: string;
  readonly setUpDone: (it: { readonly connected: boolean; readonly tab: string }) => string;
  readonly lists: {
    readonly names: Readonly<Record<ListName | 'settings', string>>;
    readonly details: string;
    readonly fetchedAt: string;
    readonly warning: string;
    readonly refreshed: (entries: number) => string;
    readonly kept: (lists: readonly string[]) => string;
  };
  readonly send: {
    readonly title: string;
    readonly confirm: (tally: Tally) => string;
    readonly done: (report: SendReport) => string;
    readonly progress: (sent: number, all: number) => string;
  };
  /** What stands in `Message`. */
  readonly messages: {
    readonly finding: (it: { readonly header: string; readonly text: string }) => string;
    readonly sent: (it: {
      readonly bundleId: number;
      readonly missing: readonly string[];
    }) => string;
    readonly rejected: (reasons: readonly string[]) => string;
    readonly serverSays: (it: {
      readonly header: string | undefined;
      readonly row: number | undefined;
      readonly text: string;
    }) => string;
    readonly toCheck: (reference: number) => string;
    readonly otherContent: (it: {
      readonly reference: number;
      readonly bundleId: number;
      readonly payments: readonly string[];
    }) => string;
    readonly changedSince: (headers: readonly string[]) => string;
    readonly lookAgain: (reference: number) => string;
    readonly notRecorded: string;
    readonly noReference: string;
    readonly copyOf: (it: { readonly tab: string; readonly row: number }) => string;
    readonly waiting: (cause: StopReason) => string;
    readonly sending: string;
  };
  readonly journal: {
    readonly header: readonly [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    readonly actions: Readonly<Record<JournalAction, string>>;
    readonly outcomes: Readonly<Record<JournalOutcome, string>>;
    readonly rowGone: string;
    readonly warning: string;
  };
  readonly nightly: NightlyWords;
  readonly refund: RefundWords;
  readonly contacts: ContactsWords;
  readonly review: ReviewWords;
  readonly settings: SettingsWords;
}
