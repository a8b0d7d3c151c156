import type { Money } from '../../money';
import type { RefundableBundle, RefundItem, RefundPayment } from '../../refund/answer';
import type { RefundProblem } from '../../refund/problem';
import type { Standing } from '../../refund/standing';
import type { SentencesFor } from '../words';

/** A refund as it is to be shown before it is made; amounts in minor units. */
export interface Preview {
  readonly bundle: RefundableBundle;
  readonly payment: RefundPayment;
  readonly amount: number;
  readonly shares: ReadonlyArray<{ readonly item: RefundItem; readonly amount: number }>;
}

/** What came of looking up refunds in doubt. */
interface Resolved {
  readonly found: number;
  readonly free: number;
  readonly left: number;
}

/** Every word about refunds. */
export interface RefundWords {
  readonly menu: string;
  readonly title: string;
  readonly problems: SentencesFor<RefundProblem>;
  readonly choose: (payments: readonly RefundPayment[]) => string;
  readonly askPayment: (payment: RefundPayment) => string;
  readonly askItem: (item: RefundItem, payment: RefundPayment, most: number) => string;
  readonly preview: (preview: Preview) => string;
  /** What stands in `Message` after a refund of so much. */
  readonly done: (standing: Standing, amount: Money) => string;
  /** `fields` are paths into the bundle: `transactions/90001/comment`. */
  readonly differs: (fields: readonly string[]) => string;
  readonly toCheck: string;
  readonly found: (standing: Standing) => string;
  readonly free: (standing: Standing) => string;
  readonly other: (standing: Standing) => string;
  readonly resolved: (report: Resolved) => string[];
  /** For the journal: no row stands for the bundle any more. */
  readonly rowsGone: string;
}
