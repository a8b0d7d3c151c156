import type { Becoming, KeptWhy, RenewalFate, Why } from '../../model/importResults';
import type { SentencesFor } from './index';

/** What the sidebar is told of an import. */
export interface ImportsWords {
  readonly unreadable: string;
  readonly tooMuch: string;
  readonly noSource: string;
  readonly noCurrency: string;
  readonly noTab: string;
  /** The tab on which rows were to go is not there under its name. */
  readonly targetGone: (tab: string) => string;
  readonly changedSince: string;
  /** The tab in view holds payments of the add-on's, and no export. */
  readonly ownTab: string;
  readonly tabGone: string;
  readonly sourceProblems: Readonly<
    Record<'unreadable' | 'prefix' | 'name taken' | 'numbering' | 'too long' | 'too many', string>
  >;
  /** What an order becomes. */
  readonly becomes: (it: Becoming) => string;
  /** Why an order is not written, or not whole. */
  readonly whys: SentencesFor<Why>;
  /** Of the row of a renewal that has left though the person is not found: what became of it, and what to do. */
  readonly fates: SentencesFor<RenewalFate>;
  /** Why the rows of an order stay where its import is taken back. */
  readonly kept: SentencesFor<KeptWhy>;
}
