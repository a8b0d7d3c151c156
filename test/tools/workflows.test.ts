import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sectionOf } from '../../tools/changelog/section';

const FOLDER = '.github/workflows';
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

describe.each(readdirSync(FOLDER))('the workflow %s', (file) => {
  test('takes actions by their commit, with the version beside it', () => {
    const uses = [...read(file).matchAll(/\buses: (.*)$/gm)].map(([, action = '']) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses)
      expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may read, and pastes nothing into a command that others can name', () => {
    const text = read(file);
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    const commands = text.split('\n').filter((line) => /^\s*(- )?run:/.test(line));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(command).not.toContain('${{');
    expect(text).not.toMatch(/pull_request_target|persist-credentials: true|secrets\./);
  });

  test('is written with spaces alone, and names scripts that are there', () => {
    const text = read(file);
    expect(text).not.toContain('\t');
    for (const [path] of text.matchAll(/\b(tools\/[\w./-]+\.ts)/g)) {
      expect([path, existsSync(path)]).toEqual([path, true]);
    }
  });
});

test('every change is tested on the oldest Node that is promised and on a newer one', () => {
  expect(read('ci.yml')).toContain('node: [20, 22]');
  expect(read('ci.yml')).toContain('run: .ci/run');
  expect(read('release.yml')).toContain('run: .ci/run');
});

describe('the notes of a release', () => {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

  test('are what the changelog says of it, and of no other', () => {
    const text =
      '# Changelog\n\n## [Unreleased]\n\nlater\n\n## [1.1.0]\n\nnew\n\n### Added\n\n- it\n\n## [1.0.0]\n\nold\n';
    expect(sectionOf(text, '1.1.0')).toBe('new\n\n### Added\n\n- it');
    expect(sectionOf(text, '1.0.0')).toBe('old');
  });

  test('are missing where the changelog says nothing', () => {
    expect(() => sectionOf(changelog, '999.0.0')).toThrow('says nothing of version 999.0.0');
    expect(() => sectionOf('## [1.0.0]\n\n## [0.9.0]\n\nold', '1.0.0')).toThrow('1.0.0');
  });

  test('are there for the version of this project', () => {
    expect(sectionOf(changelog, version).length).toBeGreaterThan(100);
  });
});
