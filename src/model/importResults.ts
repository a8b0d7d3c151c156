import type { Currency } from './money';
import type { Span } from './span';

/** What becomes of an order of another system's export. */
export const VERDICTS = [
  'fresh', // to be written
  'here', // its rows stand in the spreadsheet
  'hereDeleted', // they stood there
  'half', // some of them do: a run was cut off
  'changed', // the export says something else of it than it did
  'decision', // a person has to say
  'byHand', // nothing that a person could say brings it in as it is
  'leftOut',
  'unreadable',
] as const;

/** What the keys begin with of rows that the list of renewals has made. */
export const RENEWAL_PREFIX = 'renewal';

export type Verdict = (typeof VERDICTS)[number];

/** What became of a row that was made of somebody's renewal, and that has left. */
export type RenewalFate = { readonly tab: string; readonly row: number } & (
  | { readonly kind: 'sent' }
  /** Recorded for other days than those of the period; none where it is for no membership any more. */
  | { readonly kind: 'elsewhere'; readonly days?: Span }
  | { readonly kind: 'over' }
  | { readonly kind: 'cancelled' }
);

/** Why an order is not written, or not whole. */
export type Why =
  | { readonly kind: 'status'; readonly text: string }
  | { readonly kind: 'price left out'; readonly text: string }
  | { readonly kind: 'nothing paid' }
  | { readonly kind: 'left by you' }
  | { readonly kind: 'in part'; readonly total: number; readonly leftOut: number }
  /** A column of amounts of which nobody has said where it goes. */
  | { readonly kind: 'unasked amount'; readonly column: string }
  | { readonly kind: 'unknown price'; readonly text: string }
  | { readonly kind: 'unknown method'; readonly text: string }
  /** Its lines name several. */
  | { readonly kind: 'several methods'; readonly methods: readonly string[] }
  | { readonly kind: 'gone from the lists'; readonly text: string }
  | { readonly kind: 'no price' }
  | { readonly kind: 'organisation'; readonly name: string }
  | { readonly kind: 'person'; readonly names: readonly string[] }
  | { readonly kind: 'payment beside items' }
  | { readonly kind: 'negative' }
  | {
      readonly kind: 'unreadable';
      readonly line: number;
      readonly column: string;
      readonly text: string;
    }
  | { readonly kind: 'several payers' }
  /** What tells its lines apart stands on several that differ: here again on this one. */
  | { readonly kind: 'number repeats'; readonly line: number }
  /** Its lines stand in the file once more, far from each other: the first of those again. */
  | { readonly kind: 'repeated'; readonly line: number }
  | { readonly kind: 'deleted' }
  /** Qomon holds a payment that bears its key, or one that equals it. */
  | {
      readonly kind: 'key in Qomon' | 'payment in Qomon';
      readonly bundleId: number;
      readonly recorded: string;
    }
  /** Its rows were about to be taken away, and some of them stand. */
  | { readonly kind: 'taking back' }
  /** Its rows stand, and do not say any more whose they are. */
  | { readonly kind: 'source emptied' }
  | { readonly kind: 'changed' }
  /** Its rows were written by another answer of what its texts mean than is kept now. */
  | { readonly kind: 'meant otherwise'; readonly isSent: boolean }
  | { readonly kind: 'half' }
  /** Cells of its rows that were written are blank, and can be filled in again. */
  | { readonly kind: 'cleared' }
  /** Its rows read otherwise than they were written. */
  | { readonly kind: 'edited' }
  | { readonly kind: 'half edited' };

/** A person whom an export names, as the page shows them. */
export interface PersonNamed {
  readonly key: string;
  readonly name: string;
  readonly contactId?: number;
}

/** What an order becomes: its items with the labels of their prices, '' for none, and how it was paid. */
export interface Becoming {
  /** None where nothing comes in. */
  readonly items: ReadonlyArray<{
    readonly to: 'membership' | 'donation' | 'payment';
    readonly price: string;
    readonly amount: number;
  }>;
  readonly method: string;
  readonly currency: Currency;
}

/** An order as the page shows it. Amounts are in minor units. */
export interface OrderShown {
  readonly key: string;
  readonly verdict: Verdict;
  readonly total: number;
  readonly leftOut: number;
  readonly lines: readonly number[];
  readonly rows: ReadonlyArray<{
    readonly payer: PersonNamed;
    readonly beneficiary: PersonNamed;
    readonly amount: number;
    readonly item: 'membership' | 'donation' | 'payment';
  }>;
  /** What it becomes, in the person's language, as is the next. */
  readonly becomes?: string;
  /** Why. */
  readonly why?: string;
  /** That Qomon holds it by its key, or a payment that equals it. */
  readonly inQomon?: 'key' | 'payment';
  /** What a person can say of it. */
  readonly asks?: 'take' | 'leave';
  /** Where its first row stands. */
  readonly place?: { readonly tab: string; readonly row: number; readonly cell: string };
}

/** What a source does not say yet. */
export interface Questions {
  readonly prices: readonly string[];
  readonly methods: readonly string[];
  readonly amounts: readonly string[];
}

/** Somebody to be chosen, created, or known. */
export interface PersonAsked {
  readonly key: string;
  readonly name: string;
  readonly firstname: string;
  readonly surname: string;
  readonly mail: string;
  /** `1990-02-03`, or blank, as is each of the others where the file lacks it. */
  readonly birth: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly orders: number;
  readonly contactId?: number;
  readonly candidates: ReadonlyArray<{
    readonly id: number;
    readonly name: string;
    readonly mail: string;
    readonly birth?: string;
    readonly postcode?: string;
  }>;
}

/** Why a tab of the spreadsheet, or a file, cannot be brought in as it stands. */
export type TabFaultKind =
  | 'amount'
  | 'amounts mixed'
  | 'day'
  | 'days mixed'
  | 'days open'
  | 'number'
  | 'error'
  /** A spreadsheet program has cut digits off, or written days in its own way. */
  | 'file number'
  | 'file days';

/** Why the rows of an order stay where its import is taken back. */
export type KeptWhy =
  /** `now`: Qomon holds it, nobody knows whether it does, or it holds it no more. */
  | { readonly kind: 'sent'; readonly now: 'held' | 'unconfirmed' | 'over' }
  | { readonly kind: 'slip'; readonly slip: string }
  /** More rows bear its key than were written. */
  | { readonly kind: 'copied' }
  /** Something stands in a column that the import does not fill; `header`: '' for one without. */
  | { readonly kind: 'typed'; readonly header: string }
  | { readonly kind: 'edited' }
  | { readonly kind: 'source emptied' };

/** How far an import is, as a line of the journal tells it. */
export type ImportOutcome = 'intended' | 'recorded' | 'takingBack' | 'takenBack';

/** Sums in minor units, signed; `unreadable` counts lines. */
export type ImportTotals = Readonly<Record<Verdict | 'file', number>>;

/** An import of which rows were written, as the journal tells it. */
export interface ImportShown {
  readonly importId: string;
  readonly source: string;
  /** `2026-01-31 14:05` */
  readonly at: string;
  readonly orders: number;
}
