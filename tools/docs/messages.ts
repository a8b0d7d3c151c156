import type { Language } from '../../src/model/language';
import { wordsIn } from '../../src/text';
import { EXAMPLES } from './messageExamples';
import { SAMPLE } from './messageSample';

/** A sentence that a person may read, and the path of its names in `src/text`. */
export interface Message {
  readonly path: string;
  readonly text: string;
}

/** What stands on buttons, menus, lists and above columns: names, not sentences. */
const NAMES = [
  /^menu\b/,
  /^help\b/,
  /^title$/,
  /\btitle$/i,
  /^lists\.names\b/,
  /^lists\.[a-z]+$/i,
  /^journal\./,
];

/** Every sentence of the add-on in a language, each with an example of what it is told of. */
export function messagesIn(language: Language): readonly Message[] {
  return sentencesOf(wordsIn(language)).filter(({ path }) => !NAMES.some((one) => one.test(path)));
}

/** Every text below an object of words; a function is asked for its example. */
export function sentencesOf(words: unknown, path = ''): Message[] {
  if (typeof words === 'string') return words === '' ? [] : [{ path, text: words }];
  if (typeof words === 'function') return [{ path, text: exampleOf(words as Sentence, path) }];
  return Object.entries(words as object).flatMap(([name, part]) =>
    sentencesOf(part, path === '' ? name : `${path}.${name}`),
  );
}

type Sentence = (...args: readonly unknown[]) => unknown;

/** With its own example; otherwise with the object that has everything, or with numbers. */
function exampleOf(sentence: Sentence, path: string): string {
  const own = EXAMPLES[path];
  const tries = own ? [own] : [[SAMPLE], [3, 12]];
  for (const args of tries) {
    const text = textOf(sentence, args);
    if (text !== undefined && !UNTOLD.test(text)) return text;
  }
  throw new Error(`${path} needs an example in tools/docs/messageExamples.ts`);
}

/** What stands where an example lacks something. */
const UNTOLD = /undefin|\bNaN\b|\[object|\bnull\b/;

function textOf(sentence: Sentence, args: readonly unknown[]): string | undefined {
  try {
    const said = sentence(...args);
    return Array.isArray(said) ? said.join('\n') : String(said);
  } catch {
    return undefined;
  }
}
