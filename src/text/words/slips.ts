import type { Money } from '../../model/money';
import type {
  Cheque,
  SettledSlips,
  Slip,
  SlipOffer,
  SlipOnPaper,
  SlipOutcome,
  SlipProblem,
  TickVerdict,
} from '../../model/slipResults';
import type { SentencesFor } from '.';

/** Every word about deposit slips. */
export interface SlipWords {
  readonly title: string;
  /** `offered`: the payment methods of the space. */
  readonly askMethods: (offered: readonly string[]) => string;
  /** `methods`: the payment methods that are cheques, as the list calls them. */
  readonly nothing: (offer: SlipOffer, methods: readonly string[]) => string;
  /** What goes on the slip, what is missing, and how many they are. */
  readonly ask: (offer: SlipOffer) => string;
  /** The same without the question, line by line, or why there is nothing to ask. */
  readonly offer: (offer: SlipOffer, methods: readonly string[]) => readonly string[];
  /** A slip in a list. */
  readonly inShort: (slip: Slip) => string;
  /** Whether rows that look like cheques of a slip are others. */
  readonly askAlike: (rows: SlipOffer['alike']) => string;
  readonly askTotal: (currency: string) => string;
  readonly countDiffers: (it: { readonly counted: string; readonly cheques: number }) => string;
  readonly totalDiffers: (it: { readonly counted: string; readonly total: Money }) => string;
  readonly done: (it: { readonly slip: number; readonly offer: SlipOffer }) => string;
  /** Beside that a slip is made. */
  readonly notPrinted: string;
  readonly problems: SentencesFor<SlipProblem>;
  readonly noSlips: string;
  /** Slips stand, and each was paid in. */
  readonly allPaidIn: string;
  /** What was put right before anything else; nothing where nothing was. */
  readonly settled: (it: SettledSlips) => readonly string[];
  readonly askPrint: (slips: readonly Slip[]) => string;
  readonly askUndo: (slips: readonly Slip[]) => string;
  readonly noSuchSlip: (typed: string) => string;
  readonly confirmUndo: (slip: Slip) => string;
  readonly undone: (slip: Slip) => string;
  readonly notUndone: (slip: Slip) => string;
  /** What came of each slip that was ticked off on a statement. */
  readonly ticked: SentencesFor<TickVerdict>;
  /** Nothing was ticked that can be written. */
  readonly noTicks: string;
  /** The headers of the tab of slips, which is known by the first. */
  readonly columns: Readonly<
    Record<
      | 'number'
      | 'date'
      | 'cheques'
      | 'total'
      | 'currency'
      | 'state'
      | 'bankNumber'
      | 'statement'
      | 'paidIn',
      string
    >
  >;
  readonly warning: string;
  readonly undoneState: string;
  /** In the first cell of the page to print, which is known by it. */
  readonly paperTitle: string;
  readonly paperWarning: string;
  readonly paperHead: (it: Pick<SlipOnPaper, 'slip' | 'made'>) => string;
  readonly paperColumns: readonly string[];
  readonly paperTotal: (currency: string) => string;
  readonly paperNote: string;
  readonly changed: (it: SlipOnPaper['changed'][number]) => string;
  readonly gone: (cheques: number) => string;
  /** Rows that are one cheque. */
  readonly joined: (cheque: Cheque) => string;
  readonly byRows: string;
  readonly isUndone: string;
  /** A line of the journal. */
  readonly line: (it: {
    readonly outcome: SlipOutcome;
    readonly slip: number;
    readonly cheques: number;
  }) => string;
}
