import type { FieldChange } from '../../model/cancelResults';
import type { ListName } from '../../model/columns';
import type { Caution, Fault } from '../../model/faults';
import type { ImportOutcome } from '../../model/importResults';
import type { JournalColumn } from '../../model/journalColumns';
import type {
  JournalAction,
  JournalOutcome,
  JournalReason,
  ValueChange,
} from '../../model/journalLine';
import type { Money } from '../../model/money';
import type { Obstacle } from '../../model/obstacles';
import type { PaymentInShort } from '../../model/paymentInShort';
import type { Unformatted } from '../../model/ports';
import type {
  CheckReport,
  RecoveryReport,
  SendReport,
  StopReason,
  Tally,
} from '../../model/results';
import type { KeyChange } from '../../model/sharing';
import type { CancelWords } from './cancel';
import type { CompareWords } from './compare';
import type { ContactsWords } from './contacts';
import type { HelpWords } from './help';
import type { ImportsWords } from './imports';
import type { LastWordWords } from './lastWord';
import type { LookWords } from './look';
import type { MenuWords } from './menu';
import type { NightlyWords } from './nightly';
import type { PromptWords } from './prompts';
import type { RefundWords } from './refund';
import type { ReportWords } from './report';
import type { ReviewWords } from './review';
import type { SettingsWords } from './settings';
import type { SlipWords } from './slips';
import type { StatusWords } from './status';
import type { SummaryWords } from './summary';

/** A bundle that Qomon holds, with its payments in short. */
export interface HeldWords {
  readonly bundleId: number;
  readonly payments: readonly PaymentInShort[];
}

/** For each kind of a union, a sentence made from the member of that kind. */
export type SentencesFor<T extends { kind: string }> = {
  readonly [Kind in T['kind']]: (it: Extract<T, { kind: Kind }>) => string;
};

