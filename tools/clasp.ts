import { spawnSync } from 'node:child_process';
import { claspCall, installClasp } from './deploy/clasp';

/**
 * Google's clasp with one's own settings: `npm run clasp -- login`. Installs it if it is missing;
 * without a command it does nothing else.
 */
function main(project: string, command: readonly string[]): number {
  const problem = installClasp(project);
  if (problem) {
    console.error(problem);
    return 1;
  }
  if (command.length === 0) return 0;
  const call = claspCall(project, command);
  return spawnSync(process.execPath, call, { cwd: project, stdio: 'inherit' }).status ?? 1;
}

process.exitCode = main(process.cwd(), process.argv.slice(2));
