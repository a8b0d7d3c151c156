/** A bundle that looks like a payment of the sheet. */
export interface LookalikeBundle {
  readonly bundleId: number;
  /** `2026-05-31`. */
  readonly day: string;
  /** What it bears as its reference; blank where it bears none. */
  readonly under: string;
  /** The row on which its ID stands, where that row reads otherwise. */
  readonly borneBy?: { readonly tab: string; readonly row: number } | undefined;
}

/** What is said of payments that Qomon seems to hold already. */
export interface LookWords {
  /** On the row. */
  readonly looksRecorded: (it: LookalikeBundle) => string;
  /** In the sidebar, beside the row. */
  readonly isHeld: (it: LookalikeBundle) => string;
  readonly notReached: string;
  /** On a row that takes the place of one which was deleted while it was being sent. */
  readonly underWay: string;
  /** On the row, once a person has said that it is another payment. */
  readonly isAnother: string;
  /** On the row, once a person has said that what looks odd is meant. */
  readonly isAsTyped: string;
  /** Said once. */
  readonly isCopy: string;
  /** So many payments have got their references and IDs back. */
  readonly returned: (payments: number) => string;
  /** Said once of bundles for which no row stands; of `untold` the journal had no line. */
  readonly rowsGone: (bundles: readonly number[], untold: number) => string;
  /** Bundles for which no row stands, each beside the one of a row that bears the same reference. */
  readonly recordedTwice: (
    pairs: ReadonlyArray<{ readonly bundleId: number; readonly own: number }>,
  ) => string;
  /** Asked before a send: `rows` are the first of them, of `all`. */
  readonly areOthers: (
    rows: ReadonlyArray<LookalikeBundle & { readonly tab: string; readonly row: number }>,
    all: number,
  ) => string;
}
