import type { Problem, Warning } from '../model/faults';
import type { Language } from '../model/language';
import type { Header } from '../sheet/header';
import { sentence } from '../text/sentence';
import type { Words } from '../text/words';

/** What stands between two headers where either cell may be filled. */
const BETWEEN_HEADERS = ' / ';

/** The lines of `Message` for what was found on a row: each names its column and the way to correct it. */
export function findingsText(
  findings: { readonly problems: readonly Problem[]; readonly warnings: readonly Warning[] },
  header: Header,
  { words, language }: { words: Words; language: Language },
): string {
  return [
    ...findings.problems.map(({ column, or, fault }) => ({
      columns: or ? [column, or] : [column],
      text: sentence(words.faults, fault),
    })),
    ...findings.warnings.map(({ column, caution }) => ({
      columns: [column],
      text: sentence(words.cautions, caution),
    })),
  ]
    .map(({ columns, text }) => {
      const names = columns.map((column) => header.name(column, language));
      return words.messages.finding({ header: names.join(BETWEEN_HEADERS), text });
    })
    .join('\n');
}
