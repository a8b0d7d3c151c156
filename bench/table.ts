/** A table of the page of figures. */
export interface Table {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Writes a table as Markdown, with its columns under each other. */
export function table(
  title: string,
  header: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | number>>,
): Table {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  const [first = '', ...others] = cells.map(line);
  return { title, lines: [first, rule, ...others] };
}
