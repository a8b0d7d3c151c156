import type { BundleAsRead } from '../../model/bundleAsRead';
import type { ToldApart } from '../../model/cancelResults';
import type { Money } from '../../model/money';
import type { RefundProblem } from '../../model/refundResults';
import type { SentencesFor } from './';

/** What came of looking up changes unconfirmed. */
interface Resolved {
  readonly recorded: number;
  readonly waiting: number;
  readonly unconfirmed: number;
}

/** What is said of a change whose answer was lost, and that was looked up. */
export interface ChangeWords {
  readonly toCheck: string;
  readonly gone: (bundleId: number) => string;
  readonly found: (asRead: BundleAsRead) => string;
  readonly free: (asRead: BundleAsRead) => string;
  readonly other: (asRead: BundleAsRead) => string;
  readonly resolved: (report: Resolved) => string[];
}

/** Every word about refunds. */
export interface RefundWords extends ChangeWords {
  readonly title: string;
  readonly problems: SentencesFor<RefundProblem>;
  /** Qomon holds something else than was recorded. */
  readonly confirmChanged: (apart: ToldApart, amount: string) => string;
  /** What stands in `Message` after a refund of so much. */
  readonly done: (asRead: BundleAsRead, amount: Money) => string;
  /** `fields` are paths into the bundle: `transactions/90001/comment`. */
  readonly differs: (fields: readonly string[]) => string;
}
