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
  readonly unseen: string;
  readonly one: (it: {
    readonly name: string;
    readonly id: number;
    readonly price: string;
    readonly end: string;
  }) => string;
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
