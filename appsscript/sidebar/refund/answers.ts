/** A payment of the bundle; amounts in minor units, the date as yyyy-mm-dd. */
export interface Payment {
  readonly transactionId: number;
  readonly paid: number;
  readonly refunded: number;
  readonly left: number;
  readonly method: string;
  readonly date: string;
  readonly payer: string;
  readonly status: string;
  readonly onSelectedRow: boolean;
}

/** A membership or a donation of the bundle; amounts in minor units. */
export interface Item {
  readonly kind: 'membership' | 'donation';
  readonly id: number;
  readonly name: string;
  readonly beneficiary: string;
  readonly amount: number;
  readonly amountInitial: number | null;
}

/** The bundle of the selected row as it stands in Qomon. */
export interface Refundable {
  readonly ok: true;
  readonly bundleId: number;
  readonly currency: string;
  readonly tab: string;
  readonly row: number;
  /** What was shown: a bundle that has changed since is shown anew and not refunded. */
  readonly seen: string;
  readonly payments: readonly Payment[];
  readonly items: readonly Item[];
  readonly message: string;
}

export type RefundAnswer = Refundable | { readonly ok: false; readonly problem: string };

export interface RefundRequest {
  readonly bundleId: number;
  readonly transactionId: number;
  readonly amount: number;
  readonly items: ReadonlyArray<Pick<Item, 'kind' | 'id' | 'amount'>>;
  readonly seen: string;
}
