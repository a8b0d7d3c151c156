import type { Language } from '../model/language';
import { wordsIn } from '../text';
import type { NightHost } from './host';

/**
 * A host that writes to the sheet, the journal and the mail in a language: under a clock nobody
 * sits at the keyboard whose language could be asked for.
 */
export function speaking(host: NightHost, language: Language): NightHost {
  return { ...host, language, words: wordsIn(language), runKind: 'night' };
}
