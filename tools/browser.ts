import { spawnSync } from 'node:child_process';
import { findBrowser, namedBrowser } from './browser/find';
import { provideBrowser } from './browser/provide';

/** Whether a command ends well. What it says is shown only if it is there and does not. */
function ends(command: string, ...args: string[]): boolean {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0 && !error) {
    console.error([stdout, stderr].filter(Boolean).join('\n').slice(-2000));
  }
  return status === 0;
}

// Says whether there is a browser for the tests; with --install it sees to it that there is one.
const provided = provideBrowser({
  install: process.argv.includes('--install'),
  named: namedBrowser(),
  root: process.getuid?.() === 0,
  find: findBrowser,
  ends,
  say: console.error,
});
if (!provided) process.exitCode = 1;
