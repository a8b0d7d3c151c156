import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { noLogin } from '../../../tools/deploy/target';
import { Project } from '../project';

const SCRIPT = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789_aBcDeFgHiJkLmNoPqR';

describe('npm run deploy', () => {
  let project: Project;
  const before = process.env.clasp_config_auth;

  beforeEach(() => {
    project = new Project({ clasp: 'linked' });
    // Whoever runs the tests may be logged in.
    process.env.clasp_config_auth = join(project.folder, '.nobody.json');
  });

  afterEach(() => {
    project.remove();
    if (before === undefined) delete process.env.clasp_config_auth;
    else process.env.clasp_config_auth = before;
  });

  test('keeps the script that it is given, then says how to log in, and builds nothing', () => {
    const { code, output } = project.run('tools/deploy.ts', SCRIPT);
    const written: unknown = JSON.parse(readFileSync(project.path('.clasp.own.json'), 'utf8'));
    expect(written).toEqual({ scriptId: SCRIPT, rootDir: 'dist' });
    expect(code).toBe(1);
    expect(output).toContain('npm run clasp -- login');
    expect(existsSync(project.path('dist'))).toBe(false);
  });

  test('asks clasp with the settings that everybody has, if there are none of one’s own', () => {
    expect(noLogin(project.folder)).toContain('npm run clasp -- login');
  });
});
