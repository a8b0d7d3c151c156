import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { claspOf } from './clasp/clasp';
import { choose, obstacle } from './clasp/target';

/**
 * Builds the add-on, puts it through the gates, and pushes it to one's own script:
 * `npm run deploy`, the first time `npm run deploy -- SCRIPT_ID`.
 */
function main(project: string, [script]: readonly string[]): number {
  const problem = (script && choose(project, script)) || obstacle(project);
  if (problem) {
    console.error(problem);
    return 1;
  }
  const run = (command: string, args: readonly string[]): number =>
    spawnSync(command, args, { cwd: project, stdio: 'inherit' }).status ?? 1;
  const built = run(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'build.ts')]);
  if (built !== 0) return built;
  const pushed = run(process.execPath, [claspOf(project), 'push']);
  if (pushed === 0) {
    console.log(`
Pushed. Reload the spreadsheet and wait a moment: the menu is Extensions > Bundles for Qomon.
Its last item, Check this installation, tells whether Google is as the add-on expects.`);
  }
  return pushed;
}

process.exitCode = main(process.cwd(), process.argv.slice(2));
