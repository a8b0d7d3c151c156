import { afterEach, describe, expect, test } from '@jest/globals';
import { crossings } from '../../tools/wings/crossings';
import { ROOMS } from '../../tools/wings/rooms';
import { Project } from './project';

describe('the rule of the wings', () => {
  let project: Project | undefined;
  const check = (file: string, text: string) => {
    project = new Project({ [file]: text });
    return crossings(project.folder);
  };

  afterEach(() => {
    project?.remove();
  });

  test.each([
    ['src/entry/row.ts', `import type { a } from '../qomon/a';\nimport * as z from 'zod/mini';`],
    ['src/send/send.ts', `import { a } from '../run/a';\nimport { type B } from '../entry/b';`],
    ['appsscript/sheet.ts', `import { a } from '../src/a';\nimport { b } from './b';`],
    ['appsscript/sidebar/a.tsx', `import { a } from 'preact/hooks';`],
    ['local/google/a.ts', `import vm from 'node:vm';\nimport { a } from '../network';`],
    ['tools/a.ts', `import { a } from '../appsscript/entryPoints';`],
    ['test/a.test.ts', `import { a } from '../src/a';\nimport { b } from './b';`],
    ['node_modules_of/a.ts', `const from = 'test';`],
  ])('lets %s import along the way', (file, text) => {
    expect(check(file, text)).toEqual([]);
  });

  test.each([
    ['src/entry/row.ts', `import { a } from '../../appsscript/a';`],
    ['src/entry/row.ts', `import a from '../../package.json';`],
    ['src/entry/row.ts', `import { z } from 'zod';`],
    ['src/entry/row.ts', `import fs from 'node:fs';`],
    ['src/entry/row.ts', `import { a } from '../qomon/a';`],
    ['src/entry/row.ts', `import { type A, b } from '../qomon/a';`],
    ['src/model/ids.ts', `import type { A } from '../text/a';`],
    ['src/send/send.ts', `import { a } from '../recover/a';`],
    ['src/somewhere/new.ts', `import { a } from '../model/a';`],
    ['src/loose.ts', `import { a } from './model/a';`],
    ['appsscript/sheet.ts', `import { a } from '../local/network';`],
    ['appsscript/sheet.ts', `import * as z from 'zod/mini';`],
    ['appsscript/sheet.ts', `import { a } from 'preactor';`],
    ['local/google/a.ts', `import { a } from '../../src/a';`],
    ['local/google/a.ts', `import { a } from '../../appsscript/entryPoints';`],
    ['tools/a.ts', `import { a } from '../test/tools/project';`],
    ['local/a.ts', `import { a } from '../test/tools/project';`],
    ['bench/a.ts', `import { a } from '../test/tools/project';`],
  ])('stops %s at: %s', (file, text) => {
    expect(check(file, `const a = 1;\n${text}\n`)).toEqual([
      expect.stringMatching(new RegExp(`^${file}:2 imports `)),
    ]);
  });

  test.each([
    `import type { A } from '../../local/a';`,
    `import {\n  type A,\n  b,\n} from '../../local/a';`,
    `export * from '../../local/a';`,
    `export type { A } from '../../local/a';`,
    `import '../../local/a';`,
    `const a = await import('../../local/a');`,
    `const a = require("../../local/a");`,
    `let a: import('../../local/a').A;`,
  ])('knows an import in every form: %s', (text) => {
    expect(check('src/entry/row.ts', text)).toEqual([
      expect.stringContaining('imports local/a: src imports nothing outside src but zod/mini'),
    ]);
  });

  test('no room may import one that stands below it, so that no circle can be written down', () => {
    const names = ROOMS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, values, types } of ROOMS) {
      const above = names.slice(0, names.indexOf(name));
      const may = `${values} ${types}`.split(' ').filter((other) => other !== '');
      // What runs the whole day's work stands below all that it may start.
      expect({ name, below: may.filter((other) => !above.includes(other)) }).toEqual({
        name,
        below: [],
      });
    }
  });

  test('fails the check and prints where', () => {
    check('src/a.ts', `import fs from 'node:fs';`);
    const { code, output } = (project ?? new Project()).run('tools/wings.ts');
    expect(code).toBe(1);
    expect(output).toContain('src/a.ts:1 imports node:fs');
  }, 60_000);
});
