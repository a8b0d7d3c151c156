import { join } from 'node:path';
import { buildDist } from './build/dist';
import { withOrigins } from './build/origins';
import { inspect } from './gates/inspection';
import { sizeTable } from './gates/sizes';

/** Builds the add-on of the project in the current folder, and inspects what was built. */
async function main(project: string): Promise<readonly string[]> {
  const { entryPoints, map, warnings } = await buildDist(project);
  console.log(sizeTable(join(project, 'dist')).join('\n'));
  return [...warnings, ...withOrigins(inspect(project, entryPoints), map)];
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
