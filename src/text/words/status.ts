import type { BundleAsRead } from '../../model/bundleAsRead';
import type { Foreign, ToldApart } from '../../model/cancelResults';
import type {
  StatusChoice,
  StatusHeld,
  StatusPayment,
  StatusReport,
  StatusWish,
} from '../../model/statusResults';
import type { ChangeWords } from './refund';

/** Every word about another status of a payment. */
export interface StatusWords extends ChangeWords {
  readonly title: string;
  readonly nothing: (choice: Pick<StatusChoice, 'leftBehind' | 'cause'>) => string;
  /** The space has none that a payment may be given. */
  readonly noStatus: string;
  /** `offered`: their labels. */
  readonly ask: (offered: readonly string[]) => string;
  /** `meant`: what is unpaid where nothing is typed, in minor units. */
  readonly askUnpaid: (payment: StatusPayment, meant: number) => string;
  readonly unpaidTooMuch: string;
  /** All of them are so already. */
  readonly same: string;
  readonly confirm: (
    wishes: readonly StatusWish[],
    choice: Pick<StatusChoice, 'leftBehind' | 'cause'>,
  ) => string;
  /** Qomon holds something else of these than was recorded. */
  readonly confirmChanged: (bundles: readonly ToldApart[]) => string;
  readonly done: (after: BundleAsRead) => string;
  readonly report: (report: StatusReport) => string;
  /** What stands in `Message` of a payment whose status was changed from here. */
  readonly holds: (it: StatusHeld) => string;
  readonly messages: {
    readonly notTheirs: (foreign: Foreign) => string;
    readonly edited: (apart: ToldApart) => string;
  };
}
