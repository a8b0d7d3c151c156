/** What an item of an export becomes. */
export type ItemKind = 'membership' | 'donation' | 'payment' | 'leaveOut';

/** What one price text of the other system means here; `price`: the ID of an entry of Qomon's list. */
export interface PriceMeaning {
  readonly to: ItemKind;
  readonly price?: number | undefined;
}

/** Columns that hold a person, by their headers. */
export interface PersonColumns {
  readonly email?: string | undefined;
  readonly surname?: string | undefined;
  readonly firstname?: string | undefined;
  readonly birth?: string | undefined;
  readonly street?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
}

const PERSON = ['email', 'surname', 'firstname', 'birth', 'street', 'postcode', 'city'] as const;

export const DATE_FORMATS = ['dmy', 'mdy', 'ymd'] as const;

export const DATE_ZONES = ['spreadsheet', 'UTC', 'none'] as const;

/**
 * How the export of another system is read: made once, and kept for everybody who works in the
 * spreadsheet. A column is named by its header, and by its number where several bear one text: `Nom #2`.
 */
export interface Source {
  readonly id: string;
  readonly name: string;
  /** What the keys of its orders begin with. It never changes: by them a payment is known again. */
  readonly prefix: string;
  /** Headers that must be there. */
  readonly fingerprint: readonly string[];
  /** One or two columns; lines of the same order are one payment. */
  readonly orderKey: readonly string[];
  /** A column whose text no two lines of the source share; a line that comes twice is one. */
  readonly lineKey?: string | undefined;
  readonly keepIf?: { readonly column: string; readonly values: readonly string[] } | undefined;
  readonly amount: {
    readonly plus: readonly string[];
    readonly minus: readonly string[];
    readonly added: ReadonlyArray<{
      readonly column: string;
      readonly to: 'membership' | 'donation' | 'leaveOut';
      /** Of a donation: the ID of an entry of Qomon's list. */
      readonly price?: number | undefined;
    }>;
    readonly decimalMark: '.' | ',';
    readonly currency?: string | undefined;
  };
  readonly date: {
    readonly column: string;
    readonly format: (typeof DATE_FORMATS)[number];
    readonly zone: (typeof DATE_ZONES)[number];
  };
  readonly payer: PersonColumns & { readonly organisation?: string | undefined };
  readonly beneficiary?: PersonColumns | undefined;
  /** What its texts mean here, each compared without case and accents; what is not there is asked. */
  readonly values: {
    readonly price?:
      | { readonly column: string; readonly of: Readonly<Record<string, PriceMeaning>> }
      | undefined;
    readonly method?:
      | { readonly column: string; readonly of: Readonly<Record<string, string>> }
      | undefined;
  };
  readonly constants: {
    readonly item?: PriceMeaning | undefined;
    readonly method?: string | undefined;
    readonly campaign?: string | undefined;
    readonly status?: string | undefined;
    readonly affectation?: string | undefined;
    readonly startDate?: string | undefined;
    readonly endDate?: string | undefined;
  };
}

/** Every column that a source reads, by the header that it names. */
export function columnsOf({
  orderKey,
  lineKey,
  keepIf,
  amount,
  date,
  payer,
  beneficiary,
  values,
}: Source): string[] {
  const all = [
    ...orderKey,
    lineKey,
    keepIf?.column,
    ...amount.plus,
    ...amount.minus,
    ...amount.added.map(({ column }) => column),
    amount.currency,
    date.column,
    ...PERSON.flatMap((name) => [payer[name], beneficiary?.[name]]),
    payer.organisation,
    values.price?.column,
    values.method?.column,
  ];
  return [...new Set(all.flatMap((one) => one ?? []))];
}
