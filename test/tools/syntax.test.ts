import { describe, expect, test } from '@jest/globals';
import { syntax } from '../../tools/gates/syntax';

describe('the syntax gate', () => {
  test('lets ES2019 through', () => {
    expect(
      syntax('try { const { a, ...rest } = { a: 1 }; async () => rest; } catch { 2 ** 3; }'),
    ).toEqual([]);
  });

  test.each([
    ['a private field', 'class A { #b; }', '1:11'],
    ['a static field', 'class A { static b = 1; }', '1:20'],
    ['optional chaining', 'var a = {};\na?.b;', '2:3'],
    ['a nullish default', 'var a = null ?? 1;', '1:15'],
    ['a big integer', 'var a = 1n;', '1:10'],
    ['an import', "import a from 'b';", '1:1'],
    ['an export', 'export const a = 1;', '1:1'],
    ['an import()', 'var a = 1;\n\nimport("b");', '3:1'],
    ['an await at the top', 'await 1;', '1:7'],
  ])('refuses %s and names its line and column', (_name, code, at) => {
    const [problem, ...others] = syntax(code);
    expect(problem).toContain(`Code.js:${at} is not an ES2019 script`);
    expect(others).toEqual([]);
  });
});
