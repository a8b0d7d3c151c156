import type { Language } from '../src/model/language';

declare const ADD_ON_PAGES: string;

/** What a publisher shows on the web: pages of docs/, each in every language. */
export const HELP_PAGES = ['guide', 'support', 'privacy', 'terms'] as const;

export type HelpPage = (typeof HELP_PAGES)[number];

/** Where one of them is; `config.pages` in package.json says it, with `{page}` for its name. */
export function pageUrl(page: HelpPage, language: Language): string {
  return ADD_ON_PAGES.replace('{page}', language === 'en' ? page : `${page}.${language}`);
}
