/** How the spreadsheet at hand writes a day. An execution of the add-on has one spreadsheet, and so has a page. */
let pattern = 'yyyy-mm-dd';

/** From now on days are written by a number format of Sheets, such as `dd/mm/yyyy`. */
export function writeDaysAs(format: string): void {
  pattern = format;
}

/**
 * A day, `2026-03-29`, or a moment, `2026-03-29 14:05`, as the spreadsheet writes it: `29/03/2026 14:05`. Every
 * day that a person reads goes through here, and none that is kept, sent or put into a file. What is no day stays.
 */
export function written(moment: string): string {
  return filledIn(pattern, moment);
}

/** A month, `2026-03`, likewise: `03/2026`. */
export function writtenMonth(month: string): string {
  return filledIn(pattern.replace(/[^dmy]*d+$|d+[^dmy]*/, '').trim(), month, '-01');
}

function filledIn(format: string, moment: string, day = ''): string {
  return (moment + day).replace(/^(\d{4})-(\d\d)-(\d\d)(?!\d)/, (_, yyyy, mm, dd) =>
    format.replace(
      /[dmy]+/g,
      (part) => ({ yyyy, mm, dd })[part] ?? String(Number(part === 'm' ? mm : dd)),
    ),
  );
}
