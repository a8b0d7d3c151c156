import { symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { claspPushes } from '../../../tools/deploy/pushed';
import { pushList } from '../../../tools/gates/pushList';
import { BUILT, Project } from '../project';

describe('what clasp says that a push would send', () => {
  let project: Project;

  beforeEach(() => {
    project = new Project({ ...BUILT, clasp: 'linked' });
  });

  afterEach(() => {
    project.remove();
  });

  test('is the three files, without a login or a script id, as the gate has it', () => {
    expect(claspPushes(project.folder)).toEqual([]);
    expect(pushList(project.folder)).toEqual([]);
  });

  /** Whatever clasp would not send rightly, the gate of the build must have refused before. */
  test.each<[string, (project: Project) => void]>([
    ['a script in a folder', (one) => one.write('dist/old/Helpers.js', '')],
    ['a script under another ending', (one) => one.write('dist/Helpers.gs', '')],
    ['a second page', (one) => one.write('dist/Help.html', '')],
    ['a file that is gone', (one) => one.delete('dist/Sidebar.html')],
    [
      'a link',
      (one) => {
        one.delete('dist/Code.js');
        symlinkSync(one.path('LICENSE'), one.path('dist/Code.js'));
      },
    ],
    ['patterns', (one) => one.write('.claspignore', 'Sidebar.html\n')],
  ])('differs for %s, and the gate refuses it too', (_name, change) => {
    change(project);
    expect(claspPushes(project.folder)).not.toEqual([]);
    expect(pushList(project.folder)).not.toEqual([]);
  });

  test('is asked for by the settings of one’s own', () => {
    project.write('.clasp.own.json', '{');
    expect(claspPushes(project.folder)).toEqual([
      expect.stringContaining('clasp does not say what a push would send'),
    ]);
  });
});
