import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesUnder } from '../files/under';
import { ALLOWED, OLD_WORDS, type OldWord } from './wordTable';

/** What a text is: code, code whose texts people read, a page for engineers, a page for everybody. */
export type Kind = 'code' | 'code with texts' | 'page' | 'page for everybody';

interface Use {
  readonly line: number;
  readonly problem: string;
}

/** Every old word in the files of some folders, as `src/run/lock.ts:12: “holder”: say lock owner`. */
export function oldWordsUnder(project: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => filesUnder(project, folder))
    .filter((file) => /\.(?:[cm]?[jt]sx?|md|css|html)$/.test(file) && !EXEMPT.has(file))
    .flatMap((file) => [
      ...usesIn(basename(file), OLD_WORDS).map(({ problem }) => `${file}: is named ${problem}`),
      ...oldWordsIn(readFileSync(join(project, file), 'utf8'), kindOf(file)).map(
        ({ line, problem }) => `${file}:${line}: ${problem}`,
      ),
    ]);
}

/** Every old word in a text, the first one first. */
export function oldWordsIn(text: string, kind: Kind): Use[] {
  return OLD_WORDS.flatMap((word) => usesIn(partOf(text, kind, word.where), [word])).sort(
    (one, other) => one.line - other.line,
  );
}

function partOf(text: string, kind: Kind, where: OldWord['where']): string {
  if (kind === 'page for everybody') return where === 'everywhere' ? text : '';
  if (kind === 'page') return where === 'names' ? '' : text;
  // What stands behind a dot was named elsewhere.
  if (where === 'names') return text.replace(COMMENT_OR_TEXT, blank).replace(/\.\w+/g, blank);
  if (where === 'everywhere' && kind === 'code with texts') return text;
  return text.replace(COMMENT_OR_TEXT, (part, comment?: string) => comment ?? blank(part));
}

/** Both at once: no text begins in a comment, nor a comment in a text. */
const COMMENT_OR_TEXT =
  /(\/\/.*|\/\*[\s\S]*?\*\/)|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** As many blanks, so that lines stay where they are. */
function blank(part: string): string {
  return part.replace(/[^\n]/g, ' ');
}

function usesIn(text: string, words: readonly OldWord[]): Use[] {
  const checked = ALLOWED.reduce((left, allowed) => left.replaceAll(allowed, blank), text);
  // A name falls into its parts: `keyHolder` is key and holder.
  const parts = [...checked.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g)];
  return parts.flatMap(({ 0: part, index }, place) => {
    const pair = `${part} ${parts[place + 1]?.[0]}`.toLowerCase();
    const [first] = pair.split(' ');
    return words
      .filter(({ forms }) => forms.some((form) => form === first || form === pair))
      .map(({ instead }) => ({
        line: text.slice(0, index).split('\n').length,
        problem: `“${part}”: say ${instead}`,
      }));
  });
}

/** They speak of the old words themselves. */
const EXEMPT = new Set([
  'tools/lint/wordTable.ts',
  'tools/lint/wordUses.ts',
  'test/tools/words.test.ts',
]);

function kindOf(file: string): Kind {
  if (file.endsWith('.md')) {
    return /guide|five-steps|permissions|privacy|docs\/messages/.test(file)
      ? 'page for everybody'
      : 'page';
  }
  return /^(?:src|appsscript)\//.test(file) ? 'code with texts' : 'code';
}
