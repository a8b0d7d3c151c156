import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCode, CODE_LIBRARIES } from './code';
import { readEntryPoints } from './entryPoints';
import { thirdParty } from './notice';
import type { Origins } from './origins';
import { bundleSidebar, SIDEBAR_LIBRARIES } from './sidebar';

/** What became of a build. */
export interface Built {
  readonly entryPoints: readonly string[];
  readonly map: string;
  /** By the name of the built file. */
  readonly origins: Readonly<Record<'Code.js' | 'Sidebar.html', Origins>>;
  readonly warnings: readonly string[];
}

/** Builds the add-on of a project into its `dist/`; source map and others' licences into `out/`. */
export async function buildDist(project: string): Promise<Built> {
  const dist = join(project, 'dist');
  const out = join(project, 'out');
  rmSync(dist, { recursive: true, force: true });

  const entryPoints = await readEntryPoints(project);
  const [code, sidebar] = await Promise.all([
    bundleCode(project, entryPoints),
    bundleSidebar(project),
  ]);

  mkdirSync(dist, { recursive: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(dist, 'Code.js'), code.text);
  writeFileSync(join(dist, 'Sidebar.html'), sidebar.text);
  copyFileSync(join(project, 'appsscript.json'), join(dist, 'appsscript.json'));
  // Not in dist: a push would refuse it, and only a reader of stack traces needs it.
  writeFileSync(join(out, 'Code.js.map'), code.map);
  const libraries = [...CODE_LIBRARIES, ...SIDEBAR_LIBRARIES];
  writeFileSync(join(out, 'THIRD-PARTY.txt'), thirdParty(project, libraries));
  return {
    entryPoints,
    map: code.map,
    origins: { 'Code.js': code.origins, 'Sidebar.html': sidebar.origins },
    warnings: [...code.warnings, ...sidebar.warnings],
  };
}
