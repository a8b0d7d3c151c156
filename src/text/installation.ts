import type { Language } from '../model/language';
import { INSTALLATION } from './languages';
import type { InstallationWords } from './words/installation';

/** The words of the check, apart from the others: the sidebar, which has all of those, needs none of these. */
export function installationWordsIn(language: Language): InstallationWords {
  return INSTALLATION[language]();
}
