import type { Host } from '../host';
import type { Mail, Triggers } from '../ports';
import { wordsIn } from '../text';
import type { Language } from '../text/language';

/** What the night asks of where it runs, beside all that the add-on does. */
export interface NightHost extends Host {
  readonly mail: Mail;
  readonly triggers: Triggers;
}

/**
 * A host that writes to the sheet, the journal and the mail in a language: under a clock nobody
 * sits at the keyboard whose language could be asked for.
 */
export function speaking(host: NightHost, language: Language): NightHost {
  return { ...host, language, words: wordsIn(language), errand: 'night' };
}
