import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildDist } from './build/dist';
import { inspect } from './gates/inspection';
import { withOrigins } from './gates/places';
import { sizeTable } from './gates/sizes';
import { BUDGET_FILE, lowered, readBudget, writeBudget } from './size/budget';

/**
 * Builds the add-on of the project in the current folder, and inspects what was built. With `--local`
 * the stand-ins and the page of `npm start` are built beside it: all at once, and in one process.
 */
async function main(project: string, options: readonly string[]): Promise<readonly string[]> {
  // Begun first, since esbuild works on it while the gates read what is there already.
  const local = options.includes('--local') ? buildLocal() : Promise.resolve();
  const { entryPoints, map, warnings } = await buildDist(project);
  console.log(sizeTable(join(project, 'dist')).join('\n'));
  lowerBudget(project);
  const problems = [...warnings, ...withOrigins(inspect(project, entryPoints), map)];
  await local;
  return problems;
}

async function buildLocal(): Promise<void> {
  const [google, host] = await Promise.all([
    import('../local/google/build'),
    import('../local/host/build'),
  ]);
  await Promise.all([google.buildInside(), google.buildThread(), host.buildPage()]);
}

/** The budget falls by itself, for the next commit; a machine that only checks changes no file. */
function lowerBudget(project: string): void {
  if (process.env.CI || !existsSync(join(project, BUDGET_FILE))) return;
  const bytes = (file: string): number => statSync(join(project, 'dist', file)).size;
  const budget = readBudget(project);
  const next = lowered(budget, {
    'Code.js': bytes('Code.js'),
    'Sidebar.html': bytes('Sidebar.html'),
  });
  if (JSON.stringify(next) !== JSON.stringify(budget)) writeBudget(project, next);
}

main(process.cwd(), process.argv.slice(2))
  // What esbuild cannot bundle at all comes as an error; its message names file and line.
  .catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
  .then((problems) => {
    if (problems.length === 0) return;
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    console.error([`The build has ${count}:`, ...problems].join('\n- '));
    process.exitCode = 1;
  });
