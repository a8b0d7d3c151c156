/**
 * The languages of the add-on, each by its own name. Another is one entry here and a folder of its
 * texts beside `src/text/en`; the compiler then asks for the rest.
 */
export const LANGUAGE_NAMES = { en: 'English', fr: 'Français' } as const;

export type Language = keyof typeof LANGUAGE_NAMES;

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as [Language, ...Language[]];

/** The add-on's language for a locale such as `fr`, `fr-CA` or `fr_FR`; English where it has none. */
export function languageOf(locale: string): Language {
  const language = locale.slice(0, 2).toLowerCase();
  return LANGUAGES.find((known) => known === language) ?? 'en';
}
