import type { ColumnKey } from './columns';
import type { BundleId, ContactId } from './ids';
import type { Currency, Minor } from './money';
import type { Span } from './span';

export type AmountFault =
  | {
      readonly kind: 'not an amount';
      readonly text: string;
      readonly decimals: number;
      /** That of the spreadsheet's locale: an example is to be read as what it says. */
      readonly decimalMark: '.' | ',';
    }
  /** A line break stands between its digits: two amounts in one cell. */
  | { readonly kind: 'two amounts'; readonly text: string }
  | { readonly kind: 'a date for an amount'; readonly text: string }
  | { readonly kind: 'a percentage for an amount'; readonly text: string }
  | { readonly kind: 'negative amount'; readonly text: string }
  | {
      readonly kind: 'too many decimals';
      readonly text: string;
      readonly currency: Currency;
      readonly decimals: number;
    }
  | { readonly kind: 'amount too large'; readonly text: string }
  | { readonly kind: 'other currency'; readonly written: string; readonly currency: Currency };

/** `hint` is a day as the spreadsheet's locale writes it. */
export type DateFault =
  | { readonly kind: 'not a date'; readonly text: string; readonly hint: string }
  /** How Sheets keeps a day, in a cell that does not show it as one. */
  | { readonly kind: 'day as a number'; readonly text: string; readonly day: string }
  /** The day is one in another order than that of the locale: `hint` is how to type it here. */
  | { readonly kind: 'other order'; readonly text: string; readonly hint: string }
  | { readonly kind: 'no such day'; readonly text: string }
  | { readonly kind: 'no such time'; readonly text: string }
  | { readonly kind: 'date out of range'; readonly text: string };

export type ChoiceFault =
  /** `offered` names the entries where they are few. */
  | { readonly kind: 'not in the list'; readonly text: string; readonly offered: readonly string[] }
  | { readonly kind: 'no longer offered'; readonly text: string }
  | { readonly kind: 'several bear this name'; readonly labels: readonly string[] }
  | { readonly kind: 'empty list' };

export type HeaderFault =
  /** What looks like the headers stands in another row than the first. */
  | { readonly kind: 'header below'; readonly row: number }
  /** `like`: a header that may have been meant for it. */
  | { readonly kind: 'missing header'; readonly key: ColumnKey; readonly like?: string }
  | {
      readonly kind: 'duplicate header';
      readonly key: ColumnKey;
      readonly columns: readonly number[];
    };

/** What is wrong with one cell, or with a row or a group in a way that one cell can correct. */
export type Fault =
  | AmountFault
  | DateFault
  | ChoiceFault
  | { readonly kind: 'missing' }
  | { readonly kind: 'no payer' }
  /** There is none, but one contact alone has the name that was typed: it is offered, never taken. */
  | {
      readonly kind: 'payer by name';
      readonly typed: string;
      readonly name: string;
      readonly id: ContactId;
    }
  /** There is none, and several contacts have the name that was typed, or nobody has. */
  | {
      readonly kind: 'payer by names';
      readonly typed: string;
      readonly people: ReadonlyArray<{ readonly name: string; readonly id: number }>;
    }
  | { readonly kind: 'error value'; readonly text: string }
  | { readonly kind: 'still loading'; readonly text: string }
  /** The add-on must write here, and writes over no formula. */
  | { readonly kind: 'formula in the way' }
  /** Of merged cells the first alone holds anything. */
  | { readonly kind: 'merged cells' }
  | { readonly kind: 'changes by itself' }
  | { readonly kind: 'not a group name'; readonly text: string }
  | { readonly kind: 'like another group'; readonly row: number; readonly name: string }
  | { readonly kind: 'shown otherwise'; readonly shown: string; readonly held: string }
  | { readonly kind: 'not an address'; readonly text: string }
  | { readonly kind: 'not an ID'; readonly text: string }
  | { readonly kind: 'not a reference'; readonly text: string }
  | { readonly kind: 'period unseen' }
  | { readonly kind: 'not text' }
  | { readonly kind: 'not a checkbox'; readonly text: string }
  | { readonly kind: 'not a currency'; readonly text: string }
  | { readonly kind: 'no currency' }
  | { readonly kind: 'not JSON' }
  | { readonly kind: 'email without ID'; readonly idColumn: ColumnKey }
  | { readonly kind: 'nobody with this address'; readonly address: string | undefined }
  | {
      readonly kind: 'several with this address';
      readonly people: ReadonlyArray<{ readonly name: string; readonly id: number }>;
    }
  /** `address`: '' where there is none, undefined where it stays in the spreadsheet, as in the one above. */
  | {
      readonly kind: 'address of another';
      readonly name: string;
      readonly address: string | undefined;
    }
  /** Since a key of what may be another space was entered, the ID is that of somebody else than its row names. */
  | { readonly kind: 'name elsewhere'; readonly typed: string; readonly name: string }
  | { readonly kind: 'contacts unanswered' }
  | { readonly kind: 'no default donation price' }
  | { readonly kind: 'price currency'; readonly price: Currency; readonly row: Currency }
  | { readonly kind: 'no price amount' }
  | { readonly kind: 'end before start' }
  | { readonly kind: 'no payment in group' }
  | { readonly kind: 'two currencies'; readonly currencies: readonly Currency[] }
  | { readonly kind: 'two payers' }
  | { readonly kind: 'two open donations' }
  /** A donation is to take what the payment leaves, and that is nothing. */
  | {
      readonly kind: 'nothing left' | 'does not add up';
      readonly paid: number;
      readonly items: number;
      readonly currency: Currency;
    }
  | { readonly kind: 'duplicate reference'; readonly tab: string; readonly row: number }
  /** Another payment bears what tells this one in the system that it was brought in from. */
  | { readonly kind: 'duplicate source'; readonly tab: string; readonly row: number }
  | { readonly kind: 'unknown state'; readonly text: string }
  | { readonly kind: 'already has a bundle'; readonly bundleId: string }
  | { readonly kind: 'copy of a sent row'; readonly tab: string; readonly row: number }
  | { readonly kind: 'reference gone'; readonly bundleId: number }
  /** `bundleId`: what journal or memory know to be recorded under the row's reference. */
  | { readonly kind: 'state without a bundle'; readonly bundleId: BundleId | undefined }
  /** `isOnRow`: whether the row still bears the bundle's ID. */
  | { readonly kind: 'not cancelled'; readonly bundleId: BundleId; readonly isOnRow: boolean }
  | { readonly kind: 'nothing to cancel' }
  | { readonly kind: 'group already sent'; readonly row: number }
  | { readonly kind: 'problem on another row'; readonly row: number };

