import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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

  const deploy = (...args: string[]) => project.run('tools/deploy.ts', ...args);
  const settings = () => join(project.folder, '.clasp.json');

  test('says how to name the script, where none has been named', () => {
    const { code, output } = deploy();
    expect(code).toBe(1);
    expect(output).toContain('There is no .clasp.json yet.');
    expect(output).toContain('npm run deploy -- SCRIPT_ID');
  });

  test('says so where the example was copied and not filled in', () => {
    project.write('.clasp.json', readFileSync('.clasp.example.json', 'utf8'));
    const { code, output } = deploy();
    expect(code).toBe(1);
    expect(output).toContain('names no script');
  });

  test('refuses what is no ID of a script, and keeps nothing of it', () => {
    const { code, output } = deploy('my-script');
    expect(code).toBe(1);
    expect(output).toContain('"my-script" is not the ID of a script.');
    expect(existsSync(settings())).toBe(false);
  });

  test.each([SCRIPT, `https://script.google.com/u/0/home/projects/${SCRIPT}/edit`])(
    'keeps the script that it is given, then says how to log in: %s',
    (script) => {
      const { code, output } = deploy(script);
      expect(JSON.parse(readFileSync(settings(), 'utf8'))).toEqual({
        scriptId: SCRIPT,
        rootDir: 'dist',
      });
      expect(code).toBe(1);
      expect(output).toContain('npx clasp login');
      // Nothing was built for nothing.
      expect(existsSync(join(project.folder, 'dist'))).toBe(false);
    },
  );

  test('pushes nothing but what was built and inspected', () => {
    project.write('.clasp.json', JSON.stringify({ scriptId: SCRIPT, rootDir: '.' }));
    const { code, output } = deploy();
    expect(code).toBe(1);
    expect(output).toContain('"rootDir": "dist"');
  });
});
