/** What papers are made of: bundles as Qomon holds them, without a name. Amounts are in minor units. */

/** A payment of a bundle. */
export interface HeldPayment {
  readonly id: number;
  /** Its `external_transaction_id` where that is a number of ours or of others. */
  readonly reference?: number;
  readonly payer?: number;
  readonly amount: number;
  /** Lower case; '' where Qomon says none. */
  readonly currency: string;
  readonly method: string;
  /** `2026-03-29`; '' where it has none that can be read. */
  readonly day: string;
  readonly refunded: number;
  readonly unpaid: number;
  readonly status?: number;
}

/** A membership or a donation of a bundle. */
export interface HeldItem {
  readonly kind: 'membership' | 'donation';
  readonly id: number;
  /** For whom it is. */
  readonly contact?: number;
  readonly amount: number;
  /** The amount of the price list. */
  readonly initial?: number;
  readonly currency: string;
  readonly price?: number;
  /** The first day of a membership, or the day of a donation; '' where there is none. */
  readonly day: string;
  /** The last day of a membership; '' for a donation. */
  readonly end: string;
}

export interface HeldBundle {
  readonly id: number;
  readonly payments: readonly HeldPayment[];
  readonly items: readonly HeldItem[];
}

/** What a spreadsheet knows of its own and its space, that papers are made with. */
export interface PaperFacts {
  /** Today, where the spreadsheet is: `2026-11-29`. */
  readonly today: string;
  readonly period: 'calendar' | 'rolling';
  readonly currency: string;
  readonly methods: readonly string[];
  /** The kind of each status, by its ID. */
  readonly statuses: ReadonlyArray<readonly [id: number, kind: string]>;
  /** The name of each price, and whether it is still offered. */
  readonly membershipPrices: readonly PriceFact[];
  readonly donationPrices: readonly PriceFact[];
  /** The references that this spreadsheet has given: from each first to below each next. */
  readonly ranges: ReadonlyArray<readonly [first: number, next: number]>;
  /** Others that stand on its rows or in its journal. */
  readonly references: readonly number[];
  /** Bundles that stand on its rows. */
  readonly bundles: readonly number[];
  /** The deposit slip of each reference that is on one. */
  readonly slips: ReadonlyArray<readonly [reference: number, slip: number]>;
  /** What people have said of each slip: the bank's own number of it, and the line of the statement. */
  readonly slipLines: ReadonlyArray<readonly [slip: number, bankNumber: string, statement: string]>;
  /** The rows that say of a payment of the asked year that it is recorded, by their tabs; nothing where none is asked. */
  readonly recorded: ReadonlyArray<readonly [tab: string, rows: readonly RecordedRow[]]>;
}

/** A row and its bundle; where it names none, 0, and its reference. */
export type RecordedRow = readonly [row: number, bundle: number, reference?: number];

export type PriceFact = readonly [id: number, label: string, isOffered: boolean];

/** What is read of people for a paper. */
export interface PersonOnPaper extends PersonDetails {
  readonly id: number;
}

/** What Qomon tells of a person for a paper; each is '' where it tells nothing. */
export interface PersonDetails {
  readonly firstname: string;
  readonly surname: string;
  readonly mail: string;
  /** On one line: number and street first, then building, floor and the like. */
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}
