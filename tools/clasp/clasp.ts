import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Whose script is pushed to: one's own file, which is in no repository. */
export const OWN_SETTINGS = '.clasp.json';

/** What such a file looks like; it names no script. */
export const EXAMPLE_SETTINGS = '.clasp.example.json';

/** Where a project's clasp starts. */
export function claspOf(project: string): string {
  return createRequire(join(project, 'package.json')).resolve('@google/clasp');
}

/** Asks clasp in a project's folder; with the example's settings where there are none of one's own. */
export function askClasp(project: string, args: readonly string[]): SpawnSyncReturns<string> {
  const own = existsSync(join(project, OWN_SETTINGS));
  const settings = own ? OWN_SETTINGS : EXAMPLE_SETTINGS;
  return spawnSync(process.execPath, [claspOf(project), '--project', settings, ...args, '--json'], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    // It loads all of Google’s client libraries, which takes a busy machine minutes.
    timeout: 300_000,
  });
}
