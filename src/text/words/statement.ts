import type { OpenSlip } from '../../model/slipResults';

/** Every word about a bank statement that is held against deposit slips. */
export interface StatementWords {
  readonly open: string;
  readonly help: string;
  readonly file: string;
  readonly columnsHelp: string;
  /** Reads the statement by the columns that were chosen. */
  readonly useColumns: string;
  readonly columns: Readonly<Record<'day' | 'label' | 'amount', string>>;
  /** `bank`: '' where its layout is not known; `days`: the first and the last. */
  readonly found: (it: {
    readonly bank: string;
    readonly credits: number;
    readonly days: readonly [first: string, last: string];
  }) => string;
  /** No slip waits for the bank any more. */
  readonly allTicked: string;
  /** The slips are of several currencies. */
  readonly currencies: (codes: readonly string[]) => string;
  /** `column`: '' where a line holds more or fewer cells than the headers. */
  readonly unread: (
    lines: ReadonlyArray<{ readonly line: number; readonly column: string; readonly text: string }>,
  ) => string;
  readonly slip: (slip: OpenSlip) => string;
  readonly noFit: string;
  /** What no line fits may be. */
  readonly noFitHelp: string;
  /** What came in; `lines`: how many lines of the statement it is. */
  readonly fit: (it: {
    readonly day: string;
    readonly label: string;
    readonly lines: number;
  }) => string;
  /** `others`: slips that it fits as well. */
  readonly notes: (it: {
    readonly isNamed: boolean;
    readonly others: readonly number[];
  }) => readonly string[];
  /** It is ticked for that slip. */
  readonly taken: (slip: number) => string;
  readonly tickOff: (slips: number) => string;
  readonly ticking: string;
  readonly unsure: string;
}
