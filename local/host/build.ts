import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../../out/host');

/** Bundles the page of the local host, and what it puts into the frames, into `out/host`. */
export async function buildPage(): Promise<void> {
  await mkdir(out, { recursive: true });
  const common = {
    bundle: true,
    minify: true,
    legalComments: 'none',
    target: 'es2022',
    charset: 'utf8',
  } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: [join(here, 'page/main.tsx')],
      outdir: out,
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    build({ ...common, entryPoints: [join(here, 'page/frame.ts')], outdir: out, format: 'iife' }),
    copyFile(join(here, 'page/index.html'), join(out, 'index.html')),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage();
