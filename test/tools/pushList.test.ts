import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pushList } from '../../tools/gates/pushList';
import { Project } from './project';

describe('the push gate', () => {
  let project: Project;

  beforeEach(() => {
    project = new Project({
      'dist/Code.js': '',
      'dist/Sidebar.html': '',
      'dist/appsscript.json': '{}',
    });
  });

  afterEach(() => {
    project.remove();
  });

  test('is content when clasp would send the three files, without a login or a script id', () => {
    expect(pushList(project.folder)).toEqual([]);
  }, 60_000);

  test('names a stray file that a push would also send, and one that it would not', () => {
    project.write('dist/old/Helpers.js', '');
    project.write('.claspignore', 'Sidebar.html\n');
    expect(pushList(project.folder)).toEqual([
      'a push would not send dist/Sidebar.html',
      'a push would also send dist/old/Helpers.js',
    ]);
  }, 60_000);

  test('says so when clasp does not answer', () => {
    project.write('.clasp.json', '{');
    expect(pushList(project.folder)).toEqual([
      expect.stringContaining('clasp does not say what a push would send'),
    ]);
  }, 60_000);
});
