import type { Language } from '../model/language';
import { WORDS } from './languages';
import type { Words } from './words';

/** Every word that a person reads, in a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language]();
}
