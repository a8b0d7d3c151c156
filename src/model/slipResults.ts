import type { Reference } from './ids';
import type { Currency, Money } from './money';
import type { State } from './states';
import type { RowPlace } from './summaryResults';

/** How a slip goes on: its intent, what came of it, and the same of taking it back. */
export const SLIP_OUTCOMES = ['intended', 'recorded', 'undoing', 'undone'] as const;

export type SlipOutcome = (typeof SLIP_OUTCOMES)[number];

/**
 * A row of a slip: its amount in minor units, the reference of the first row of its cheque, and a print of what the
 * row said, by which it is known where its reference is lost.
 */
export type SlipRow = readonly [
  reference: Reference,
  amount: number,
  of?: Reference,
  print?: string,
];

/** What was noted of a deposit slip: references and amounts, and never a name. */
export interface SlipLine {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly outcome: SlipOutcome;
  readonly slip: number;
  readonly currency: Currency;
  readonly cheques: readonly SlipRow[];
}

/** A cheque as its row says, or its rows where several are of one. */
export interface Cheque {
  readonly place: RowPlace;
  /** The other rows of it. */
  readonly others: readonly RowPlace[];
  readonly drawer: string;
  readonly bank: string;
  readonly number: string;
  readonly money: Money;
  /** `2026-03-29`, or ''. */
  readonly day: string;
  /** Headers of what a bank's slip asks for and the row does not say. */
  readonly missing: readonly string[];
  /** Whether it can still be paid in: `near` the end of the time for that, or `past` it. */
  readonly life: 'new' | 'near' | 'past';
  /** What is written in `State` of a payment that was given back, in part or in full. */
  readonly refunded: State | undefined;
}

/** The cheques that may go on a slip, all of one currency. */
export interface SlipOffer {
  readonly cheques: readonly Cheque[];
  readonly total: Money;
  /** Cheques of other currencies, and those above the most of a slip: they go on the next one. */
  readonly others: number;
  /** Rows of which the amount is missing or cannot be read, with the others of their cheques. */
  readonly unread: readonly RowPlace[];
  /** Rows that nobody sees, by a filter, by hand or on a hidden tab, with the others of their cheques. */
  readonly hidden: number;
  /** Rows whose payment was made unpaid from here, with the others of their cheques: a bank has sent them back. */
  readonly unpaid: readonly RowPlace[];
  /** Rows that bear the reference of another one, which counts. */
  readonly copies: readonly RowPlace[];
  /** Rows with a state that only a row with a reference has, and without one. */
  readonly nameless: readonly RowPlace[];
  /** Rows where nothing can be written into the cell of the slip: a formula stands there, or it is merged. */
  readonly fixed: readonly RowPlace[];
  /** Rows that bear number and bank of a cheque that is on a slip. */
  readonly halves: ReadonlyArray<RowPlace & { readonly slip: number }>;
  /** Rows that say what a cheque of a slip said that is on no row any more: a person says whether they are others. */
  readonly alike: ReadonlyArray<RowPlace & { readonly slip: number }>;
  /** Rows whose cell bears what is not the number of their slip. */
  readonly foreign: readonly RowPlace[];
  /** True where rows were chosen; false of all that stand in the spreadsheet. */
  readonly isSelected: boolean;
}

/** A slip as it stands. */
export interface Slip {
  readonly number: number;
  readonly cheques: number;
  readonly total: Money;
  readonly isUndone: boolean;
  /** True where somebody has said on its line when it was paid in. */
  readonly isPaidIn: boolean;
}

/** A slip that waits for the bank, as a statement is held against it. */
export interface OpenSlip {
  readonly number: number;
  readonly cheques: number;
  readonly total: Money;
  /** `2026-03-29`, or '' where nobody knows when it was made. */
  readonly made: string;
  /** Its number at the bank, as somebody has typed it. */
  readonly bankNumber: string;
}

/** What a person has ticked on a statement for a slip. */
export interface TickedSlip {
  readonly slip: number;
  /** When it was paid in: `2026-03-29`. */
  readonly day: string;
  /** What the statement says of it. */
  readonly statement: string;
}

/** A slip that was paid in, and what its line says of it. */
export interface PaidSlip extends TickedSlip {
  readonly total: Money;
}

/** What came of ticking a slip off. */
export type TickVerdict = Pick<TickedSlip, 'slip' | 'day'> & {
  readonly kind:
    | 'done'
    /** That very day stood there already. */
    | 'done already'
    | 'unknown'
    | 'undone'
    /** Another day stands there, or a text. */
    | 'paid in'
    /** Several lines bear its number. */
    | 'twice'
    /** Somebody else has ticked that line of the statement for another slip meanwhile. */
    | 'used'
    /** People have moved the columns of the tab. */
    | 'columns'
    | 'formula'
    | 'protected'
    /** The line was moved or deleted just then, or a rule refuses what is written. */
    | 'not written';
};

/** A slip on paper: its cheques as their rows say now. */
export interface SlipOnPaper {
  readonly slip: Slip;
  readonly made: string;
  readonly cheques: readonly Cheque[];
  /** Rows that say something else since, and how many cheques are on no row. */
  readonly changed: ReadonlyArray<RowPlace & { readonly change: SlipChange }>;
  readonly gone: number;
  /** True where the journal does not know what it was made of, so that the rows say it. */
  readonly isByRows: boolean;
}

/** What has become of a row since its cheque was put on a slip. */
export type SlipChange =
  | { readonly kind: 'amount'; readonly was: Money }
  | { readonly kind: 'method'; readonly now: string }
  | { readonly kind: 'state'; readonly state: State }
  /** Day, bank or number of the cheque. */
  | { readonly kind: 'details' };

/** What a command has put right of slips before it did anything else. */
export interface SettledSlips {
  /** Those that were cut off, as they stand now. */
  readonly ended: readonly Slip[];
  /** Those that could not be ended: cells are protected. */
  readonly unended: readonly Slip[];
  /** Slips that had lost their lines. */
  readonly relisted: readonly number[];
  /** Slips that are undone, and whose lines did not say so. */
  readonly undoneAgain: readonly number[];
  /** Rows that had lost the reference of their cheque, were known by what they say, and have it again. */
  readonly known: ReadonlyArray<RowPlace & { readonly slip: number }>;
  /** Slips that neither journal nor memory know, of which the rows say less than their line does. */
  readonly short: ReadonlyArray<{
    readonly slip: Slip;
    readonly cheques: number;
    readonly total: Money;
  }>;
  /** Rows whose cells did not say their slip, and do now. */
  readonly restored: number;
  /** Rows whose cells did not take it. */
  readonly unwritten: number;
}

/** Why nothing was put on a slip, or taken off it. */
export type SlipProblem =
  /** Rows were changed, moved or put on another slip since they were shown. */
  | { readonly kind: 'changed' }
  /** Two rows bear one reference. */
  | { readonly kind: 'copy'; readonly place: RowPlace }
  /** Cells of the rows could not be written. */
  | { readonly kind: 'not written' };
