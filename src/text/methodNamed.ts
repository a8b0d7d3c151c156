import type { MethodWords } from './words/methods';

/** `CHQ — cheque` in the words of a language; entries that are no code as they are. */
export function methodNamed(entry: string, words: MethodWords): string {
  const [name] = words[entry] ?? [];
  return name === undefined ? entry : withName(entry, name);
}

/** A code with one of its names. */
export function withName(entry: string, name: string): string {
  return `${entry} — ${name}`;
}
