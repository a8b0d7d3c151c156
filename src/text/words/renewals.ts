import type { Verdict } from '../../model/importResults';

/** Every word about those who were members and are not found again. */
export interface RenewalWords {
  readonly title: string;
  readonly help: string;
  readonly last: string;
  readonly next: string;
  readonly from: string;
  readonly to: string;
  readonly make: string;
  readonly badPeriod: string;
  readonly found: (people: number) => string;
  readonly none: string;
  /** No membership of the first period was found at all. */
  readonly nobody: string;
  readonly unseen: string;
  readonly one: (it: {
    readonly name: string;
    readonly id: number;
    readonly price: string;
    readonly end: string;
  }) => string;
  readonly paidBy: (it: { readonly name: string; readonly id: number }) => string;
  readonly noPrice: string;
  readonly rowsHelp: string;
  readonly all: (people: number) => string;
  readonly makeRows: (it: { readonly rows: number; readonly tab: string }) => string;
  readonly lookAgain: string;
  readonly looking: string;
  readonly making: string;
  /** What is known of somebody's row; `place`: where it stands. */
  readonly told: (it: {
    readonly verdict: Verdict;
    readonly place?: { readonly tab: string; readonly row: number };
  }) => string;
  readonly made: (it: {
    readonly rows: number;
    /** How many could not be written, and how many had a row already. */
    readonly left: number;
    readonly had: number;
    readonly tab: string;
  }) => string;
  readonly unsure: string;
  readonly fileName: (it: { readonly from: string }) => string;
  readonly columns: Readonly<
    Record<
      | 'member'
      | 'surname'
      | 'firstname'
      | 'mail'
      | 'payer'
      | 'payerName'
      | 'price'
      | 'amount'
      | 'currency'
      | 'start'
      | 'end'
      | 'bundle',
      string
    >
  >;
}
