import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { GUARDS, without } from '../../tools/guards/guards';

describe('each guard of a send can be taken away by its edit, to see whether a test notices', () => {
  test.each(GUARDS.map((guard) => [guard.name, guard] as const))('%s', (_name, guard) => {
    const text = readFileSync(guard.file, 'utf8');
    expect(without(guard, text)).not.toBe(text);
  });

  test.each(GUARDS)('$name: its tests are there', ({ tests, titled = '' }) => {
    const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
      .map((path) => `test/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.test.ts') && path.startsWith(tests));
    expect(files.filter((path) => readFileSync(path, 'utf8').includes(titled))).not.toEqual([]);
  });

  test('an edit that applies nowhere, or in two places, is an error', () => {
    const [guard] = GUARDS;
    if (!guard) throw new Error('There is no guard');
    expect(() => without(guard, '')).toThrow('applies to 0 places');
    expect(() => without(guard, guard.find + guard.find)).toThrow('applies to 2 places');
  });
});
