import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { BROWSER_TESTS, DEPLOY_TESTS } from '../../tools/tests/parts';
import { type Import, importsUnder } from '../../tools/wings/imports';

/** Every file of tests with all of `test/` and `tools/` that it imports, by whatever way. */
function reached(): Map<string, Set<string>> {
  const imports = ['test', 'tools'].flatMap((folder) => importsUnder(process.cwd(), folder));
  const from = new Map<string, Import[]>();
  for (const found of imports) {
    const file = found.file.replace(/(?:\/index)?\.tsx?$/, '');
    from.set(file, [...(from.get(file) ?? []), found]);
  }
  const walk = (file: string, seen: Set<string>): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { target, isPackage } of from.get(file) ?? []) {
      if (isPackage) seen.add(target);
      else walk(posix.normalize(target), seen);
    }
    return seen;
  };
  const tests = [...from.keys()].filter((file) => file.endsWith('.test'));
  return new Map(tests.map((file) => [file, walk(file, new Set())]));
}

describe('the parts of the tests', () => {
  const tests = [...reached()];

  test('what starts a browser is in the part that is run last', () => {
    const starting = tests.filter(([, all]) => all.has('test/browser/browser'));
    expect(starting.length).toBeGreaterThan(5);
    expect(starting.filter(([file]) => !file.startsWith(BROWSER_TESTS))).toEqual([]);
  });

  test('what asks clasp is in the part that installs it', () => {
    const asking = tests.filter(([, all]) => all.has('tools/deploy/pushed'));
    expect(asking.map(([file]) => file)).toEqual([`${DEPLOY_TESTS}pushed.test`]);
  });

  test('no other part of the tests takes clasp for there', () => {
    const linked = tests.filter(([file]) => /clasp: 'linked' \}/.test(source(file)));
    expect(linked.length).toBeGreaterThan(1);
    expect(linked.filter(([file]) => !file.startsWith(DEPLOY_TESTS))).toEqual([]);
  });
});

function source(file: string): string {
  return readFileSync(`${file}.ts`, 'utf8');
}
