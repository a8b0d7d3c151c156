import { LANGUAGES } from '../model/language';
import { WORDS } from './languages';
import type { Words } from './words';

/** True for a message that says, in any language, that Qomon holds something else than the row. */
export function saysHeldOtherwise(message: string): boolean {
  return says(message, ({ messages }) => messages.heldOtherwise([]).split('\n')[0]);
}

/** True for one that names a status that Qomon holds. */
export function saysStatus(message: string): boolean {
  return says(message, ({ compare }) => compare.messages.status('\n').split('\n')[0]);
}

function says(message: string, beginning: (words: Words) => string | undefined): boolean {
  return LANGUAGES.some((language) => {
    const text = beginning(WORDS[language]());
    return text !== undefined && message.includes(text);
  });
}
