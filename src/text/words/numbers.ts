import type { Currency } from '../../model/money';

/** Money that may be more than one payment can be. */
export interface Sum {
  readonly amount: number;
  readonly currency: Currency;
}

/** How a language writes numbers. */
export interface NumberWords {
  /** `20.00 EUR`. */
  readonly money: (sum: Sum) => string;
}
