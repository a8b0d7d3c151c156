import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The names under which Chromium, or what is made of it, stands on the path. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where it stands on machines that keep programs elsewhere. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Names in the environment that say where the browser is; they go before everything else. */
const VARIABLES = ['PLAYWRIGHT_CHROMIUM', 'CHROME_PATH'];

/** How to get a browser for the tests, for whoever has none. */
export const HOW_TO_GET_ONE = [
  'They need Chromium or Chrome, and there is none. Any of these will do:',
  "  Debian:          npx tsx tools/browser.ts --install   (Debian's package, as root or by sudo)",
  '  Debian, Ubuntu:  sudo apt-get install chromium',
  '  Fedora:          sudo dnf install chromium',
  '  macOS:           brew install --cask chromium',
  '  anywhere:        install Chrome, and set CHROME_PATH to its program if it is not found',
].join('\n');

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program that the environment names, or null. */
export function namedBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  return VARIABLES.map((name) => environment[name]).find((path) => path) ?? null;
}

/** What is said of a program that the environment names and that does not run. */
export function notRunning(named: string): string {
  return `The environment (${VARIABLES.join(', ')}) names ${named} as the browser, which does not run.`;
}

/** The program of a browser on this machine; null where there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = namedBrowser(environment);
  // Who names one wants that one: where it does not run, another would hide the mistake.
  if (named !== null) return runs(named) ? named : null;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...PLACES].find(runs) ?? null;
}
