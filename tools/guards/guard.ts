/** One thing that keeps payments from being recorded twice or lost, and how to take it away. */
export interface Guard {
  /** What stands behind `// guard:` in the source, above the statement or line that it marks. */
  readonly marker: string;
  readonly name: string;
  /** What becomes of what is marked; `swap` puts it behind the statement that follows it. */
  readonly edit: 'remove' | 'swap' | { readonly replace: string };
  /** The file of tests that should notice, by a part of its path, and a part of their titles. */
  readonly tests: string;
  readonly titled?: string;
}
