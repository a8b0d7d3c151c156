import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pushList } from '../../tools/gates/pushList';
import { BUILT, Project } from './project';

describe('the push gate', () => {
  let project: Project;

  beforeEach(() => {
    project = new Project(BUILT);
  });

  afterEach(() => {
    project.remove();
  });

  test('is content with the three files, without clasp, a login or a script id', () => {
    expect(pushList(project.folder)).toEqual([]);
  });

  test('names a stray file that a push would also send, and one that it would not', () => {
    project.write('dist/old/Helpers.js', '');
    project.delete('dist/Sidebar.html');
    expect(pushList(project.folder)).toEqual([
      'a push would not send dist/Sidebar.html',
      'a push would also send dist/old/Helpers.js',
    ]);
  });

  test('refuses what clasp would pass over: it has no business there', () => {
    project.write('dist/.DS_Store', '');
    project.delete('dist/Code.js');
    project.write('Elsewhere.js', '');
    symlinkSync(join(project.folder, 'Elsewhere.js'), join(project.folder, 'dist/Code.js'));
    expect(pushList(project.folder)).toEqual([
      'a push would also send dist/.DS_Store',
      'a push would pass over dist/Code.js, which is no plain file',
    ]);
  });

  test('refuses patterns that would decide in its place', () => {
    project.write('.claspignore', 'Sidebar.html\n');
    expect(pushList(project.folder)).toEqual([expect.stringContaining('.claspignore')]);
  });
});
