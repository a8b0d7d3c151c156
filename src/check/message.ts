import type { Problem, Warning } from '../model/faults';
import type { Language } from '../model/language';
import type { Header } from '../sheet/header';
import { sentence } from '../text/sentence';
import type { Words } from '../text/words';

/** The lines of `Message` for what was found on a row: each names its column and the way to correct it. */
export function findingsText(
  findings: { readonly problems: readonly Problem[]; readonly warnings: readonly Warning[] },
  header: Header,
  { words, language }: { words: Words; language: Language },
): string {
  return [
    ...findings.problems.map(({ column, fault }) => ({
      column,
      text: sentence(words.faults, fault),
    })),
    ...findings.warnings.map(({ column, caution }) => ({
      column,
      text: sentence(words.cautions, caution),
    })),
  ]
    .map(({ column, text }) =>
      words.messages.finding({ header: header.name(column, language), text }),
    )
    .join('\n');
}
