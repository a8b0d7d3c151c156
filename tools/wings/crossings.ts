import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Import, importsUnder } from './imports';
import { refusalOf } from './rooms';

interface Wing {
  readonly allows: (target: Import) => boolean;
  readonly rule: string;
}

const inside = (...wings: string[]) => {
  return ({ target, isPackage }: Import) =>
    !isPackage && wings.some((wing) => target.startsWith(`${wing}/`));
};

/** What each wing may import, and why; see docs on the four wings. */
const WINGS: Readonly<Record<string, Wing>> = {
  src: {
    allows: (target) => inside('src')(target) || target.target === 'zod/mini',
    rule: 'src imports nothing outside src but zod/mini: it must not know its host',
  },
  appsscript: {
    allows: (target) =>
      inside('appsscript', 'src')(target) ||
      (target.isPackage && /^(?:preact(?:\/|$)|papaparse$)/.test(target.target)),
    rule: 'appsscript imports only itself, src, preact and papaparse',
  },
  local: {
    allows: (target) => !inside('src', 'appsscript', 'test')(target),
    rule: 'local imports neither src nor appsscript nor test: a mistake there must not hide in both',
  },
};

/** Tests may import everything; nothing may import a test. */
const ELSEWHERE: Wing = {
  allows: (target) => !inside('test')(target),
  rule: 'nothing imports test',
};

const NOT_WINGS = new Set(['node_modules', 'dist', 'out', 'coverage', 'test']);

/** Every import that goes against the direction in which the wings of a project may import. */
export function crossings(project: string): string[] {
  return readdirSync(project, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\./.test(entry.name) && !NOT_WINGS.has(entry.name))
    .flatMap(({ name }) => {
      const wing = WINGS[name] ?? ELSEWHERE;
      return importsUnder(project, name)
        .filter((found) => !wing.allows(found))
        .map(({ file, line, target }) => `${file}:${line} imports ${target}: ${wing.rule}`);
    })
    .concat(roomCrossings(project));
}

/** Every import between folders of `src` that the table of rooms does not know. */
function roomCrossings(project: string): string[] {
  return arrowsOf(project).flatMap(({ from, to, found }) => {
    const why = refusalOf(from, to, found.isType);
    return why ? [`${found.file}:${found.line} imports ${found.target}: ${why}`] : [];
  });
}

/** An import that leaves its folder of `src` for another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly found: Import;
}

/** All imports between folders of `src`; a file that stands in none is a room of its own name. */
export function arrowsOf(project: string): Arrow[] {
  if (!existsSync(join(project, 'src'))) return [];
  return importsUnder(project, 'src').flatMap((found) => {
    const from = roomOf(found.file);
    const to = found.isPackage ? undefined : roomOf(found.target);
    return to === undefined || from === undefined || to === from ? [] : [{ from, to, found }];
  });
}

function roomOf(path: string): string | undefined {
  const [wing, name] = path.split('/');
  return wing === 'src' ? name : undefined;
}
