import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { choose, obstacle } from '../../tools/clasp/target';
import { Project } from './project';

const SCRIPT = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789_aBcDeFgHiJkLmNoPqR';

describe('npm run deploy', () => {
  let project: Project;
  const before = process.env.clasp_config_auth;

  beforeEach(() => {
    project = new Project();
    // Whoever runs the tests may be logged in.
    process.env.clasp_config_auth = join(project.folder, '.nobody.json');
  });

  afterEach(() => {
    project.remove();
    if (before === undefined) delete process.env.clasp_config_auth;
    else process.env.clasp_config_auth = before;
  });

  const settings = () => join(project.folder, '.clasp.json');
  const written = () => JSON.parse(readFileSync(settings(), 'utf8')) as unknown;

  test('says how to name the script, where none has been named, and builds nothing', () => {
    const { code, output } = project.run('tools/deploy.ts');
    expect(code).toBe(1);
    expect(output).toContain('There is no .clasp.json yet.');
    expect(output).toContain('npm run deploy -- SCRIPT_ID');
    expect(existsSync(join(project.folder, 'dist'))).toBe(false);
  });

  test('keeps the script that it is given, then says how to log in', () => {
    const { code, output } = project.run('tools/deploy.ts', SCRIPT);
    expect(written()).toEqual({ scriptId: SCRIPT, rootDir: 'dist' });
    expect(code).toBe(1);
    expect(output).toContain('npx clasp login');
    expect(existsSync(join(project.folder, 'dist'))).toBe(false);
  });

  test('takes the address of the script’s editor for its ID', () => {
    const address = `https://script.google.com/u/0/home/projects/${SCRIPT}/edit`;
    expect(choose(project.folder, address)).toBeUndefined();
    expect(written()).toEqual({ scriptId: SCRIPT, rootDir: 'dist' });
  });

  test('refuses what is no ID of a script, and keeps nothing of it', () => {
    expect(choose(project.folder, 'my-script')).toContain('"my-script" is not the ID of a script.');
    expect(existsSync(settings())).toBe(false);
  });

  test.each([
    ['the example as it is', readFileSync('.clasp.example.json', 'utf8')],
    ['no JSON', '{'],
    ['no script', '{"rootDir":"dist"}'],
  ])('says so where the settings name no script: %s', (_, text) => {
    project.write('.clasp.json', text);
    expect(obstacle(project.folder)).toContain('names no script');
  });

  test('pushes nothing but what was built and inspected', () => {
    project.write('.clasp.json', JSON.stringify({ scriptId: SCRIPT, rootDir: '.' }));
    expect(obstacle(project.folder)).toContain('"rootDir": "dist"');
  });
});
