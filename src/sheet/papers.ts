import { LANGUAGES } from '../model/language';
import { isBlank, plain } from '../model/plain';
import type { Cell } from '../model/ports';
import { wordsIn } from '../text';
import type { Words } from '../text/words';

/** What stands in the first cell of each paper, in the words of a language. */
const TITLES: ReadonlyArray<(words: Words) => string> = [
  ({ summary }) => summary.title,
  ({ report }) => report.title,
  ({ slips }) => slips.paperTitle,
  ({ slips }) => slips.columns.number,
];

/**
 * True for the lines of a paper down to one that reads like the header of an entry tab: a title of ours stands above
 * it, or it is the header of a report, whose title a person may have changed. So it is of a copy too, and of a paper
 * under a name that a person has given it.
 */
export function isPaper(lines: ReadonlyArray<readonly Cell[]>): boolean {
  const header = new Set((lines[lines.length - 1] ?? []).map((cell) => plain(String(cell))));
  const above = lines.slice(0, -1).flatMap((cells) => {
    const title = cells.find((cell) => !isBlank(cell));
    return title === undefined ? [] : [plain(String(title))];
  });
  return LANGUAGES.map((language) => wordsIn(language)).some((words) => {
    const titles = new Set(TITLES.map((titleIn) => plain(titleIn(words))));
    // What stands last is called otherwise where a payment was given another status.
    const { message: _, ...columns } = words.report.columns;
    return (
      above.some((title) => titles.has(title)) ||
      Object.values(columns).every((name) => header.has(plain(name)))
    );
  });
}
