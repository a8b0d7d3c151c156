import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { findBrowser, HOW_TO_GET_ONE, namedBrowser, notRunning } from './browser/find';
import { PARTS } from './tests/parts';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

/**
 * Each run of the script is a world of its own, soon left. A tenth of the time went into clearing up, and
 * a fifth into making code fast that the next world cannot use.
 */
const SHORT_LIVES = ['--max-semi-space-size=64', '--no-opt'];

/** Whether all tests of a part pass. */
function passes(part: keyof typeof PARTS): boolean {
  return (
    spawnSync(process.execPath, [...SHORT_LIVES, jest, ...PARTS[part]], { stdio: 'inherit' })
      .status === 0
  );
}

/**
 * `npm test`, after the build: every test that needs no browser, and then those that do. If there is
 * none they fail as a whole: nothing is installed here, since nobody asked for that.
 */
function main(): boolean {
  const plain = passes('plain');
  console.log(
    '\nWhat pushes to Google has tests of its own, which need clasp: npm run test:deploy',
  );
  if (findBrowser() === null) {
    const named = namedBrowser();
    console.error('\nThe tests in a browser did NOT run, so this run fails.');
    console.error(named === null ? HOW_TO_GET_ONE : notRunning(named));
    return false;
  }
  // Run even if others have failed: whoever waits for a run wants to know all that is wrong.
  const browser = passes('browser');
  return plain && browser;
}

if (process.argv.length > 2) {
  console.error('npm test takes no arguments. For some tests alone: npm run build && npx jest …');
  process.exitCode = 1;
} else if (!main()) {
  process.exitCode = 1;
}
