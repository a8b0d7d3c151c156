import { hash32 } from '../model/hash';
import { CHECK_DIGITS, PROPERTY_PIECE } from '../model/limits';
import type { Store } from '../model/ports';

/** A text with its check, as it is kept. */
export function sealed(text: string): string {
  return `${hash32(text)}${text}`;
}

/** The text that was kept; undefined where none was, or somebody has changed it. */
export function unsealed(kept: string | undefined): string | undefined {
  if (kept === undefined) return undefined;
  const text = kept.slice(CHECK_DIGITS);
  return hash32(text) === kept.slice(0, CHECK_DIGITS) ? text : undefined;
}

/**
 * Items as texts that fit into a property each, under `name.0`, `name.1`, …: all in one list when it
 * is read again, whatever became of any one of them. `before`: how many pieces there were.
 */
export function pieces<T>(
  name: string,
  items: readonly T[],
  textOf: (items: readonly T[]) => string,
  before: number,
): Record<string, string> {
  const texts: string[] = [];
  for (let from = 0; from < items.length; ) {
    let count = items.length - from;
    let text = textOf(items.slice(from, from + count));
    while (text.length > PROPERTY_PIECE && count > 1) {
      count = Math.max(1, Math.floor(count * Math.min(0.9, PROPERTY_PIECE / text.length)));
      text = textOf(items.slice(from, from + count));
    }
    texts.push(text);
    from += count;
  }
  // A shorter list leaves pieces of the longer one behind, which are to hold nothing.
  while (texts.length < before) texts.push(textOf([]));
  return Object.fromEntries(texts.map((text, at) => [`${name}.${at}`, sealed(text)]));
}

/** The texts of a list that was kept in pieces; a piece that was changed is left out. */
export function readPieces(store: Store, name: string): { texts: string[]; count: number } {
  const texts: string[] = [];
  for (let at = 0; ; at += 1) {
    const kept = store.get(`${name}.${at}`);
    if (kept === undefined) return { texts, count: at };
    const text = unsealed(kept);
    if (text !== undefined) texts.push(text);
  }
}
