import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sizes, sizeTable } from '../../tools/gates/sizes';

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
    write(300_000, 80_000);
    expect(sizes(dist)).toEqual([]);
  });

  test('says by how much each file is too big', () => {
    write(300_001, 80_250);
    expect(sizes(dist)).toEqual([
      'Code.js has 300001 bytes, 1 more than its budget of 300000',
      'Sidebar.html has 80250 bytes, 250 more than its budget of 80000',
    ]);
  });

  test('counts bytes, not letters', () => {
    writeFileSync(join(dist, 'Code.js'), 'é'.repeat(150_001));
    expect(sizes(dist)).toEqual([expect.stringContaining('2 more')]);
  });

  test('tells each size and its share of the budget', () => {
    write(75_000, 8_000);
    expect(sizeTable(dist)).toEqual([
      expect.stringMatching(/^Code\.js +75000 bytes, 25 % of 300000$/),
      expect.stringMatching(/^Sidebar\.html +8000 bytes, 10 % of 80000$/),
    ]);
  });
});
