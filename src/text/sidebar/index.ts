import type { Language } from '../../model/language';
import { en } from './en';
import { fr } from './fr';
import type { SidebarWords } from './words';

const WORDS: Readonly<Record<Language, SidebarWords>> = { en, fr };

/** Every word of the sidebar's page, in a language. */
export function sidebarWords(language: Language): SidebarWords {
  return WORDS[language];
}
