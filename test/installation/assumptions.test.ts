import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { EXPECTATION_NAMES, HAND_STEPS } from '../../src/model/expectations';

const page = readFileSync('docs/installation-check.md', 'utf8');

/** The lines of the page's table, each an assumption with its probes and its steps by hand. */
const lines = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));

const named = (line: string): string[] =>
  [...line.matchAll(/`([a-z]+\.\w+|\w+)`/g)].map(([, name = '']) => name);

describe('what is taken for granted of Google', () => {
  test('is eleven things, each with a probe or a step by hand that the check has', () => {
    expect(lines.map((line) => Number(line.split('|')[1]))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    const known: readonly string[] = [...EXPECTATION_NAMES, ...HAND_STEPS];
    for (const line of lines) {
      const names = named(line.split('|').slice(3).join('|'));
      expect([line, names.length > 0]).toEqual([line, true]);
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  test('leaves out no step by hand, and nothing that the clock finds', () => {
    const names = lines.flatMap(named);
    const found = EXPECTATION_NAMES.filter((name) => name.startsWith('clock.'));
    expect([...HAND_STEPS, ...found].filter((name) => !names.includes(name))).toEqual([]);
  });
});
