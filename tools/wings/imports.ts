import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesUnder } from '../files/under';

/** One import as it stands in a file; `target` is a path from the project's root, or a package. */
export interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly isPackage: boolean;
  /** True where nothing but types comes in, so that nothing of it is left when it runs. */
  readonly isType: boolean;
}

/**
 * All ways to import by a fixed name, those of types too. Read from the text: a compiler drops an
 * `import type`, which ties two wings together as much as any other. What looks like an import in a
 * comment counts as well, which errs on the safe side.
 */
const IMPORTS = [
  /^[ \t]*(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"\n]+)['"]/gm,
  /^[ \t]*import\s*['"]([^'"\n]+)['"]/gm,
  /\b(?:import|require)\s*\(\s*['"`]([^'"`\n]+)['"`]/g,
];

/** Every import of every source file under a folder of the project. */
export function importsUnder(project: string, folder: string): Import[] {
  return filesUnder(project, folder)
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
    .flatMap((file) => importsOf(file, readFileSync(join(project, file), 'utf8')));
}

function importsOf(file: string, text: string): Import[] {
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((one, other) => one.index - other.index)
    .map((match) => {
      const name = match[1] ?? '';
      const isPackage = !/^\.{0,2}\/|^\.{1,2}$/.test(name);
      return {
        file,
        line: text.slice(0, match.index + match[0].length).split('\n').length,
        target: isPackage ? name : posix.join(posix.dirname(file), name),
        isPackage,
        isType: isOfTypes(match[0]),
      };
    });
}

/** `import type …`, `import { type A, type B } …`, `let a: import(…).A` can't be told from a call: a value. */
function isOfTypes(statement: string): boolean {
  if (/^\s*(?:import|export)\s+type\b/.test(statement)) return true;
  const names = /\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return names?.every((name) => /^\s*type\s/.test(name)) ?? false;
}
