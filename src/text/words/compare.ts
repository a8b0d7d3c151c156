import type { FieldChange } from '../../model/cancelResults';
import type { CompareReport } from '../../model/compareResults';

/** What the comparison says. */
export interface CompareWords {
  readonly title: string;
  readonly progress: (bundles: number) => string;
  readonly done: (report: CompareReport) => string;
  /** What stands in `Message`. */
  readonly messages: {
    readonly changed: (it: {
      readonly bundleId: number;
      readonly changes: readonly FieldChange[];
      /** Where some of it was refunded no correction may take its place. */
      readonly isRefunded: boolean;
    }) => string;
    /** A status that a row leaves to the space. */
    readonly status: (status: string) => string;
    readonly gone: (bundleId: number) => string;
    /** The bundle is gone, and Qomon holds the payment as another one (`by`). */
    readonly replaced: (it: { readonly bundleId: number; readonly by: number }) => string;
    /** `refunded` is the row's own, such as `10.00 EUR`. */
    readonly refunded: (it: { readonly bundleId: number; readonly refunded: string }) => string;
  };
}
