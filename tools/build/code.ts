import { build, formatMessages, type Metafile } from 'esbuild';
import { lazyImports } from './lazyImports';
import { notice, readPackage } from './notice';

/** The server's half of the add-on as one script, with what esbuild had to say about it. */
export interface Code {
  readonly text: string;
  readonly map: string;
  /** How many bytes of it were made from each source, by its path in the project. */
  readonly origins: Readonly<Record<string, number>>;
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
    format: 'iife',
    globalName: '_app',
    platform: 'neutral',
    target: 'es2019',
    charset: 'utf8',
    treeShaking: true,
    plugins: [
      lazyImports(/[\\/]appsscript[\\/]main\.ts$/, 'all'),
      lazyImports(/[\\/]appsscript[\\/]nightly\.ts$/, 'whole modules'),
      lazyImports(/[\\/]src[\\/]text[\\/]index\.ts$/, 'whole modules'),
    ],
    sourcemap: 'external',
    metafile: true,
    legalComments: 'none',
    logLevel: 'silent',
    define: { ADD_ON_VERSION: JSON.stringify(readPackage(project).version) },
    banner: { js: notice(project, ['zod']) },
    footer: { js: entryPoints.map(declaration).join('\n') },
  });
  const [map = '', text = ''] = ['.map', '.js'].map(
    (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text,
  );
  return {
    text,
    map,
    origins: originsIn(metafile),
    warnings: await formatMessages(warnings, { kind: 'warning' }),
  };
}

function originsIn({ outputs }: Metafile): Record<string, number> {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return Object.fromEntries(inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
}

function declaration(name: string): string {
  return `function ${name}(...args) { return _app.${name}(...args); }`;
}
