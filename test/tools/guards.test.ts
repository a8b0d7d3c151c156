import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';
import type { Guard } from '../../tools/guards/guard';
import { GUARDS } from '../../tools/guards/guards';
import { markersOf, without } from '../../tools/guards/marked';

const MARKERS = markersOf('.');

const fileOf = ({ marker }: Guard): string => {
  const files = new Set(MARKERS.get(marker));
  expect([...files]).toHaveLength(1);
  return [...files].join();
};

/** The names in a code, without its texts. */
const namesOf = (code: string): Set<string> =>
  new Set(code.replace(/'[^'\n]*'/g, '').match(/[A-Za-z_$][\w$]*/g));

describe.each(GUARDS)('the guard "$name"', (guard) => {
  test('can be taken away, and leaves code behind', () => {
    const text = readFileSync(fileOf(guard), 'utf8');
    const edited = without(guard, text);
    expect(edited).not.toBe(text);
    expect(() => transformSync(edited, { loader: 'ts' })).not.toThrow();
  });

  test('is replaced by nothing that its file does not know', () => {
    if (typeof guard.edit === 'string') return;
    const known = namesOf(`true false ${readFileSync(fileOf(guard), 'utf8')}`);
    expect([...namesOf(guard.edit.replace)].filter((word) => !known.has(word))).toEqual([]);
  });

  test('has tests that should notice', () => {
    const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
      .map((path) => `test/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.test.ts') && path.startsWith(guard.tests));
    const titled = guard.titled ?? '';
    expect(files.filter((path) => readFileSync(path, 'utf8').includes(titled))).not.toEqual([]);
  });
});

test('each marker in the source has an entry, and each entry a name and a marker of its own', () => {
  expect([...MARKERS.keys()].sort()).toEqual(GUARDS.map(({ marker }) => marker).sort());
  expect(new Set(GUARDS.map(({ name }) => name)).size).toBe(GUARDS.length);
});

describe('what is marked', () => {
  const taken = (edit: Guard['edit'], ...lines: string[]): string[] =>
    without({ marker: 'it', name: '', tests: '', edit }, ['// guard: it', ...lines].join('\n'))
      .split('\n')
      .slice(1);

  test.each<[string, string[], string[]]>([
    ['a statement', ['a();', 'b();'], ['b();']],
    ['a statement over several lines', ['a(', '  "; (",', ');', 'b();'], ['b();']],
    ['a condition and what hangs on it', ['if (a) {', '  b();', '}', 'c();'], ['c();']],
    ['a condition with another branch', ['if (a) b();', 'else c();', 'd();'], ['d();']],
    ['a condition whose line was too long', ['if (a)', '  b(); // (', 'c();'], ['c();']],
    ['an operand', ['a &&', 'b;'], ['b;']],
    ['an argument', ['a({', '  b,', '}),', 'c)'], ['c)']],
  ])('%s goes as a whole', (_what, lines, left) => {
    expect(taken('remove', ...lines)).toEqual(left);
  });

  test('is replaced, or changes places with what follows', () => {
    expect(taken({ replace: 'z();' }, 'a();', 'b();')).toEqual(['z();', 'b();']);
    expect(taken('swap', 'a();', '// then', 'b(', ');', 'c();')).toEqual([
      'b(',
      ');',
      'a();',
      '// then',
      'c();',
    ]);
  });

  test('goes at each place that bears the marker', () => {
    expect(taken('remove', 'a();', 'b();', '  // guard: it', '  c();', 'd();')).toEqual([
      'b();',
      '  // guard: it',
      'd();',
    ]);
  });

  test('must be there', () => {
    expect(() => without({ marker: 'no', name: '', tests: '', edit: 'remove' }, 'a();')).toThrow(
      'No place is marked with "// guard: no"',
    );
  });
});
