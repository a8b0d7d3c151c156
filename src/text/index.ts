import type { Language } from '../model/language';
import * as english from './en';
import * as french from './fr';
import type { Words } from './words';

/** Every word that a person reads, in a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language]();
}

const WORDS: Readonly<Record<Language, () => Words>> = {
  en: () => english.en,
  fr: () => french.fr,
};
