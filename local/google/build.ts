import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/** Bundles the classes that a script sees into `out/google-inside.js`: one expression, a function. */
export async function buildInside(): Promise<void> {
  const outfile = join(here, '../../out/google-inside.js');
  await mkdir(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(here, 'inside/main.ts')],
    outfile,
    bundle: true,
    platform: 'neutral',
    format: 'cjs',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '(() => {\nconst module = { exports: {} };' },
    footer: { js: 'return module.exports.install;\n})();' },
  });
}

/** Bundles the thread of a run into `out/google-thread.cjs`. */
export async function buildThread(): Promise<void> {
  await build({
    entryPoints: [join(here, 'thread/main.ts')],
    outfile: join(here, '../../out/google-thread.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    legalComments: 'none',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await Promise.all([buildInside(), buildThread()]);
