import { spawnSync } from 'node:child_process';
import { findBrowser, HOW_TO_GET_ONE } from './browser/find';

/** Whether a command ends well. What it says is shown only where it does not. */
function ends(command: string, ...args: string[]): boolean {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.error([stdout, stderr].filter(Boolean).join('\n').slice(-2000));
  return status === 0;
}

/** Installs Chromium where Debian's packages are and this user may install them. */
function install(): void {
  if (spawnSync('apt-get', ['--version']).status !== 0) return;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  const [command, ...before] = root ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  if (command === undefined) return;
  console.log('There is no browser for the tests: Chromium is being installed from the packages…');
  ends(command, ...before, 'update', '-qq');
  ends(command, ...before, 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

// Before the tests: finds a browser, installs one where that is allowed, or says how to get one.
if (findBrowser() === null) install();
if (findBrowser() === null) {
  console.error(HOW_TO_GET_ONE);
  process.exitCode = 1;
}
