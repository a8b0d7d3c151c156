import type { PaymentInShort } from '../../model/paymentInShort';
import type { HeldWords } from './index';

/** A payment of which nobody knows whether it was recorded. */
export interface AskedPayment {
  readonly tab: string;
  readonly row: number;
  /** Undefined where the row has lost it. */
  readonly reference: number | undefined;
  /** What the row says: amount in minor units, currency, payer and day. */
  readonly here: readonly PaymentInShort[];
  /** What Qomon holds under its reference. */
  readonly held: readonly HeldWords[];
}

/** What is asked of a person who knows what became of a payment. */
export interface LastWordWords {
  /** In the sidebar, beside the row and above what can be said. */
  readonly about: (it: AskedPayment) => string;
  /** A bundle's ID is typed, or one of `no`. */
  readonly ask: (it: AskedPayment) => string;
  readonly notUnderstood: (typed: string) => string;
  readonly notOpen: string;
  readonly noSuchBundle: (bundleId: number) => string;
  readonly notRead: (bundleId: number) => string;
  readonly ofAnotherRow: (it: {
    readonly bundleId: number;
    readonly tab: string;
    readonly row: number;
  }) => string;
  readonly differs: (it: {
    readonly held: HeldWords;
    readonly here: readonly PaymentInShort[];
  }) => string;
  /** Said to be unrecorded, though the payment that it went with is held in that bundle. */
  readonly heldWith: (bundleId: number) => string;
  readonly found: (bundleId: number) => string;
  /**
   * How many rows have got back the reference (`given`), their bundle's ID (`named`) or the state that Qomon tells;
   * nothing where none has.
   */
  readonly putRight: (it: {
    readonly given: number;
    readonly named: number;
    readonly states: number;
  }) => readonly string[];
  /** How many were settled by what was typed; nothing where none was. */
  readonly settled: (payments: number) => readonly string[];
  /** On the row, once a person has said that it was not recorded. */
  readonly freed: string;
}
