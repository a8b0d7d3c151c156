import type { Language } from '../../model/language';
import { installation as en } from './en';
import { installation as fr } from './fr';
import type { InstallationWords } from './words';

const WORDS: Readonly<Record<Language, InstallationWords>> = { en, fr };

/** The words of the check, apart from the others: the sidebar, which has all of those, needs none of these. */
export function installationWordsIn(language: Language): InstallationWords {
  return WORDS[language];
}
