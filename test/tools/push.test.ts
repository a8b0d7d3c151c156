import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Ask, push } from '../../tools/deploy/push';
import { Project } from './project';

const CLASP = 'tools/clasp/node_modules/@google/clasp';

/** A clasp of a line, in the version that is wanted: what it prints, and whether that differs by force. */
const claspThat = (does: string): Readonly<Record<string, string>> => ({
  'tools/clasp/package.json': JSON.stringify({ dependencies: { '@google/clasp': '1.0.0' } }),
  [`${CLASP}/package.json`]: JSON.stringify({ version: '1.0.0', bin: { clasp: 'clasp.js' } }),
  [`${CLASP}/clasp.js`]: `const isForced = process.argv.includes('--force');\n${does}\n`,
});

const ALL = `console.log('["dist/appsscript.json", "dist/Code.js", "dist\\\\\\\\Sidebar.html"]');`;

const answering =
  (answer: boolean): Ask =>
  () =>
    Promise.resolve(answer);

describe('a push', () => {
  let project: Project | undefined;

  const outcome = (clasp: string, ask?: Ask) => {
    project = new Project(claspThat(clasp));
    return push(project.folder, ask);
  };

  beforeEach(() => {
    project = undefined;
  });

  afterEach(() => {
    project?.remove();
  });

  test('is done where clasp names the three files, or has none that differs', async () => {
    expect(await outcome(ALL)).toEqual({
      done: 'Pushed dist/appsscript.json, dist/Code.js, dist/Sidebar.html.',
    });
    project?.remove();
    expect(await outcome(`console.log('[]');`)).toEqual({
      done: 'Google has what was built already.',
    });
  });

  const KEEPS = `if (isForced) { ${ALL} }`;

  test.each([
    ['nobody can be asked', undefined],
    ['a person says yes', answering(true)],
  ])('replaces another manifest where %s', async (_case, ask) => {
    expect(await outcome(KEEPS, ask)).toHaveProperty('done');
  });

  test.each<[string, string, Ask, string]>([
    ['a person keeps the manifest', KEEPS, answering(false), 'stays as it is'],
    ['clasp sends nothing even so', '', undefined, 'clasp sent no file'],
    [
      'clasp fails',
      `console.error('not enabled'); process.exitCode = 1;`,
      undefined,
      'not enabled',
    ],
    ['clasp says no word', 'process.exitCode = 1;', undefined, 'said nothing'],
    ['clasp says something else', `console.log('Skipping push.');`, undefined, 'Skipping push.'],
    ['a file is missing', `console.log('["dist/Code.js"]');`, undefined, 'dist/Sidebar.html'],
  ])('is none where %s, and says so', async (_case, clasp, ask, told) => {
    expect(await outcome(clasp, ask)).toEqual({ problem: expect.stringContaining(told) });
  });
});
