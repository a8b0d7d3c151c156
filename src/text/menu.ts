import type { Language } from '../model/language';
import { MENU } from './languages';
import type { MenuWords } from './words/menu';

/** The words of the menu apart from all others: to open a spreadsheet takes no more. */
export function menuWordsIn(language: Language): MenuWords {
  return MENU[language]();
}
