import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const IMPORT = /^import\s+(?:\* as (\w+)|\{([^}]*)\})\s+from\s+('[^']+');/gm;

/**
 * Evaluates what a file imports only when it is used. Google loads the whole script for every
 * execution, for the menu when a document opens, too, which needs little of it: esbuild evaluates a
 * module that is required, and what it imports, at the first call.
 */
export function lazyImports(file: RegExp): Plugin {
  return {
    name: 'lazy imports',
    setup(build) {
      build.onLoad({ filter: file }, ({ path }) => ({
        contents: withLazyImports(readFileSync(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
}

/**
 * The source with its imports of functions and of whole modules turned into calls of `require`, each
 * on the lines where it stood. Types are imported as they were.
 */
export function withLazyImports(source: string): string {
  return source.replace(IMPORT, (statement, namespace, names, module) => {
    const lines = '\n'.repeat(statement.split('\n').length - 1);
    if (namespace) return `const ${namespace} = ${whole(module)};${lines}`;
    const functions = String(names)
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => {
        const [imported, local = imported] = name.split(/\s+as\s+/);
        return `${local} = (...args) => require(${module}).${imported}(...args)`;
      });
    return `const ${functions.join(', ')};${lines}`;
  });
}

function whole(module: string): string {
  return `new Proxy({}, { get: (_, name) => require(${module})[name] })`;
}
