import { en } from './en';
import { fr } from './fr';
import type { Language } from './language';
import type { Words } from './words';

const WORDS: Readonly<Record<Language, Words>> = { en, fr };

/** Every word that a person reads, in a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}
