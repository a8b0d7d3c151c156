import type { Demo } from './afterwards';
import { shorten, table } from './table';

/** Names of the columns that are printed, by their places in the tab. */
const SHOWN: ReadonlyArray<readonly [name: string, column: number]> = [
  ['', 0],
  ['Sent', 2],
  ['Sum', 3],
  ['Refunded', 5],
  ['Not sent', 7],
];

/** Parts of the tab that are printed. */
const PARTS = ['All payments', 'By payment method', 'By month of payment'];

/** The treasurer has the summary written, and looks at some of it. */
export function summary({ google, step, did }: Demo): void {
  step('… and has the summary written, with its charts');
  did(google.click('Summary'));
  const lines = google.workbook.shown('Summary');
  const charts = google.workbook.sheets().find(({ name }) => name === 'Summary')?.charts ?? [];
  const cells = lines.flatMap((line, at): string[][] => {
    if (!PARTS.includes(line[0] ?? '')) return [];
    const end = lines.findIndex((one, below) => below > at && one[0] === '');
    const own = lines.slice(at + 1, end < 0 ? undefined : end);
    const shown = own.map((one) => SHOWN.map(([, column]) => shorten(one[column] ?? '', 28)));
    return [[line[0] ?? '', '', '', '', ''], ...shown];
  });
  console.log(
    `${table(
      SHOWN.map(([name]) => name),
      cells,
    )}\n\n  ${charts.length} charts stand beside it.\n`,
  );
}
