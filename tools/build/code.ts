import { build, formatMessages } from 'esbuild';
import { lazyImports } from './lazyImports';
import { notice, readPackage, unnamed } from './notice';
import { type Origins, originsIn } from './origins';
import { readPages } from './pages';

/** The libraries whose work is in it. */
export const CODE_LIBRARIES = ['zod'] as const;

/** The server's half of the add-on as one script, with what esbuild had to say about it. */
export interface Code {
  readonly text: string;
  readonly map: string;
  readonly origins: Origins;
  readonly warnings: readonly string[];
}

/**
 * Bundles `appsscript/main.ts`. Google calls only plain declarations at the top of a script, which a
 * bundler has none of: the footer adds one for each entry point. Nothing is minified, since an
 * administrator who must decide on the scopes reads this file in the script editor.
 */
export async function bundleCode(project: string, entryPoints: readonly string[]): Promise<Code> {
  const { outputFiles, warnings, metafile } = await build({
    absWorkingDir: project,
    entryPoints: ['appsscript/main.ts'],
    // Beside the map, so that the map's paths to the sources are right; nothing is written here.
    outfile: 'out/Code.js',
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2019',
    charset: 'utf8',
    treeShaking: true,
    plugins: [
      lazyImports(/[\\/]appsscript[\\/]main\.ts$/, 'all'),
      lazyImports(/[\\/]appsscript[\\/]nightly\.ts$/, 'whole modules'),
      lazyImports(/[\\/]appsscript[\\/]google[\\/]tab\.ts$/, 'whole modules'),
      lazyImports(/[\\/]src[\\/]text[\\/]languages\.ts$/, 'whole modules'),
    ],
    sourcemap: 'external',
    metafile: true,
    legalComments: 'none',
    logLevel: 'silent',
    define: {
      ADD_ON_VERSION: JSON.stringify(readPackage(project).version),
      ADD_ON_PAGES: JSON.stringify(readPages(project)),
    },
    // Strict once, at the top, and not again in each of its modules: 5 KB that every execution parses.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false, useDefineForClassFields: false } },
    banner: { js: `${notice(project, CODE_LIBRARIES)}\n"use strict";\n${OPENING}` },
    footer: { js: entryPoints.map(declaration).join('\n') },
  });
  const [map = '', text = ''] = ['.map', '.js'].map(
    (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text,
  );
  const origins = originsIn(metafile);
  return {
    text: oneByteEach(withoutMarks(enclosed(text))),
    map,
    origins,
    warnings: [
      ...(await formatMessages(warnings, { kind: 'warning' })),
      ...unnamed('Code.js', Object.keys(origins), CODE_LIBRARIES),
    ],
  };
}

/** What holds the modules apart from the global names of the script project. */
const OPENING = 'var _app = (() => {';

/** The names that a module gives at its end. */
const EXPORTS = /^export \{([^}]*)\};$/m;

/**
 * Closes the function that the banner has opened: it returns what the module exports. Esbuild's own function around a
 * script sets in every line of it, which were 4 % of its bytes.
 */
function enclosed(module: string): string {
  return module.replace(EXPORTS, (_, names: string) => {
    const properties = names.replace(/(\w+) as (\w+)/g, '$2: $1');
    return `return {${properties}};\n})();`;
  });
}

/**
 * Writes the few characters beyond Latin-1 as escapes. With a single one of them V8 keeps the whole script at two
 * bytes a character, and each execution reads it whole. They stand in texts and in patterns, where both are one.
 */
function oneByteEach(text: string): string {
  return text.replace(
    /[^\0-\u00ff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Leaves out the marks that say to a bundler what it may drop: it has, and each execution parses the rest. */
function withoutMarks(text: string): string {
  return text.replaceAll('/* @__PURE__ */ ', '');
}

function declaration(name: string): string {
  return `function ${name}(...args) { return _app.${name}(...args); }`;
}
