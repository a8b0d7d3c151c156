import type { Language } from '../../model/language';
import { menu as en } from './en';
import { menu as fr } from './fr';
import type { MenuWords } from './words';

const WORDS: Readonly<Record<Language, MenuWords>> = { en, fr };

/** The words of the menu apart from all others: to open a spreadsheet takes no more. */
export function menuWordsIn(language: Language): MenuWords {
  return WORDS[language];
}
