import type { Reference } from './ids';
import type { Money } from './money';
import type { Totals } from './results';
import type {
  JournalAgreement,
  RowPlace,
  SummaryLine,
  UnreadRow,
  UnreadTab,
} from './summaryResults';

/**
 * What is done to payments: sent; found in Qomon without having been sent; given back; deleted; deleted to be sent as
 * their rows then stood; given another status.
 */
export const DONE_KINDS = [
  'sent',
  'found',
  'refunded',
  'cancelled',
  'corrected',
  'status',
] as const;

export type DoneKind = (typeof DONE_KINDS)[number];

/**
 * Why a row is not sent, what a person has to do most about first; of a typed one nothing but its state says that it
 * was, and a hidden one no send sees.
 */
export const LEFT_KINDS = [
  'unconfirmed',
  'problems',
  'asked',
  'rejected',
  'typed',
  'hidden',
  'waiting',
  'group',
  'ready',
  'unticked',
  'renewal',
] as const;

export type LeftKind = (typeof LEFT_KINDS)[number];

/** What a report is about: a send, by when it began; or all of a day. */
export type ReportOf =
  | { readonly kind: 'send'; readonly began: string; readonly isNight: boolean }
  | { readonly kind: 'day'; readonly day: string };

/** A name as its row has it; `listed` is '' for one that is in no list, which may be anybody's. */
export interface ReportName {
  readonly shown: string;
  readonly listed: string;
}

/** A payment as its row says. Nothing but its place may leave the spreadsheet with names. */
export interface ReportRow {
  readonly place: RowPlace;
  /** Leads to the row. */
  readonly url: string;
  readonly payer: string;
  /** What `State` reads. */
  readonly state: string;
}

/** Something that was done to a payment. */
export interface ReportLine {
  /** `14:05`, with its day where that is another one. */
  readonly time: string;
  readonly reference: Reference;
  readonly bundleId: number | undefined;
  /** By the journal; where it does not say, by the row. */
  readonly money: Money | undefined;
  readonly method: ReportName;
  readonly campaign: ReportName;
  /** The status that it was given. */
  readonly to: string;
  readonly isEnded: boolean;
  /** Undefined where no row bears its reference. */
  readonly row: ReportRow | undefined;
}

/** What was done of a kind. */
export interface ReportPart {
  readonly kind: DoneKind;
  readonly lines: readonly ReportLine[];
  /** How many payments it was done to: to one of them it may be done twice. */
  readonly payments: number;
  readonly totals: Totals;
  /** Of how many the amount is not known, so that no sum holds it. */
  readonly unnamed: number;
}

/** A row that is not sent, and why. */
export interface ReportLeft extends ReportRow {
  readonly why: LeftKind;
  readonly message: string;
  readonly reference: Reference | undefined;
  /** Undefined of a row without a payment of its own, and of one that cannot be read. */
  readonly money: Money | undefined;
  readonly method: ReportName;
  readonly campaign: ReportName;
}

/** What left in a send or on a day, and what did not. */
export interface Report {
  readonly of: ReportOf;
  /** The local time at which it was made: `2026-03-29 14:05`. */
  readonly made: string;
  /** Whoever ran it, as Google named them. */
  readonly users: readonly string[];
  readonly spreadsheet: string;
  /** All kinds, in their order. */
  readonly parts: readonly ReportPart[];
  /** What was sent, by payment method and by campaign; the second only where there is any. */
  readonly methods: readonly SummaryLine[];
  readonly campaigns: readonly SummaryLine[];
  readonly left: readonly ReportLeft[];
  /** What of it is recorded still, by the rows and by the journal. */
  readonly agreement: JournalAgreement;
  /** The comparison leaves them out. */
  readonly unread: readonly UnreadRow[];
  readonly near: readonly UnreadTab[];
  /** Rows that say again what another one says of what this is about. */
  readonly copies: readonly RowPlace[];
  /** Sent, with no outcome known, and on no row. */
  readonly open: readonly Reference[];
}

/** A send that a report can be about. */
export interface SendInShort {
  /** `2026-03-29 14:05` */
  readonly began: string;
  readonly isNight: boolean;
  readonly payments: number;
  readonly totals: Totals;
}
