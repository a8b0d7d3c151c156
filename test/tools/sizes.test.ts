import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sizes, sizeTable } from '../../tools/gates/sizes';
import { type Budget, budgetFor, lowered, readBudget } from '../../tools/size/budget';
import { bytesByOrigin, bytesTable, readBytes, total, withBytes } from '../../tools/size/table';

const { 'Code.js': CODE, 'Sidebar.html': SIDEBAR } = readBudget('.');

describe('the size gate', () => {
  let dist = '';

  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'bundles-sizes-'));
  });

  afterEach(() => {
    rmSync(dist, { recursive: true, force: true });
  });

  const write = (code: number, sidebar: number) => {
    writeFileSync(join(dist, 'Code.js'), 'x'.repeat(code));
    writeFileSync(join(dist, 'Sidebar.html'), 'x'.repeat(sidebar));
  };

  test('lets files of exactly their budgets through', () => {
    write(CODE, SIDEBAR);
    expect(sizes(dist)).toEqual([]);
  });

  test('says by how much each file is too big, and what to do', () => {
    write(CODE + 1, SIDEBAR + 250);
    expect(sizes(dist)).toEqual([
      expect.stringContaining(`Code.js has ${CODE + 1} bytes, 1 more than its budget of ${CODE} `),
      expect.stringContaining(`Sidebar.html has ${SIDEBAR + 250} bytes, 250 more than its budget`),
    ]);
    expect(sizes(dist).join()).toContain('npm run size');
  });

  test('counts bytes, not letters', () => {
    writeFileSync(join(dist, 'Code.js'), 'é'.repeat(CODE / 2 + 1));
    expect(sizes(dist)).toEqual([expect.stringContaining('2 more')]);
  });

  test('tells each size and its share of the budget', () => {
    write(CODE / 4, SIDEBAR / 10);
    expect(sizeTable(dist)).toEqual([
      expect.stringMatching(/^Code\.js +\d+ bytes, 25 % of \d+$/),
      expect.stringMatching(/^Sidebar\.html +\d+ bytes, 10 % of \d+$/),
    ]);
  });
});

const bytes = fc.integer({ min: 1, max: 2_000_000 });
const both = fc.record({ 'Code.js': bytes, 'Sidebar.html': bytes });

describe('the budget', () => {
  const settle = (budget: Budget, built: { 'Code.js': number; 'Sidebar.html': number }) =>
    lowered(budget, built);

  test('falls by itself and never rises, whatever is built', () => {
    fc.assert(
      fc.property(both, both, (before, built) => {
        const budget = { ...before, decision: 'd' };
        const next = settle(budget, built);
        for (const file of ['Code.js', 'Sidebar.html'] as const) {
          expect(next[file]).toBeLessThanOrEqual(budget[file]);
          // What passes today passes after the budget has fallen.
          if (built[file] <= budget[file]) expect(next[file]).toBeGreaterThanOrEqual(built[file]);
          // Room of more than two hundredths and a step is gone.
          expect(next[file] - built[file]).toBeLessThanOrEqual(
            Math.max(budget[file] > built[file] ? built[file] * 0.02 + 1000 : 0, 0),
          );
        }
        expect(settle(next, built)).toEqual(next);
      }),
    );
  });

  test('leaves a hundredth for corrections', () => {
    expect(budgetFor(598_924)).toBe(605_000);
  });
});

describe('the bytes by origin', () => {
  const origins = {
    'Code.js': { 'src/text/en.ts': 30, 'src/text/fr.ts': 40, 'node_modules/zod/v4/a.js': 20 },
    'Sidebar.html': { 'node_modules/preact/dist/p.mjs': 5, 'src/money.ts': 0 },
  };
  const table = bytesByOrigin(origins, { 'Code.js': 100, 'Sidebar.html': 9 });

  test('are summed by folder and library, and add up to the file', () => {
    expect([...table['Code.js']]).toEqual([
      ['src/text', 70],
      ['zod', 20],
      ['(frame and notice)', 10],
    ]);
    expect(total(table['Sidebar.html'])).toBe(9);
  });

  test('are read back from a decision as they were written, once, and nothing else of it is lost', () => {
    const once = withBytes('# 1. Title\n\nWhy.\n', bytesTable(table));
    expect(readBytes(once)).toEqual(table);
    const twice = withBytes(`${once}\nAfter.\n`, bytesTable(table, readBytes(once)));
    expect(readBytes(twice)).toEqual(table);
    expect(twice).toContain('| src/text | 70 | 0 |');
    expect(twice).toMatch(/^# 1\. Title\n\nWhy\.\n\n<!--[\s\S]*\nAfter\.\n$/);
  });

  test('say what was added since a decision, and what was taken away', () => {
    const later = bytesByOrigin(
      { ...origins, 'Code.js': { 'src/text/en.ts': 50, 'src/new.ts': 5 } },
      { 'Code.js': 65, 'Sidebar.html': 9 },
    );
    const text = bytesTable(later, table);
    expect(text).toContain('| **Code.js** | 65 | -35 |');
    expect(text).toContain('| src/new.ts | 5 |  |');
    expect(text).toContain('| zod | 0 | -20 |');
  });
});
