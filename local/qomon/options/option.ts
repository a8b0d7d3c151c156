/** One thing that Qomon may do in more than one way, with the values that a test can set. */
export interface Option<Value> {
  /** What the switch decides, in one sentence without a full stop. */
  readonly about: string;
  /** Where the kind value comes from, or that nothing is known. */
  readonly source: string;
  /** What the pages say, or the tidy reading if they say nothing. */
  readonly kind: Value;
  /** The values that make trouble, each for itself. */
  readonly hostile: readonly Value[];
  /** What an instance has unless it is set: the kind value if left out. */
  readonly usual?: Value;
}

/** Keeps the literal values, so that a switch's type is exactly what its line names. */
export function option<const Value>(line: Option<Value>): Option<Value> {
  return line;
}
