import { describe, expect, test } from '@jest/globals';
import { selection } from '../../tools/quick/selection';

const TESTS = [
  'test/browser/grid.test.ts',
  'test/docs/links.test.ts',
  'test/entry/amount.test.ts',
  'test/host/edits.test.ts',
  'test/appsscript/menu.test.ts',
  'test/local/google/lock.test.ts',
  'test/promises/answers.test.ts',
  'test/refund/limits.test.ts',
  'test/tools/build.test.ts',
  'test/tools/deploy/deploy.test.ts',
];

const tests = (changed: string[], related: string[] = []) =>
  selection(changed, TESTS, related).tests;

describe('a quick run', () => {
  test.each([
    ['src/entry/amount.ts', ['test/entry/amount.test.ts']],
    ['local/google/host/lock.ts', ['test/local/google/lock.test.ts']],
    ['local/host/host.ts', ['test/host/edits.test.ts']],
    ['appsscript/main.ts', ['test/appsscript/menu.test.ts']],
    ['docs/guide.md', ['test/docs/links.test.ts']],
    ['README.md', ['test/docs/links.test.ts']],
    ['tools/build/code.ts', ['test/tools/build.test.ts']],
    ['package.json', ['test/tools/build.test.ts']],
    ['.github/workflows/ci.yml', ['test/tools/build.test.ts']],
  ])('takes the tests beside %s', (file, expected) => {
    expect(tests([file])).toEqual(expected);
  });

  test('takes what imports the change as well', () => {
    expect(tests(['src/entry/amount.ts'], ['test/refund/limits.test.ts'])).toEqual([
      'test/entry/amount.test.ts',
      'test/refund/limits.test.ts',
    ]);
  });

  test('takes all but the slow ones for a room that has no tests of its own', () => {
    const quick = TESTS.filter((file) => !/browser|promises|deploy\//.test(file));
    expect(tests(['src/run/chunk.ts'])).toEqual(quick);
  });

  test('takes a slow one that was itself changed, and says which parts it leaves out', () => {
    const { tests: chosen, leftOut } = selection(['test/promises/answers.test.ts'], TESTS, []);
    expect(chosen).toEqual(['test/promises/answers.test.ts']);
    expect(leftOut).toEqual(['test/browser/', 'test/tools/deploy/']);
  });
});
