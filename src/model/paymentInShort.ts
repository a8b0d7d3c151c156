import type { Money } from './money';

/** A payment as two are held against each other by eye; undefined where it is not known. */
export interface PaymentInShort {
  readonly sum: Money | undefined;
  /** The payer's ID. */
  readonly payer: number | undefined;
  /** `2026-03-29`, as Qomon has it. */
  readonly day: string | undefined;
}
