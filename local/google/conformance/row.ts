import type { UserSession } from '../host/user-session';

/** One thing that Google documents, tried on the stand-in. */
export interface Row {
  /** The methods that it is said of, as `Range.getValue Range.getValues`. */
  readonly methods: string;
  /** What is documented, or else reported. */
  readonly says: string;
  /**
   * The body of a function of the script, with `book`, `sheet` (the first, empty) and `range(a1)`
   * at hand; what it returns is compared with `gives`.
   */
  readonly body: string;
  readonly gives: unknown;
  /** What people have done to the spreadsheet before. */
  readonly people?: (workbook: UserSession) => void;
  /** Where it is said, if not on the reference page of the class. */
  readonly source?: string;
}

/** A row, in the order in which it is read. */
export function row(
  methods: string,
  says: string,
  body: string,
  gives: unknown,
  source?: string,
): Row {
  return { methods, says, body, gives, ...(source === undefined ? {} : { source }) };
}
