import type { Language } from '../model/language';
import { sidebar as en } from './en/sidebar';
import { sidebar as fr } from './fr/sidebar';
import type { SidebarWords } from './words/sidebar';

/** What `languages.ts` is for all else, in a file of its own: the script does not carry these words. */
const WORDS: Readonly<Record<Language, SidebarWords>> = { en, fr };

/** Every word of the sidebar's page, in a language. */
export function sidebarWords(language: Language): SidebarWords {
  return WORDS[language];
}
