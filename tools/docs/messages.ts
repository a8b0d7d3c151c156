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

/**
 * Every sentence of the add-on in a language, each with an example of what it is told of; or, where it can be told of
 * that, with nothing: lists without entries, and numbers that are 0.
 */
export function messagesIn(language: Language, of?: 'nothing'): readonly Message[] {
  return sentencesOf(wordsIn(language), '', of).filter(
    ({ path }) => !NAMES.some((one) => one.test(path)),
  );
}

/** Every text below an object of words; a function is asked for its example. */
export function sentencesOf(words: unknown, path = '', of?: 'nothing'): Message[] {
  if (typeof words === 'string') return words === '' ? [] : [{ path, text: words }];
  if (typeof words === 'function') {
    const say = words as Sentence;
    const text = of === 'nothing' ? saidOfNothing(say, path) : exampleOf(say, path);
    return text === undefined ? [] : [{ path, text }];
  }
  return Object.entries(words as object).flatMap(([name, part]) =>
    sentencesOf(part, path === '' ? name : `${path}.${name}`, of),
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

/** Undefined where a sentence is never told of nothing. */
function saidOfNothing(sentence: Sentence, path: string): string | undefined {
  const tries = EXAMPLES[path] ? [EXAMPLES[path]] : [[SAMPLE], [3, 12]];
  return tries
    .map((args) => textOf(sentence, args.map(emptied)))
    .find((text) => text !== undefined && !UNTOLD.test(text));
}

/** The same thing with nothing in it. */
function emptied(thing: unknown): unknown {
  if (typeof thing === 'number') return 0;
  if (Array.isArray(thing)) return [];
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(Object.entries(thing).map(([name, part]) => [name, emptied(part)]));
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