/** What a person may want to look at, and what does not stop a send. */
export type Caution =
  | { readonly kind: 'not the price'; readonly price: Minor; readonly currency: Currency }
  | { readonly kind: 'hundred times the price'; readonly price: Minor; readonly currency: Currency }
  /** A whole number that Sheets also keeps for a day. */
  | { readonly kind: 'number like a date'; readonly day: string }
  /** The cell shows another number than it holds. */
  | { readonly kind: 'rounded by its format'; readonly held: string; readonly shown: string }
  | { readonly kind: 'payment alone' }
  | { readonly kind: 'several payers'; readonly payers: number }
  | { readonly kind: 'name of another'; readonly typed: string; readonly name: string }
  | { readonly kind: 'unread header'; readonly header: string; readonly meant: ColumnKey }
  /** Columns that something stood in, and that the tab has no more. */
  | { readonly kind: 'columns gone'; readonly columns: readonly ColumnKey[] }
  | { readonly kind: 'short membership'; readonly days: number }
  /** Of the same member and price; the days are those of the other row. */
  | (Span & {
      readonly kind: 'same membership';
      readonly tab: string;
      readonly row: number;
    })
  /** A row that was made for the renewal of a year, and whose membership covers nothing of it. */
  | (Span & { readonly kind: 'renewal elsewhere'; readonly year: string })
  /** `name`: of whom it was paid for, where Qomon has told. */
  | { readonly kind: 'third-party payer'; readonly name?: string | undefined }
  /** Who stands behind an ID that is not the payer's. */
  | { readonly kind: 'beneficiary'; readonly name: string }
  | { readonly kind: 'date in the future' }
  | { readonly kind: 'date over a year old' }
  | { readonly kind: 'same payment'; readonly tab: string; readonly row: number }
  | { readonly kind: 'ID not confirmed' }
  /** Of another space, or merged: the night leaves it until a person has sent it once. */
  | { readonly kind: 'contact elsewhere' }
  | { readonly kind: 'zero amount' }
  | { readonly kind: 'cell without its item'; readonly item: 'membership' | 'donation' };

export interface Problem {
  readonly column: ColumnKey;
  /** Another cell that could be filled instead, and is marked too. */
  readonly or?: ColumnKey;
  readonly fault: Fault;
}

export interface Warning {
  readonly column: ColumnKey;
  readonly caution: Caution;
}

/** Warnings that a night does not pass over: whoever sends by day has read them. */
// guard: night-waits-for-people
const QUESTIONS: ReadonlyArray<Caution['kind']> = [
  'number like a date',
  'hundred times the price',
  'contact elsewhere',
];

/** The warnings that are questions where nobody is there to read them. */
export function questionsIn({ warnings }: { readonly warnings: readonly Warning[] }): Warning[] {
  return warnings.filter(({ caution }) => QUESTIONS.includes(caution.kind));
}

/** Who it is about is told: every couple has a payer who is not the beneficiary. */
const TOLD: ReadonlyArray<Caution['kind']> = ['third-party payer', 'beneficiary'];

/** The warnings that are counted. */
export function countedIn({ warnings }: { readonly warnings: readonly Warning[] }): Warning[] {
  return warnings.filter(({ caution }) => !TOLD.includes(caution.kind));
}
