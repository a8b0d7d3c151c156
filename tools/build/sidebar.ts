import { build, formatMessages } from 'esbuild';
import { notice, unnamed } from './notice';
import { type Origins, originsIn } from './origins';
import { page } from './page';
import { readPages } from './pages';

/** The libraries whose work is in it. */
export const SIDEBAR_LIBRARIES = ['papaparse', 'preact'] as const;

/** The sidebar as one HTML file, with what esbuild had to say about it. */
export interface Sidebar {
  readonly text: string;
  readonly origins: Origins;
  readonly warnings: readonly string[];
}

/** Bundles `appsscript/sidebar/main.tsx` and `sidebar.css` into one page. */
export async function bundleSidebar(project: string): Promise<Sidebar> {
  const { outputFiles, warnings, metafile } = await build({
    absWorkingDir: project,
    entryPoints: ['appsscript/sidebar/main.tsx', 'appsscript/sidebar/sidebar.css'],
    outdir: 'out',
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2019',
    // As the script does: letters as they are take fewer bytes than their escapes.
    charset: 'utf8',
    // HtmlService is reported to take the // of an address in a template literal for a comment.
    supported: { 'template-literal': false },
    minify: true,
    metafile: true,
    legalComments: 'none',
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: {
      ADD_ON_PAGES: JSON.stringify(readPages(project)),
      // Papa Parse can download what it reads; the page may request nothing, and hands it texts.
      XMLHttpRequest: 'undefined',
    },
    loader: { '.svg': 'dataurl' },
  });
  const texts = (ending: string) =>
    outputFiles.filter(({ path }) => path.endsWith(ending)).map(({ text }) => text.trim());
  // A style sheet that main.tsx imports as well comes out twice.
  const styles = [...new Set(texts('.css'))].join('\n');
  const script = [notice(project, SIDEBAR_LIBRARIES), ...texts('.js')].join('\n');
  const origins = originsIn(metafile);
  return {
    text: page(script, styles),
    origins,
    warnings: [
      ...(await formatMessages(warnings, { kind: 'warning' })),
      ...unnamed('Sidebar.html', Object.keys(origins), SIDEBAR_LIBRARIES),
    ],
  };
}
