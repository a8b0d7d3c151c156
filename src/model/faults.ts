import type { ColumnKey } from './columns';
import type { Currency, Minor } from './money';

export type AmountFault =
  | { readonly kind: 'not an amount' }
  | { readonly kind: 'negative amount' }
  | { readonly kind: 'too many decimals'; readonly currency: Currency; readonly decimals: number }
  | { readonly kind: 'amount too large' }
  | { readonly kind: 'other currency'; readonly written: string; readonly currency: Currency };

export type DateFault =
  | { readonly kind: 'not a date' }
  | { readonly kind: 'no such day'; readonly text: string }
  | { readonly kind: 'no such time'; readonly text: string }
  | { readonly kind: 'date out of range' };

export type ChoiceFault =
  | { readonly kind: 'not in the list'; readonly text: string }
  | { readonly kind: 'no longer offered'; readonly text: string }
  | { readonly kind: 'several bear this name'; readonly labels: readonly string[] }
  | { readonly kind: 'empty list' };

export type HeaderFault =
  | { readonly kind: 'missing header'; readonly key: ColumnKey }
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
  | { readonly kind: 'not an ID' }
  | { readonly kind: 'not a reference' }
  | { readonly kind: 'period unseen' }
  | { readonly kind: 'not text' }
  | { readonly kind: 'not a checkbox' }
  | { readonly kind: 'not a currency' }
  | { readonly kind: 'no currency' }
  | { readonly kind: 'not JSON' }
  | { readonly kind: 'email without ID'; readonly idColumn: ColumnKey }
  | { readonly kind: 'nobody with this address'; readonly address: string }
  | {
      readonly kind: 'several with this address';
      readonly people: ReadonlyArray<{ readonly name: string; readonly id: number }>;
    }
  | { readonly kind: 'address of another'; readonly name: string; readonly emailColumn: ColumnKey }
  | { readonly kind: 'contacts unanswered' }
  | { readonly kind: 'no default donation price' }
  | { readonly kind: 'price currency'; readonly price: Currency; readonly row: Currency }
  | { readonly kind: 'no price amount' }
  | { readonly kind: 'end before start' }
  | { readonly kind: 'no payment in group' }
  | { readonly kind: 'two currencies'; readonly currencies: readonly Currency[] }
  | { readonly kind: 'two payers' }
  | { readonly kind: 'two open donations' }
  | {
      readonly kind: 'does not add up';
      readonly paid: number;
      readonly items: number;
      readonly currency: Currency;
    }
  | { readonly kind: 'duplicate reference'; readonly tab: string; readonly row: number }
  | { readonly kind: 'unknown state'; readonly text: string }
  | { readonly kind: 'already has a bundle'; readonly bundleId: string }
  | { readonly kind: 'copy of a sent row'; readonly tab: string; readonly row: number }
  | { readonly kind: 'reference gone'; readonly bundleId: number }
  | { readonly kind: 'group already sent'; readonly row: number }
  | { readonly kind: 'problem on another row'; readonly row: number };

/** What a person may want to look at, and what does not stop a send. */
export type Caution =
  | { readonly kind: 'not the price'; readonly price: Minor; readonly currency: Currency }
  | { readonly kind: 'third-party payer' }
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
  readonly fault: Fault;
}

export interface Warning {
  readonly column: ColumnKey;
  readonly caution: Caution;
}
