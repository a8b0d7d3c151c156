import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Project } from './project';

const BAD = [
  'Date.now()',
  '{ now: Date.now }',
  'new Date()',
  'new Date',
  'Date()',
  'Math.random()',
  'new Date(2026, 0, 1)',
  'new Date(2026, 0)',
  'date.getHours()',
  'date?.getDate()',
  'date.getFullYear()',
  'date.setMonth(1)',
  'date.getTimezoneOffset()',
  'date.toDateString()',
  'date.toLocaleDateString("fr")',
  'date.toLocaleString()',
];
const GOOD = [
  'new Date(0)',
  'new Date("2026-01-01T00:00:00Z")',
  'Date.UTC(2026, 0, 1)',
  'date.getUTCHours()',
  'date.getTime()',
  'date.toISOString()',
  '"a".toLocaleUpperCase()',
  'clock.now()',
];

/** The line numbers on which biome, set up as in this project, reports a use of time or chance. */
function reported(project: Project, file: string): number[] {
  const { stdout } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/@biomejs/biome/bin/biome'),
      ...['lint', '--reporter=github', '--vcs-enabled=false', '--max-diagnostics=none', file],
    ],
    { cwd: project.folder, encoding: 'utf8' },
  );
  const lines = [...stdout.matchAll(/title=plugin,[^\n]*?line=(\d+)/g)].map((match) => match[1]);
  return [...new Set(lines.map(Number))];
}

describe('time and chance in src', () => {
  let project: Project;

  beforeEach(() => {
    const lines = [...BAD, ...GOOD].map((use, index) => `export const a${index} = ${use};\n`);
    const text = lines.join('');
    project = new Project({ 'src/uses.ts': text, 'appsscript/uses.ts': text });
    for (const path of ['biome.json', 'tools/lint']) {
      cpSync(resolve(path), join(project.folder, path), { recursive: true });
    }
  });

  afterEach(() => {
    project.remove();
  });

  test('come from the ports: every other way is reported, and UTC is not', () => {
    expect(reported(project, 'src/uses.ts')).toEqual(BAD.map((_use, index) => index + 1));
  }, 60_000);

  test('may be read by the wing that provides the ports', () => {
    expect(reported(project, 'appsscript/uses.ts')).toEqual([]);
  }, 60_000);
});
