import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { claspCall, installClasp } from './deploy/clasp';
import { claspPushes } from './deploy/pushed';
import { choose, noLogin, noScript } from './deploy/target';

/**
 * Builds the add-on, puts it through the gates, and pushes it to one's own script:
 * `npm run deploy`, the first time `npm run deploy -- SCRIPT_ID`.
 */
function main(project: string, [script]: readonly string[]): number {
  const problem =
    (script && choose(project, script)) ||
    noScript(project) ||
    installClasp(project) ||
    noLogin(project);
  if (problem) return refused(problem);
  const run = (args: readonly string[]): number =>
    spawnSync(process.execPath, args, { cwd: project, stdio: 'inherit' }).status ?? 1;
  const built = run(['--import', 'tsx', join(import.meta.dirname, 'build.ts')]);
  if (built !== 0) return built;
  const stray = claspPushes(project);
  if (stray.length > 0) return refused(['Nothing is pushed:', ...stray].join('\n- '));
  const pushed = run(claspCall(project, ['push']));
  if (pushed === 0) {
    console.log(`
Pushed. Reload the spreadsheet and wait a moment: the menu is Extensions > Bundles for Qomon.
Its last item, Check this installation, tells whether Google is as the add-on expects.`);
  }
  return pushed;
}

function refused(problem: string): number {
  console.error(problem);
  return 1;
}

process.exitCode = main(process.cwd(), process.argv.slice(2));
