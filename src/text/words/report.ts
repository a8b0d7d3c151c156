import type { Reference } from '../../model/ids';
import type {
  DoneKind,
  LeftKind,
  Report,
  ReportLeft,
  ReportLine,
  ReportPart,
  SendInShort,
} from '../../model/reportResults';
import type { RowPlace, SummaryLine } from '../../model/summaryResults';

/** The columns of a report. */
export type ReportColumn =
  | 'row'
  | 'payer'
  | 'amount'
  | 'currency'
  | 'method'
  | 'campaign'
  | 'reference'
  | 'bundleId'
  | 'time'
  | 'state'
  | 'message';

/** Every word about what left in a send or on a day. */
export interface ReportWords {
  /** What stands in the first cell of its tab, which is known by it. */
  readonly title: string;
  /** Of the tab: that it is written again. */
  readonly warning: string;
  /** Which send, or which day; `today`: `2026-03-29`. */
  readonly ask: (it: { readonly sends: readonly SendInShort[]; readonly today: string }) => string;
  readonly notAnAnswer: (typed: string) => string;
  /** Said to a page, which asks for a day alone. */
  readonly notADay: (typed: string) => string;
  readonly noSend: string;
  /** When it was, who ran it, when the report was made. */
  readonly head: (report: Report) => readonly string[];
  /** What was done of a kind, in number and sum. */
  readonly part: (part: ReportPart) => string;
  /** Of a tab that cannot be read, nobody knows that all of it is sent. */
  readonly left: (report: Pick<Report, 'left' | 'near'>) => string;
  readonly byMethod: string;
  readonly byCampaign: string;
  readonly number: string;
  readonly nameless: { readonly method: string; readonly campaign: string };
  readonly columns: Readonly<Record<ReportColumn, string>>;
  /** The header of the last column where payments were given another status. */
  readonly newStatus: string;
  readonly place: (place: RowPlace) => string;
  readonly rowGone: string;
  /** Of a payment that is recorded no more. */
  readonly ended: string;
  readonly agrees: (report: Pick<Report, 'agreement'>) => string;
  readonly differs: (report: Pick<Report, 'agreement'>) => string;
  readonly open: (references: readonly Reference[]) => string;
  /** Why a row is not sent, where nothing of its cells may be told. */
  readonly reasons: Readonly<Record<LeftKind, string>>;
  /** Lines of the mail, which hold no name. */
  readonly mailed: {
    readonly line: (line: ReportLine & { readonly kind: DoneKind }) => string;
    readonly left: (row: ReportLeft) => string;
    readonly sum: (line: SummaryLine, name: string) => string;
    readonly more: (rest: number) => string;
    readonly names: (tab: string) => string;
    readonly spreadsheet: (url: string) => string;
  };
  readonly subject: (report: Report) => string;
  readonly done: (it: { readonly tab: string; readonly said: readonly string[] }) => string;
  readonly askMail: (address: string) => string;
  readonly noAddress: string;
  readonly noMailLeft: string;
  readonly notMailed: string;
  readonly sentTo: (address: string) => string;
}
