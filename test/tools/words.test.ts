import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ALLOWED, OLD_WORDS } from '../../tools/lint/wordTable';
import { type Kind, oldWordsIn, oldWordsUnder } from '../../tools/lint/wordUses';

const found = (text: string, kind: Kind = 'code') =>
  oldWordsIn(text, kind).map(({ line, problem }) => `${line} ${problem}`);

describe('an old word', () => {
  test.each([
    ['in a name', 'const lockHolder = 1;'],
    ['that begins a name', 'const holderOf = 1;'],
    ['in capitals', 'const HOLDER_KEY = 1;'],
    ['in a type', 'interface Holder {}'],
    ['in a comment', '// the holder of the lock'],
    ['in a comment behind a text', "say('it isn\\'t so'); // the holder"],
    ['in a long comment', '/**\n * who is the holder */'],
  ])('%s is found', (_where, code) => {
    expect(found(code)).toEqual([expect.stringContaining('say lock owner')]);
  });

  test.each([
    ['in a longer word', 'const placeholder = 1; // a householder'],
    ['in a text of a test', "test('says the holder', () => {});"],
    ['that people know', 'const a = resolveDoubtfulRows; // Resolve doubtful rows'],
  ])('%s is left alone', (_where, code) => {
    expect(found(code)).toEqual([]);
  });

  test('that is ordinary English is looked for in names alone', () => {
    expect(found('// the office of the treasurer\nconst office = 1;')).toEqual([
      '2 “office”: say session',
    ]);
    expect(found('the office gives', 'page')).toEqual([]);
    expect(found('const told = pace.update(1);')).toEqual([]);
  });

  test('is looked for in what people read only if it is no label of theirs', () => {
    expect(found("const text = 'One row is in doubt: mend it.';", 'code with texts')).toEqual([
      '1 “mend”: say correct, or fix',
    ]);
    expect(found('Mend what is in doubt.', 'page for everybody')).toEqual([
      '1 “Mend”: say correct, or fix',
    ]);
    expect(found('Mend what is in doubt.', 'page')).toHaveLength(2);
  });

  test('of two parts is found where both stand together', () => {
    expect(found('const layersOf = 1; const layers = 2;')).toEqual([
      '1 “layers”: say split copies',
    ]);
  });

  test('is found in the name of a file, with the file and the line', () => {
    const project = mkdtempSync(join(tmpdir(), 'words-'));
    mkdirSync(join(project, 'src', 'run'), { recursive: true });
    writeFileSync(join(project, 'src', 'run', 'holder.ts'), '\n// anew\n');
    expect(oldWordsUnder(project, ['src'])).toEqual([
      'src/run/holder.ts: is named “holder”: say lock owner',
      'src/run/holder.ts:2: “anew”: say again',
    ]);
    rmSync(project, { recursive: true });
  });
});

test('no old word is said in the place of another, and none is both old and allowed by itself', () => {
  const forms = OLD_WORDS.flatMap((word) => word.forms);
  expect(new Set(forms).size).toBe(forms.length);
  for (const { instead } of OLD_WORDS) {
    expect(forms.filter((form) => new RegExp(`\\b${form}\\b`).test(instead))).toEqual([]);
  }
  expect(forms.filter((form) => ALLOWED.includes(form))).toEqual([]);
});
