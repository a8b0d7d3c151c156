import type { LeftRow } from '../model/nightResults';

/** How a language lists rows. */
interface Listing {
  readonly title: string;
  readonly line: (row: LeftRow) => string;
  readonly more: (rest: number) => string;
}

/** The lines of a section of the report: each row with its link, then how many more there are. */
export function leftLines(
  rows: readonly LeftRow[],
  all: number,
  { title, line, more }: Listing,
): string[] {
  if (all === 0) return [];
  const listed = rows.flatMap((row) => [line(row), `  ${row.url}`]);
  return ['', title, ...listed, ...(all > rows.length ? [more(all - rows.length)] : [])];
}
