import type { ListName } from '../../model/columns';
import type { Caution, Fault } from '../../model/faults';
import type { JournalColumn } from '../../model/journalColumns';
import type {
  AmountChange,
  JournalAction,
  JournalOutcome,
  JournalReason,
} from '../../model/journalLine';
import type { Obstacle } from '../../model/obstacles';
import type {
  CheckReport,
  RecoveryReport,
  SendReport,
  StopReason,
  Tally,
} from '../../model/results';
import type { CancelWords } from './cancel';
import type { CompareWords } from './compare';
import type { ContactsWords } from './contacts';
import type { LookWords } from './look';
import type { MenuWords } from './menu';
import type { NightlyWords } from './nightly';
import type { RefundWords } from './refund';
import type { ReviewWords } from './review';
import type { SettingsWords } from './settings';

/** For each kind of a union, a sentence made from the member of that kind. */
export type SentencesFor<T extends { kind: string }> = {
  readonly [Kind in T['kind']]: (it: Extract<T, { kind: Kind }>) => string;
};

/** Every word that a person reads, in one language. */
export interface Words {
  readonly cancel: CancelWords;
  readonly compare: CompareWords;
  readonly look: LookWords;
  readonly menu: MenuWords;
  readonly title: string;
  readonly faults: SentencesFor<Fault>;
  readonly cautions: SentencesFor<Caution>;
  readonly obstacles: SentencesFor<Obstacle>;
  readonly resolved: (report: RecoveryReport) => string;
  readonly checked: (report: CheckReport) => string;
  readonly protectedColumn: string;
  readonly setUpDone: (it: { readonly connected: boolean; readonly tab: string }) => string;
  /** Of a journal that is not called `Journal`, as a tab of the user's own is. */
  readonly journalBeside: (it: { readonly own: string; readonly tab: string }) => string;
  readonly lists: {
    readonly names: Readonly<Record<ListName | 'settings', string>>;
    readonly details: string;
    /** Above the ID of the spreadsheet whose lists these are. */
    readonly spreadsheet: string;
    readonly fetchedAt: string;
    readonly warning: string;
    readonly refreshed: (entries: number) => string;
    readonly kept: (lists: readonly string[]) => string;
    /** Entries that could not be read, or did not come though Qomon counts them. */
    readonly leftOut: (it: { readonly list: string; readonly entries: number }) => string;
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
    /** `status`: the HTTP status of the answer. */
    readonly rejected: (reasons: readonly string[], status: number) => string;
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
    /** `minutes`: for how long Qomon wants no request, where that is more than a few. */
    readonly waiting: (cause: StopReason, minutes?: number) => string;
    readonly sending: string;
  };
  readonly journal: {
    readonly header: Readonly<Record<JournalColumn, string>>;
    readonly actions: Readonly<Record<JournalAction, string>>;
    readonly outcomes: Readonly<Record<JournalOutcome, string>>;
    readonly reasons: Readonly<Record<JournalReason, string>>;
    /** Of a corrected bundle: which one it replaces. */
    readonly inPlaceOf: (bundleId: number) => string;
    /** How an item is named beside the amount that a refund changes. */
    readonly items: Readonly<Record<AmountChange['list'], (id: number) => string>>;
    readonly warning: string;
  };
  readonly nightly: NightlyWords;
  readonly refund: RefundWords;
  readonly contacts: ContactsWords;
  readonly review: ReviewWords;
  readonly settings: SettingsWords;
}
