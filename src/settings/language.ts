import { LANGUAGES, type Language, languageOf } from '../model/language';
import type { Store } from '../model/ports';

/** What a person may choose; `auto` is the language of their Google account. */
export type LanguageChoice = Language | 'auto';

const KEY = 'settings.language';

/** The language that a person has chosen for the add-on. */
export function languageChoice(userStore: Store): LanguageChoice {
  const kept = userStore.get(KEY);
  return LANGUAGES.find((language) => language === kept) ?? 'auto';
}

export function keepLanguageChoice(userStore: Store, choice: LanguageChoice): void {
  if (choice === 'auto') userStore.delete(KEY);
  else userStore.set(KEY, choice);
}

/** The language to speak: the one that was chosen, else that of the account's locale. */
export function spokenLanguage(choice: LanguageChoice, locale: string): Language {
  return choice === 'auto' ? languageOf(locale) : choice;
}
