import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { BUILT_FILES, budgetFor, readBudget } from '../../tools/size/budget';
import { readBytes, total } from '../../tools/size/table';

const FOLDER = 'docs/decisions';
const files = readdirSync(FOLDER).filter((file) => file !== 'README.md');
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

describe('the decisions', () => {
  // A number that was taken and given up again stays free: what was written of it goes on meaning the same.
  test('have each a number of its own', () => {
    const numbers = files.map((file) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(files.length);
  });

  test('are all listed, under their own headings', () => {
    const list = read('README.md');
    const listed = files.map((file) => {
      const [, number = '', title = ''] = /^# (\d+)\. (.+)\n/.exec(read(file)) ?? [];
      return list.includes(`| ${number} | [${title}](${file}) |`) ? file : `${file} is not listed`;
    });
    expect(listed).toEqual(files);
  });

  test.each(files)('%s is short, and says when to look at it again', (file) => {
    const text = read(file).replace(/<!-- bytes[\s\S]*<!-- end of bytes -->/, '');
    expect(text.split('\n').length).toBeLessThan(60);
    expect(text).toMatch(/\*\*(Look at it again if|Only a new capability raises it)\*\*/);
  });
});

describe('the budget of what ships', () => {
  const budget = readBudget('.');

  test('is no more than the decision that raised it accounts for, by origin', () => {
    const found = readBytes(readFileSync(budget.decision, 'utf8'));
    for (const file of BUILT_FILES) {
      expect(budget[file]).toBeLessThanOrEqual(budgetFor(total(found[file] ?? new Map())));
    }
  });

  test('has no room left over that a build would take away', () => {
    for (const file of BUILT_FILES) {
      const bytes = readFileSync(join('dist', file)).length;
      expect([file, budget[file] - bytes < bytes * 0.02 + 1000]).toEqual([file, true]);
    }
  });
});
