import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Project } from './project';

/** What npm is asked for, in this order. */
const STEPS = ['ci', 'run browser -- --install', 'run check', 'test', 'run test:deploy'] as const;

type Steps = { readonly [step in (typeof STEPS)[number]]?: string };

/** The shell command of a step whose run of jest ends with these counts. */
const results = (passed: number, failed: number) =>
  `echo '{"passed": ${passed}, "failed": ${failed}}' >> out/test-results.jsonl`;

/** What goes well unless a test says otherwise. */
const WELL: Steps = {
  test: `${results(10, 0)}; ${results(2, 0)}`,
  'run test:deploy': results(1, 0),
};

describe('the run of all checks', () => {
  let project: Project | undefined;

  /** Runs it with an npm that does what it is told: one shell command for each step. */
  const run = (changes: Steps = {}) => {
    const steps = { ...WELL, ...changes };
    const cases = STEPS.map((step) => `  '${step}') ${steps[step] ?? 'true'};;`);
    project = new Project({
      'out/test-results.jsonl': '{"passed": 999, "failed": 0}\n',
      'bin/npm': ['#!/bin/sh', 'case "$*" in', ...cases, '  *) exit 99;;', 'esac', ''].join('\n'),
    });
    chmodSync(project.path('bin/npm'), 0o755);
    cpSync(resolve('.ci/run'), project.path('.ci/run'));
    const { status, stdout } = spawnSync(project.path('.ci/run'), {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${project.path('bin')}:${process.env.PATH}` },
    });
    const asked = [...stdout.matchAll(/^== npm (.*)$/gm)].map(([, step]) => step);
    return { status, last: stdout.trimEnd().split('\n').at(-1), asked };
  };

  afterEach(() => {
    project?.remove();
  });

  test('succeeds when everything does, and adds the parts of the tests up in its last line', () => {
    expect(run()).toEqual({ status: 0, last: '13 passed, 0 failed', asked: STEPS });
  });

  test('fails with the tests, in whatever part', () => {
    const failing = `${results(10, 3)}; ${results(2, 0)}; exit 1`;
    expect(run({ test: failing })).toMatchObject({ status: 1, last: '13 passed, 3 failed' });
    const push = `${results(0, 1)}; exit 1`;
    expect(run({ 'run test:deploy': push })).toMatchObject({
      status: 1,
      last: '12 passed, 1 failed',
    });
  });

  test('fails with the checks although every test passes', () => {
    expect(run({ 'run check': 'exit 1' })).toMatchObject({
      status: 1,
      last: '13 passed, 1 failed',
    });
  });

  test('fails when a part could not run, though the others pass: there is no browser', () => {
    const without = { test: `${results(10, 0)}; exit 1`, 'run browser -- --install': 'exit 1' };
    expect(run(without)).toMatchObject({ status: 1, last: '11 passed, 1 failed' });
  });

  test('fails when the build stops before the first test, whatever an earlier run left', () => {
    expect(run({ test: 'exit 1' })).toMatchObject({ status: 1, last: '1 passed, 1 failed' });
  });

  test('fails when a step ran no test', () => {
    expect(run({ test: results(0, 0) })).toMatchObject({ status: 1, last: '1 passed, 1 failed' });
    expect(run({ 'run test:deploy': 'true' })).toMatchObject({
      status: 1,
      last: '12 passed, 1 failed',
    });
  });

  test('fails when the packages cannot be installed, and tries no further', () => {
    expect(run({ ci: 'exit 1' })).toEqual({
      status: 1,
      last: '0 passed, 1 failed',
      asked: ['ci'],
    });
  });
});
