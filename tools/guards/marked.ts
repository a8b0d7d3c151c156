import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Guard } from './guard';

const MARKER = /^\s*\/\/ guard: ([\w-]+)$/;

/** The markers of a project's source, each with the files that it stands in. */
export function markersOf(project: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of ['src', 'appsscript'].flatMap((folder) => sourcesUnder(project, folder))) {
    for (const line of readFileSync(join(project, file), 'utf8').split('\n')) {
      const [, marker] = MARKER.exec(line) ?? [];
      if (marker !== undefined) found.set(marker, [...(found.get(marker) ?? []), file]);
    }
  }
  return found;
}

/** The text of a file without a guard, at each place that bears its marker; it must bear one. */
export function without({ marker, edit }: Guard, text: string): string {
  let lines = text.split('\n');
  const places = lines.flatMap((line, at) => (MARKER.exec(line)?.[1] === marker ? [at + 1] : []));
  if (places.length === 0) throw new Error(`No place is marked with "// guard: ${marker}"`);
  // From the end, so that the places before stay where they are.
  for (const from of places.reverse()) lines = edited(lines, from, edit);
  return lines.join('\n');
}

function edited(lines: readonly string[], from: number, edit: Guard['edit']): string[] {
  const end = endOf(lines, from);
  const before = lines.slice(0, from);
  if (edit === 'remove') return [...before, ...lines.slice(end)];
  if (edit !== 'swap') return [...before, edit.replace, ...lines.slice(end)];
  let next = end;
  while (/^\s*\/\//.test(lines[next] ?? '')) next += 1;
  const nextEnd = endOf(lines, next);
  return [
    ...before,
    ...lines.slice(next, nextEnd),
    ...lines.slice(from, next),
    ...lines.slice(nextEnd),
  ];
}

/**
 * Where the statement that begins on a line ends, or the operand or argument that has lines of its
 * own: the line after it. Brackets are counted; what stands in texts and comments is not.
 */
function endOf(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < lines.length; at += 1) {
    const code = (lines[at] ?? '').replace(TEXT_OR_COMMENT, '').trimEnd();
    for (const mark of code) {
      if ('([{'.includes(mark)) depth += 1;
      if (')]}'.includes(mark)) depth -= 1;
    }
    const isOver = depth <= 0 && /(?:[;},]|&&|\|\|)$/.test(code);
    if (isOver && !/^\s*else\b/.test(lines[at + 1] ?? '')) return at + 1;
  }
  throw new Error(`What begins on line ${from + 1} does not end`);
}

const TEXT_OR_COMMENT = /\/\/.*|\/\*.*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

function sourcesUnder(project: string, folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .sort();
}
