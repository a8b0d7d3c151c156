import { type ChoiceReading, readChoice } from '../entry/choice';
import type { Choice } from '../lists/catalog';
import { isBlank } from '../model/plain';
import type { Words } from '../text/words';

/** A list of Qomon's as a prompt shows it: what it lists may be typed as it is listed. */
export interface PromptList<Value> {
  /** The entries that may be chosen, one a line. */
  readonly shown: readonly string[];
  /** Reads an entry as it is listed, its code, its number, or its name alone. */
  readonly read: (text: string) => ChoiceReading<Value>;
}

/** A list whose entries are shown by their labels. */
export function promptList<Value>(choices: ReadonlyArray<Choice<Value>>): PromptList<Value> {
  const offered = choices.filter((one) => one.offered);
  return {
    shown: offered.map(({ label }) => label),
    read: (text) => readChoice(text, choices),
  };
}

/** Payment methods, which are shown with what their codes stand for. */
export function methodList<Value>(
  choices: ReadonlyArray<Choice<Value>>,
  { prompts: { listedMethod } }: Pick<Words, 'prompts'>,
): PromptList<Value> {
  const list = promptList(choices);
  return { ...list, shown: list.shown.map(listedMethod) };
}

export type SeveralReading<Value> =
  | { readonly ok: true; readonly choices: ReadonlyArray<Choice<Value>> }
  | Extract<ChoiceReading<Value>, { ok: false }>;

/** Reads entries with commas between them; an entry may hold a comma itself. */
export function readSeveral<Value>(
  text: string,
  { read }: PromptList<Value>,
): SeveralReading<Value> {
  // Each second piece is what stands between two others.
  const pieces = text.split(/([,;])/);
  const choices: Choice<Value>[] = [];
  let at = 0;
  while (at < pieces.length) {
    const [piece = ''] = pieces.slice(at);
    let taken = 1;
    if (!isBlank(piece)) {
      const found = longest(pieces.slice(at), read);
      if (!found.reading.ok) return found.reading;
      choices.push(found.reading.choice);
      taken = found.taken;
    }
    at += taken + 1;
  }
  const none = choices.length === 0 ? read(text) : undefined;
  return none && !none.ok ? none : { ok: true, choices };
}

/** The longest beginning that is an entry; where there is none, why its first piece is not. */
function longest<Value>(
  pieces: readonly string[],
  read: PromptList<Value>['read'],
): { readonly reading: ChoiceReading<Value>; readonly taken: number } {
  for (let taken = pieces.length; taken > 1; taken -= 1) {
    const reading = read(pieces.slice(0, taken).join(''));
    if (reading.ok) return { reading, taken };
  }
  return { reading: read(pieces[0] ?? ''), taken: 1 };
}
