import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Project } from './project';

describe('the run of all checks', () => {
  let project: Project | undefined;

  /** Runs it with an npm that does what it is told: one shell command for each of the three steps. */
  const run = (steps: { ci?: string; check?: string; test?: string }) => {
    const { ci = 'true', check = 'true', test: tests = 'true' } = steps;
    project = new Project({
      'out/test-results.json': '{"passed": 999, "failed": 0}',
      'bin/npm': `#!/bin/sh\ncase "$*" in\n  ci) ${ci};;\n  'run check') ${check};;\n  test) ${tests};;\nesac\n`,
    });
    chmodSync(join(project.folder, 'bin/npm'), 0o755);
    cpSync(resolve('.ci/run'), join(project.folder, '.ci/run'));
    const { status, stdout } = spawnSync(join(project.folder, '.ci/run'), {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(project.folder, 'bin')}:${process.env.PATH}` },
    });
    return { status, last: stdout.trimEnd().split('\n').at(-1) };
  };
  const results = (passed: number, failed: number) =>
    `echo '{"passed": ${passed}, "failed": ${failed}}' > out/test-results.json`;

  afterEach(() => {
    project?.remove();
  });

  test('succeeds when everything does, and counts the tests in its last line', () => {
    expect(run({ test: results(12, 0) })).toEqual({ status: 0, last: '12 passed, 0 failed' });
  });

  test('fails with the tests', () => {
    const failing = `${results(12, 3)}; exit 1`;
    expect(run({ test: failing })).toEqual({ status: 1, last: '12 passed, 3 failed' });
  });

  test('fails with the checks although every test passes', () => {
    const steps = { check: 'exit 1', test: results(12, 0) };
    expect(run(steps)).toEqual({ status: 1, last: '12 passed, 1 failed' });
  });

  test('fails when the build stops before the first test, whatever an earlier run left', () => {
    expect(run({ test: 'exit 1' })).toEqual({ status: 1, last: '0 passed, 1 failed' });
  });

  test('fails when no test was run', () => {
    expect(run({ test: results(0, 0) })).toEqual({ status: 1, last: '0 passed, 1 failed' });
    expect(run({})).toEqual({ status: 1, last: '0 passed, 1 failed' });
  });

  test('fails when the packages cannot be installed, and tries no further', () => {
    const steps = { ci: 'exit 1', test: results(12, 0) };
    expect(run(steps)).toEqual({ status: 1, last: '0 passed, 1 failed' });
  });
});
