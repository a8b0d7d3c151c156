import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** The rows of the table of promises: each number, and the files that it links to. */
const LISTED = readFileSync('docs/reliability.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number] = /^\| R(\d+) \|/.exec(line) ?? [];
    if (number === undefined) return [];
    const files = [...line.matchAll(/\]\(\.\.\/test\/promises\/([^)]+)\)/g)];
    return [{ number: Number(number), files: files.map(([, file = '']) => file) }];
  });

const WRITTEN = readdirSync('test/promises').filter((file) => file.endsWith('.test.ts'));

const bearing = (number: number): RegExp =>
  new RegExp(`^R${String(number).padStart(2, '0')}-[a-z0-9]+(?:-[a-z0-9]+)*\\.test\\.ts$`);

test('R1 to R28 and R47 are promised, each once', () => {
  const numbers = LISTED.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  const promised = [...Array.from({ length: 28 }, (_, index) => index + 1), 47];
  expect(numbers).toEqual(expect.arrayContaining(promised));
});

test.each(LISTED)('R$number has tests that bear its number', ({ number, files }) => {
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(file).toMatch(bearing(number));
});

test('every file of tests there is listed with its promise, and every file that is listed is there', () => {
  expect(LISTED.flatMap(({ files }) => files).sort()).toEqual([...WRITTEN].sort());
});

test.each(WRITTEN)('%s says in its titles what is promised', (file) => {
  const text = readFileSync(`test/promises/${file}`, 'utf8');
  const titles = [
    ...text.matchAll(/\btest(?:\.each(?:<[^(]*>)?\([\s\S]*?\))?\(\s*(['"`])(.+?)\1,/g),
  ];
  expect(titles.length).toBeGreaterThan(0);
  // A title is a sentence that holds or does not: no "should", no "works".
  for (const [, , title = ''] of titles)
    expect(title).not.toMatch(/\bshould\b|\bworks\b|\btest\b/i);
});
