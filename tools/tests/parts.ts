/** The tests in the parts in which they are run, by what a part needs beside the project's packages. */

/** Chromium or Chrome. */
export const BROWSER_TESTS = 'test/browser/';

/** clasp, by `npm run test:deploy`. */
export const DEPLOY_TESTS = 'test/tools/deploy/';

/** What jest is told for each part: all that needs nothing, and all that needs a browser. */
export const PARTS = {
  plain: ['--testPathIgnorePatterns', '/node_modules/', BROWSER_TESTS, DEPLOY_TESTS],
  browser: ['--testPathPatterns', BROWSER_TESTS],
} as const;
