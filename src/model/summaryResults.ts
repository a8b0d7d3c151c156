import type { HeaderFault } from './faults';
import type { Reference } from './ids';
import type { Currency, Money } from './money';
import type { Totals } from './results';

/** Where a payment stands: recorded, not sent, not certain, or not there any more. */
export const PAYMENT_PARTS = ['sent', 'left', 'unconfirmed', 'ended'] as const;

export type PaymentPart = (typeof PAYMENT_PARTS)[number];

/** What a summary counts and sums up of each line, in the order of its columns. */
export const SUMMARY_PARTS = ['sent', 'refunded', 'left', 'unconfirmed', 'ended'] as const;

export type SummaryPart = (typeof SUMMARY_PARTS)[number];

/** So many payments or items, and their sum in minor units. */
export interface Figure {
  readonly count: number;
  readonly amount: number;
}

/** One line of a summary. */
export interface SummaryLine {
  /** '' of what bears no name: a blank cell. */
  readonly name: string;
  readonly currency: Currency;
  readonly figures: Readonly<Record<SummaryPart, Figure>>;
  /** True where nobody knows how much was given back of these. */
  readonly isRefundOpen?: true;
}

/** By what payments are told apart; the last two count memberships and donations. */
export const SUMMARY_VIEWS = [
  'all',
  'methods',
  'campaigns',
  'months',
  'tabs',
  'memberships',
  'donations',
] as const;

export type SummaryView = (typeof SUMMARY_VIEWS)[number];

/** A row, by the name of its tab. */
export interface RowPlace {
  readonly tab: string;
  readonly row: number;
}

/** The cells that say what was paid and given back. */
export const MONEY_KEYS = ['amount', 'currency', 'refunded'] as const;

export type MoneyKey = (typeof MONEY_KEYS)[number];

/** A cell that cannot be read. */
export interface UnreadCell {
  readonly key: MoneyKey;
  /** The header above it. */
  readonly header: string;
  /** What stands there, '' for nothing; undefined where nobody is to be told. */
  readonly text: string | undefined;
}

/** A row whose payment cannot be read, so that no sum of rows holds it. */
export interface UnreadRow extends RowPlace {
  /** True where nobody has sent it, so that a check says what is wrong. */
  readonly isLeft: boolean;
  readonly cells: readonly UnreadCell[];
  /** What the journal says was paid there. */
  readonly recorded: Money | undefined;
}

/** A row whose membership or donation comes to an amount that is not known. */
export interface UnreadItem extends RowPlace {
  /** As of an {@link UnreadRow}. */
  readonly isLeft: boolean;
}

/**
 * Why rows and journal stand apart: no row bears what was recorded; no line tells of a sent row; the row is in another
 * state; amounts differ; the line names no amount; what was given back differs.
 */
export const APART_KINDS = ['noRow', 'noLine', 'state', 'amount', 'unnamed', 'refunded'] as const;

export type ApartKind = (typeof APART_KINDS)[number];

/** Payments of which rows and journal say different things. */
export interface ApartPayments {
  readonly kind: ApartKind;
  readonly count: number;
  /** What the rows say was sent, or given back where that differs. */
  readonly rows: Totals;
  readonly journal: Totals;
  /** The first of them. */
  readonly places: ReadonlyArray<Partial<RowPlace> & { readonly reference?: Reference }>;
}

/** What rows and journal say was sent. */
export interface JournalAgreement {
  readonly rows: { readonly count: number; readonly totals: Totals };
  readonly journal: { readonly count: number; readonly totals: Totals };
  readonly refunded: { readonly rows: Totals; readonly journal: Totals };
  /** Nothing where both say the same. */
  readonly apart: readonly ApartPayments[];
}

/** A tab that was surely meant for payments, and of which no figure holds anything, as its headers are wrong. */
export interface UnreadTab {
  readonly tab: string;
  readonly faults: readonly HeaderFault[];
}

/** What the rows of a spreadsheet come to. */
export interface Summary {
  /** The local time at which it was made: `2026-03-29 14:05`. */
  readonly made: string;
  readonly payments: number;
  readonly views: Readonly<Record<SummaryView, readonly SummaryLine[]>>;
  readonly unread: readonly UnreadRow[];
  /** In no sum by price. */
  readonly unreadItems: readonly UnreadItem[];
  /** Payments given back in part, of which nothing tells the membership or donation. */
  readonly unplaced: readonly RowPlace[];
  /** Payments that were sent, of which some has not come. */
  readonly unpaid: { readonly places: readonly RowPlace[]; readonly totals: Totals };
  /** Rows of renewals that nobody has paid yet: in no sum. */
  readonly renewals: number;
  readonly near: readonly UnreadTab[];
  /** Rows that say again what another one says: in no sum. */
  readonly copies: readonly RowPlace[];
  /** Rows that are not sent and bear the reference of another one: they count, and one of them may be a copy. */
  readonly sharing: readonly RowPlace[];
  readonly agreement: JournalAgreement;
}
