/** What a file of a year is for. */
export type PaperKind = 'plain' | 'party';

/** The columns of such a file; `src/papers/columns` says what stands in each. */
export type YearColumn =
  | 'entry'
  | 'nature'
  | 'price'
  | 'date'
  | 'donor'
  | 'title'
  | 'surname'
  | 'firstname'
  | 'mail'
  | 'address'
  | 'postcode'
  | 'town'
  | 'country'
  | 'nationality'
  | 'mandate'
  | 'currency'
  | 'amount'
  | 'method'
  | 'statement'
  | 'slip'
  | 'cancellation'
  | 'beneficiary'
  | 'bundle'
  | 'origin';

/** The words that stand in a file, in the person's language. */
export interface FileWords {
  readonly columns: Readonly<Record<YearColumn, string>>;
  readonly kinds: Readonly<Record<'membership' | 'donation', string>>;
  readonly endings: Readonly<Record<'refunded' | 'unpaid' | 'cancelled', string>>;
  readonly origins: Readonly<Record<'here' | 'elsewhere', string>>;
}
