import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const IMPORT = /^import\s+(?:\* as (\w+)|\{([^}]*)\})\s+from\s+('[^']+');/gm;

/**
 * Evaluates what a file imports only when it is used. Google loads the whole script for every
 * execution, for the menu when a document opens, too, which needs little of it: esbuild evaluates a
 * module that is required, and what it imports, at the first call.
 */
export function lazyImports(file: RegExp, what: 'all' | 'whole modules'): Plugin {
  return {
    name: `lazy imports of ${what} in ${file}`,
    setup(build) {
      build.onLoad({ filter: file }, ({ path }) => ({
        contents: withLazyImports(readFileSync(path, 'utf8'), what),
        loader: 'ts',
      }));
    },
  };
}

/**
 * The source with its imports of functions and of whole modules turned into calls of `require`, each
 * on the lines where it stood. Types are imported as they were.
 */
export function withLazyImports(source: string, what: 'all' | 'whole modules' = 'all'): string {
  return source.replace(IMPORT, (statement, namespace, names, module) => {
    const lines = '\n'.repeat(statement.split('\n').length - 1);
    if (!namespace && what === 'whole modules') return statement;
    if (namespace) return `const ${namespace} = ${whole(module)};${lines}`;
    const all = String(names)
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const types = all.flatMap((name) => /^type\s+(.*)$/.exec(name)?.[1] ?? []);
    const functions = all
      .filter((name) => !/^type\s/.test(name))
      .map((name) => {
        const [imported, local = imported] = name.split(/\s+as\s+/);
        return `const ${local} = (...args) => require(${module}).${imported}(...args);`;
      });
    const kept = types.length > 0 ? [`import type { ${types.join(', ')} } from ${module};`] : [];
    return [...functions, ...kept].join(' ') + lines;
  });
}

function whole(module: string): string {
  return `new Proxy({}, { get: (_, name) => require(${module})[name] })`;
}