/** Every word that a person reads, in one language. */
export interface Words {
  /** Of a space that nobody has named; `sign`: something to compare. */
  readonly noSpaceName: (sign: string) => string;
  readonly cancel: CancelWords;
  readonly compare: CompareWords;
  readonly help: HelpWords;
  readonly imports: ImportsWords;
  readonly lastWord: LastWordWords;
  readonly look: LookWords;
  readonly menu: MenuWords;
  readonly title: string;
  readonly faults: SentencesFor<Fault>;
  readonly cautions: SentencesFor<Caution>;
  readonly obstacles: SentencesFor<Obstacle>;
  readonly resolved: (report: RecoveryReport) => string;
  readonly checked: (report: CheckReport) => string;
  readonly protectedColumn: string;
  /** The note of a cell that is filled in from others. */
  readonly filledIn: string;
  readonly setUpDone: (it: { readonly connected: boolean; readonly tab: string }) => string;
  /** Of another tab for payments, for an event. */
  readonly event: {
    readonly askName: string;
    readonly taken: (name: string) => string;
    /** Of a column: what its blank cells are to take. `offered`: the list as it is shown, where there is one; `now`: what they take. */
    readonly ask: (it: {
      readonly header: string;
      readonly offered: readonly string[];
      readonly now: string | undefined;
    }) => string;
    /** Of a tab that is there already: whether what its blank cells take is to be changed. */
    readonly change: (tab: string) => string;
    readonly gone: (tab: string) => string;
    /** Below the help of a header. */
    readonly blankIs: (value: string) => string;
    readonly done: (it: { readonly tab: string; readonly defaults: readonly string[] }) => string;
  };
  /** Of a tab that is laid out as new ones are, by its name. */
  readonly layOut: {
    readonly question: (tab: string) => string;
    readonly done: (tab: string) => string;
    readonly merged: (tab: string) => string;
    /** What Google said. */
    readonly refused: (said: string) => string;
  };
  /** Of a journal that is not called `Journal`, as a tab of the user's own is. */
  readonly journalBeside: (it: { readonly own: string; readonly tab: string }) => string;
  /** The same of the hidden tab of the lists. */
  readonly listsBeside: (it: { readonly own: string; readonly tab: string }) => string;
  readonly lists: {
    readonly names: Readonly<Record<ListName | 'settings', string>>;
    readonly details: string;
    /** Above the ID of the spreadsheet whose lists these are. */
    readonly spreadsheet: string;
    readonly fetchedAt: string;
    readonly installation: string;
    readonly warning: string;
    readonly refreshed: (entries: number) => string;
    readonly kept: (lists: readonly string[]) => string;
    /** Entries that could not be read, or did not come though Qomon counts them. */
    readonly leftOut: (it: { readonly list: string; readonly entries: number }) => string;
    /** Columns that keep the formats and lists that they have. */
    readonly unformatted: (it: {
      readonly tab: string;
      readonly headers: readonly string[];
      readonly why: Unformatted['why'];
    }) => string;
  };
  readonly send: {
    readonly title: string;
    readonly confirm: (tally: Tally) => string;
    readonly oddStatus: (it: Tally['oddStatuses'][number]) => string;
    readonly done: (report: SendReport) => string;
    /** Why a send ended before all rows were sent; said of no row in particular. */
    readonly ended: (cause: StopReason, minutes?: number) => string;
    readonly progress: (sent: number, all: number) => string;
  };
  /** Which installation of the add-on works in the spreadsheet. */
  readonly installation: {
    readonly title: string;
    readonly ask: string;
    readonly askBack: string;
    readonly done: string;
    readonly doneBack: string;
    readonly takeOver: string;
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
    /** What stands under a reference that is not what the row says. */
    readonly otherContent: (it: {
      readonly reference: number;
      readonly held: readonly HeldWords[];
      /** What the row says, in the same form. */
      readonly here: readonly PaymentInShort[];
    }) => string;
    /** A bundle bears the reference and cannot be read. */
    readonly unreadBundle: (it: {
      readonly reference: number;
      readonly bundleId: number;
    }) => string;
    /** The bundle under the reference stands on a row that bears another one. */
    readonly ofAnotherRow: (it: {
      readonly reference: number;
      readonly held: HeldWords;
      readonly tab: string;
      readonly row: number;
    }) => string;
    /** It went in one bundle with a row that it shares no group with; undefined where that one is gone. */
    readonly apartFromPayment: (
      at: { readonly tab: string; readonly row: number; readonly isOtherTab: boolean } | undefined,
    ) => string;
    /** Of a row that was found: what has been given back of its payment since. */
    readonly foundRefunded: (it: { readonly bundleId: number; readonly refunded: Money }) => string;
    /** What else Qomon holds under the reference of a row that was found. */
    readonly alsoHeld: (others: readonly HeldWords[]) => string;
    /** What Qomon holds of a row that was found, where the row says something else. */
    readonly heldOtherwise: (changes: readonly FieldChange[]) => string;
    readonly changedSince: (headers: readonly string[]) => string;
    /** `until`: the time of day from which on an hour has passed: `14:05`. */
    readonly lookAgain: (it: { readonly reference: number; readonly until: string }) => string;
    /** The list does not show it, and that proves nothing. */
    readonly unproven: (reference: number) => string;
    /** A row that was being sent or corrected when the spreadsheet was copied. */
    readonly inherited: (reference: number) => string;
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
    /** How an item is named beside what a change sets. */
    readonly items: Readonly<Record<ValueChange['list'], (id: number) => string>>;
    readonly warning: string;
    /** Of an import: `source` is what its keys begin with. */
    readonly imported: (it: {
      readonly outcome: ImportOutcome;
      readonly source: string;
      readonly orders: number;
    }) => string;
    /** Somebody has replaced or removed the key that another shared; addresses, or '' for nobody known. */
    readonly keyChanged: (it: KeyChange) => string;
  };
  readonly nightly: NightlyWords;
  readonly prompts: PromptWords;
  readonly refund: RefundWords;
  readonly contacts: ContactsWords;
  readonly review: ReviewWords;
  readonly settings: SettingsWords;
  readonly report: ReportWords;
  readonly slips: SlipWords;
  readonly status: StatusWords;
  readonly summary: SummaryWords;
}
