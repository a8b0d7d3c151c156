import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** What everybody has: where the built files are, and no script. */
const SHARED_SETTINGS = '.clasp.json';

/** Whose script is pushed to: one's own file, which is in no repository. */
export const OWN_SETTINGS = '.clasp.own.json';

/** clasp has a package.json of its own: it is large, and only those who deploy need it. */
const FOLDER = join('tools', 'clasp');

const Wanted = z.object({ dependencies: z.object({ '@google/clasp': z.string() }) });
const Installed = z.object({ version: z.string(), bin: z.object({ clasp: z.string() }) });

/** Where a project's clasp starts; undefined if it is not installed in the version that is wanted. */
function claspOf(project: string): string | undefined {
  const read = (...path: string[]): unknown =>
    JSON.parse(readFileSync(join(project, FOLDER, ...path), 'utf8'));
  const package_ = ['node_modules', '@google', 'clasp'] as const;
  if (!existsSync(join(project, FOLDER, ...package_, 'package.json'))) return undefined;
  const installed = Installed.parse(read(...package_, 'package.json'));
  const wanted = Wanted.parse(read('package.json')).dependencies['@google/clasp'];
  if (installed.version !== wanted) return undefined;
  return join(project, FOLDER, ...package_, installed.bin.clasp);
}

/** Installs clasp beside the project's packages if it is missing; gives why that failed. */
export function installClasp(project: string): string | undefined {
  if (claspOf(project) !== undefined) return undefined;
  console.log('clasp, which pushes to Google, is being installed (some 280 MB, once)…');
  const { status } = spawnSync('npm', ['ci'], {
    cwd: join(project, FOLDER),
    stdio: 'inherit',
    // On Windows npm is a script of the shell.
    shell: process.platform === 'win32',
  });
  return status === 0 && claspOf(project) !== undefined
    ? undefined
    : `clasp could not be installed: "npm ci" in ${FOLDER} failed.`;
}

/** What a call of clasp begins with: one's own settings, or everybody's if there are none. */
export function claspCall(project: string, args: readonly string[]): string[] {
  const clasp = claspOf(project);
  if (clasp === undefined) throw new Error('clasp is not installed: npm run clasp');
  const own = existsSync(join(project, OWN_SETTINGS));
  return [clasp, '--project', own ? OWN_SETTINGS : SHARED_SETTINGS, ...args];
}

/** Asks clasp in a project's folder. */
export function askClasp(project: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...claspCall(project, args), '--json'], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    // It loads all of Google’s client libraries, which takes a busy machine minutes.
    timeout: 300_000,
  });
}
