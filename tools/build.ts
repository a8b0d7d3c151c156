import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCode } from './build/code';
import { readEntryPoints } from './build/entryPoints';
import { withOrigins } from './build/origins';
import { bundleSidebar } from './build/sidebar';
import { inspect } from './gates/inspection';
import { sizeTable } from './gates/sizes';

/** Builds the add-on of the project in the current folder, and inspects what was built. */
async function main(project: string): Promise<readonly string[]> {
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
  copyFileSync(join(project, 'appsscript', 'appsscript.json'), join(dist, 'appsscript.json'));
  // Not in dist: a push would refuse it, and only a reader of stack traces needs it.
  writeFileSync(join(out, 'Code.js.map'), code.map);

  console.log(sizeTable(dist).join('\n'));
  const problems = withOrigins(inspect(project, entryPoints), code.map);
  return [...code.warnings, ...sidebar.warnings, ...problems];
}

main(process.cwd())
  // What esbuild cannot bundle at all comes as an error; its message names file and line.
  .catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
  .then((problems) => {
    if (problems.length === 0) return;
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    console.error([`The build has ${count}:`, ...problems].join('\n- '));
    process.exitCode = 1;
  });
