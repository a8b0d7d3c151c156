import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isPlaceholder, readPages } from './build/pages';
import { installClasp } from './deploy/clasp';
import { push } from './deploy/push';
import { claspPushes } from './deploy/pushed';
import { choose, noLogin, noScript } from './deploy/target';
import { terminal } from './deploy/terminal';

const AFTERWARDS = `
Name the script project "Bundles for Qomon" if it has another name yet (its editor, top left): Google
names the menu and the question for permissions after it. Then reload the spreadsheet and wait a moment:
the menu is Extensions > Bundles for Qomon. Its last item, Check this installation, tells whether Google
is as the add-on expects.`;

const NO_PAGES = `
Guide and support, in the menu and the sidebar, lead nowhere yet: "config.pages" in package.json is to be
where docs/ is on the web, with {page} for a page's name.`;

/**
 * Builds the add-on, puts it through the gates, and pushes it to one's own script:
 * `npm run deploy`, the first time `npm run deploy -- SCRIPT_ID`. Ends with 0 only if Google has all
 * that was built.
 */
async function main(project: string, [script]: readonly string[]): Promise<number> {
  const problem =
    (script && choose(project, script)) ||
    noScript(project) ||
    installClasp(project) ||
    noLogin(project);
  if (problem) return refused(problem);
  const build = ['--import', 'tsx', join(import.meta.dirname, 'build.ts')];
  const built = spawnSync(process.execPath, build, { cwd: project, stdio: 'inherit' }).status;
  if (built !== 0) return built ?? 1;
  const stray = claspPushes(project);
  if (stray.length > 0) return refused(['Nothing is pushed:', ...stray].join('\n- '));
  const pushed = await push(project, terminal());
  if ('problem' in pushed) return refused(pushed.problem);
  console.log(pushed.done + AFTERWARDS);
  if (isPlaceholder(readPages(project))) console.log(NO_PAGES);
  return 0;
}

function refused(problem: string): number {
  console.error(problem);
  return 1;
}

// Until it is known that all went well: whatever ends it early has not pushed.
process.exitCode = 1;
process.exitCode = await main(process.cwd(), process.argv.slice(2));
