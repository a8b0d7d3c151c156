import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { choose, noScript } from '../../tools/deploy/target';
import { Project } from './project';

const SCRIPT = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789_aBcDeFgHiJkLmNoPqR';
const OWN = '.clasp.own.json';

describe('the script that is pushed to', () => {
  let project: Project;

  beforeEach(() => {
    project = new Project();
  });

  afterEach(() => {
    project.remove();
  });

  const written = () => JSON.parse(readFileSync(project.path(OWN), 'utf8')) as unknown;

  test('is asked for if none has been named, and nothing is built or installed', () => {
    const { code, output } = project.run('tools/deploy.ts');
    expect(code).toBe(1);
    expect(output).toContain(`There is no ${OWN} yet.`);
    expect(output).toContain('npm run deploy -- SCRIPT_ID');
    expect(existsSync(project.path('dist'))).toBe(false);
    expect(existsSync(project.path('tools/clasp/node_modules'))).toBe(false);
  });

  test('may be named by the address of its editor', () => {
    const address = `https://script.google.com/u/0/home/projects/${SCRIPT}/edit`;
    expect(choose(project.folder, address)).toBeUndefined();
    expect(written()).toEqual({ scriptId: SCRIPT, rootDir: 'dist' });
    expect(noScript(project.folder)).toBeUndefined();
  });

  test('is not what is no ID of a script, and nothing is kept of that', () => {
    expect(choose(project.folder, 'my-script')).toContain('"my-script" is not the ID of a script.');
    expect(existsSync(project.path(OWN))).toBe(false);
  });

  test('is not the one of the settings that everybody has', () => {
    project.write(OWN, readFileSync('.clasp.json', 'utf8'));
    expect(noScript(project.folder)).toContain('names no script');
  });

  test.each([
    ['no JSON', '{'],
    ['no script', '{"rootDir":"dist"}'],
    ['another folder', JSON.stringify({ scriptId: SCRIPT, rootDir: '.' })],
    ['no folder', JSON.stringify({ scriptId: SCRIPT })],
    // clasp takes it before the other one.
    ['a second folder', JSON.stringify({ scriptId: SCRIPT, rootDir: 'dist', srcDir: 'src' })],
    ['links', JSON.stringify({ scriptId: SCRIPT, rootDir: 'dist', allowSymlinks: true })],
    ['endings', JSON.stringify({ scriptId: SCRIPT, rootDir: 'dist', fileExtension: 'ts' })],
  ])('is refused with settings by which something else could be pushed: %s', (_name, text) => {
    project.write(OWN, text);
    expect(noScript(project.folder)).toMatch(/^\.clasp\.own\.json: /);
  });
});
