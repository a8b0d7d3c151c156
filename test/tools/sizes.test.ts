import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BUDGETS, sizes, sizeTable } from '../../tools/gates/sizes';

const { 'Code.js': CODE, 'Sidebar.html': SIDEBAR } = BUDGETS;

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

  test('says by how much each file is too big', () => {
    write(CODE + 1, SIDEBAR + 250);
    expect(sizes(dist)).toEqual([
      `Code.js has ${CODE + 1} bytes, 1 more than its budget of ${CODE}`,
      `Sidebar.html has ${SIDEBAR + 250} bytes, 250 more than its budget of ${SIDEBAR}`,
    ]);
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
