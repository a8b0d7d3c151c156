import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Traced } from './functions';

/** An exported type of an object: an interface, a class, or a type that is written with braces. */
const SHAPE =
  /^ *export (?:abstract )?(?:interface|class) (\w+)|^ *export type (\w+)(?:<[^=]*>)? =\s*(?:\|?\s*\{|[^;]*?[&|]\s*\{)/gm;

/** The exported types of objects in `src` that stand in the signatures of functions, by name. */
export function shapesIn(project: string, functions: readonly Traced[]): string[] {
  const known = new Set(sourcesUnder(join(project, 'src')).flatMap(shapesOf));
  const texts = new Map<string, readonly string[]>();
  const named = functions.flatMap(({ file, line, column }) => {
    const lines = texts.get(file) ?? readFileSync(join(project, file), 'utf8').split('\n');
    texts.set(file, lines);
    const text = lines.slice(line).join('\n').slice(column);
    return signatureOf(text).match(/\b[A-Z]\w*/g) ?? [];
  });
  return [...new Set(named)].filter((name) => known.has(name)).sort();
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

function shapesOf(text: string): string[] {
  return [...text.matchAll(SHAPE)].map(([, one, other]) => one ?? other ?? '');
}

/** The parameters of a function and what it returns: from its first parenthesis to its body. */
function signatureOf(text: string): string {
  let depth = 0;
  let isPastParameters = false;
  for (const { 0: mark, index } of text.matchAll(/=>|[(){}[\];]/g)) {
    const isEnd = isPastParameters && depth === 0 && ['{', '=>', ';'].includes(mark);
    if (isEnd) return text.slice(0, index);
    if ('([{'.includes(mark)) depth += 1;
    if (')]}'.includes(mark)) depth -= 1;
    if (mark === ')' && depth === 0) isPastParameters = true;
    // An arrow without parentheses around its parameter, and what is no function after all.
    if (depth < 0 || (mark === '=>' && depth === 0)) return text.slice(0, index);
  }
  return text;
}
