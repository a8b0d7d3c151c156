import type { Header } from '../entry/header';
import type { Problem, Warning } from '../entry/problem';
import type { Language } from './language';
import type { SentencesFor, Words } from './words';

/** The sentence for one member of a union, in the language of the words. */
export function sentence<T extends { readonly kind: string }>(
  sentences: SentencesFor<T>,
  it: T,
): string {
  const say = sentences[it.kind as T['kind']] as (it: T) => string;
  return say(it);
}

/** The lines of `Message` for what was found on a row: each names its column and the way to mend it. */
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
