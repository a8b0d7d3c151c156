/** What the sidebar is told when people are looked for, chosen and created. */
export interface ContactsWords {
  readonly nothingTyped: string;
  /** `headers`: the columns that take an ID. */
  readonly selectIdCell: (headers: readonly string[]) => string;
  readonly rowSent: (row: number) => string;
  readonly gone: string;
  readonly noName: string;
  readonly tooLong: string;
  readonly notAnAddress: string;
  readonly exists: (people: number) => string;
  readonly mayExist: string;
  /** `wait`: for how many minutes, where Qomon says so and they are more than a few. */
  readonly slowDown: (wait: number | undefined) => string;
  /** `reasons`: what Qomon says, in its own words. */
  readonly refused: (reasons: readonly string[]) => string;
}
