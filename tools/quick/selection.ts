import { BROWSER_TESTS, DEPLOY_TESTS } from '../tests/parts';

/** What is left out of a quick run unless the file itself was changed: these take most of the time. */
const SLOW = [BROWSER_TESTS, DEPLOY_TESTS, 'test/promises/'] as const;

/** Folders whose tests stand in the folder of the same name below `test/`. */
const WINGS = ['local', 'tools', 'docs'] as const;

/** Which tests a quick run takes, and how many files of each slow part it leaves out. */
export interface Selection {
  readonly tests: readonly string[];
  readonly leftOut: readonly string[];
}

/**
 * The tests that a change needs first. Most tests run what was built, so that what they import says
 * little: a change in a room of `src` takes the tests of that room, and all of them if it has none.
 * @param changed files of the change, by their paths in the project
 * @param tests all files of tests
 * @param related files of tests that import one of the changed files, by whatever way
 */
export function selection(
  changed: readonly string[],
  tests: readonly string[],
  related: readonly string[],
): Selection {
  const folders = changed.flatMap((file) => foldersOf(file, tests));
  const wanted = tests.filter(
    (test) =>
      changed.includes(test) ||
      related.includes(test) ||
      folders.some((folder) => test.startsWith(folder)),
  );
  const isLeft = (test: string) =>
    !changed.includes(test) && SLOW.some((part) => test.startsWith(part));
  return {
    tests: wanted.filter((test) => !isLeft(test)),
    leftOut: SLOW.filter((part) => tests.some((test) => test.startsWith(part) && isLeft(test))),
  };
}

/** The folders of tests for one changed file. */
function foldersOf(file: string, tests: readonly string[]): string[] {
  const [wing = '', room = ''] = file.split('/');
  const there = (folder: string): boolean => tests.some((test) => test.startsWith(folder));
  if (wing === 'test') return [];
  if (wing === 'docs' || /\.md$/.test(file)) return ['test/docs/'];
  if (wing === 'src') return there(`test/${room}/`) ? [`test/${room}/`] : ['test/'];
  if (wing === 'appsscript') return ['test/appsscript/'];
  if (WINGS.some((one) => one === wing)) {
    return [`test/${wing}/${room}/`, `test/${room}/`, `test/${wing}/`].filter(there).slice(0, 1);
  }
  // package.json, the workflows and the like.
  return file.includes('/') && !file.startsWith('.') ? [] : ['test/tools/'];
}
