import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import { LANGUAGES, type Language } from '../model/language';
import { headerForm, onOneLine, plain, seen, seenIn } from '../model/plain';
import type { Cell } from '../model/ports';
import { type Reading, STATES, type State } from '../model/states';
import { EARLIER_HEADERS, EARLIER_NOTES, EARLIER_STATES } from './earlier';
import { COLUMN_WORDS, STATE_WORDS } from './languages';

/** The header of a column in a language. */
export function headerIn(key: ColumnKey, language: Language): string {
  return COLUMN_WORDS[language]()[key].header;
}

/** What to type into a column. */
export function helpIn(key: ColumnKey, language: Language): string {
  return COLUMN_WORDS[language]()[key].help;
}

/** What stands below the help of a column of common words, by which its note is known whatever that says. */
const SIGNATURE = '\nBundles for Qomon';

/** The note of a header: what to type into its column. */
export function noteIn(key: ColumnKey, language: Language): string {
  return helpIn(key, language) + (COLUMNS[key].claimed ? SIGNATURE : '');
}

/** True for a note that the add-on has laid down with a column, in any language and of any release. */
export function isNoteOf(note: string, key: ColumnKey): boolean {
  const text = seen(note);
  return text.endsWith(SIGNATURE) || EARLIER_NOTES[onOneLine(text)] === key;
}

/** The column that a header names, in any of the add-on's languages and of any release. */
export function columnNamed(header: string): ColumnKey | undefined {
  return KEY_OF.get(headerForm(header));
}

/** What `State` reads in a language. */
export function stateLabel(state: State, language: Language): string {
  return STATE_WORDS[language]()[state];
}

/** Reads a `State` cell in any of the add-on's languages and of any release. */
export function readState(cell: Cell): Reading {
  const text = seenIn(cell);
  return STATE_OF.get(plain(text)) ?? { unknown: text };
}

const KEY_OF = byText(COLUMN_KEYS, headerIn, EARLIER_HEADERS, headerForm);

const STATE_OF = byText(STATES, stateLabel, EARLIER_STATES, plain);

/** Colleagues may write in another language than the one who reads, and have begun with another release. */
function byText<T extends string>(
  codes: readonly T[],
  textIn: (code: T, language: Language) => string,
  earlier: Readonly<Record<string, T>>,
  form: (text: string) => string,
): ReadonlyMap<string, T> {
  const now = LANGUAGES.flatMap((language) =>
    codes.map((code): [string, T] => [form(textIn(code, language)), code]),
  );
  const before = Object.entries(earlier).map(([text, code]): [string, T] => [form(text), code]);
  return new Map([...before, ...now]);
}
