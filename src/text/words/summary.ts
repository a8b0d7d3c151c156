import type {
  ApartPayments,
  JournalAgreement,
  RowPlace,
  Summary,
  SummaryLine,
  SummaryPart,
  SummaryView,
  UnreadRow,
  UnreadTab,
} from '../../model/summaryResults';

/** Every word about what the rows of a spreadsheet come to. */
export interface SummaryWords {
  /** What stands in the first cell of its tab, which is known by it. */
  readonly title: string;
  /** Of the tab: that it is written again. */
  readonly warning: string;
  readonly made: (it: { readonly made: string; readonly payments: number }) => string;
  readonly views: Readonly<Record<SummaryView, string>>;
  /** What bears no name, by what it is told apart. */
  readonly nameless: Readonly<Record<SummaryView, string>>;
  readonly currency: string;
  /** The headers of the counts and sums. */
  readonly parts: Readonly<Record<SummaryPart, string>>;
  readonly number: string;
  readonly chart: (it: { readonly view: string; readonly currency: string }) => string;
  /** The figures of a line in one sentence. */
  readonly figures: (line: Omit<SummaryLine, 'name'>) => string;
  /** Of rows that were not sent: they are in no sum. */
  readonly unread: (rows: readonly RowPlace[]) => string;
  /** Of rows that were sent, or may have been: what cannot be read there, and how it becomes right. */
  readonly notCompared: (rows: readonly UnreadRow[]) => string;
  /** The same, where no sum holds them. */
  readonly unreadRecorded: (rows: readonly UnreadRow[]) => string;
  /** Of rows whose membership or donation is in no sum by price; those that were not sent, and those that were. */
  readonly unreadItems: (rows: readonly RowPlace[]) => string;
  readonly unreadSentItems: (rows: readonly RowPlace[]) => string;
  /** Of payments given back in part, where nothing tells of which membership or donation. */
  readonly unplaced: (rows: readonly RowPlace[]) => string;
  /** Of payments that were sent, and have not come or not whole. */
  readonly unpaid: (it: Summary['unpaid']) => string;
  /** Of rows of renewals that nobody has paid yet. */
  readonly renewals: (rows: number) => string;
  readonly unreadTab: (tab: UnreadTab) => string;
  /** Of rows that bear the reference of another one, and what is to be done with them. */
  readonly copies: (rows: readonly RowPlace[]) => string;
  readonly sharing: (rows: readonly RowPlace[]) => string;
  readonly agrees: (agreement: JournalAgreement) => string;
  readonly differs: (agreement: JournalAgreement) => string;
  readonly apart: (payments: ApartPayments) => string;
  /** Above the differences. */
  readonly journal: string;
  readonly done: (it: { readonly tab: string; readonly said: readonly string[] }) => string;
}
