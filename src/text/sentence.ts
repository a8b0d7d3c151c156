import type { SentencesFor } from './words';

/** The sentence for one member of a union, in the language of the words. */
export function sentence<T extends { readonly kind: string }>(
  sentences: SentencesFor<T>,
  it: T,
): string {
  const say = sentences[it.kind as T['kind']] as (it: T) => string;
  return say(it);
}
