import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { EXAMPLE_LINES, foreignNames } from '../../tools/lint/reservedNames';

/** Text files of the repository, as git has them; the lock files name packages, which are nobody. */
function textFiles(): string[] {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  if (status !== 0) throw new Error('git does not list the files of the repository');
  return stdout
    .split('\0')
    .filter((file) => file !== '' && !/\.(png|woff2?)$|(^|\/)package-lock\.json$/.test(file));
}

test('examples in the whole repository belong to nobody', () => {
  const files = textFiles();
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) =>
    foreignNames(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

describe('a name that may be somebody’s', () => {
  const at = '@';
  test.each([
    ['an address', `ann${at}exemple.org`],
    ['an address in another country', `ann${at}example.co.uk`],
    ['a short one', `a${at}b.fr`],
    ['one that only begins like a reserved one', `ann${at}example.org.evil.net`],
    ['a page', `https:${'//'}my-party.org/join`],
    ['a number', `+33 6 12 34 56 ${78}`],
    ['a number as it is typed at home', `06.12.34.56.${78}`],
    ['a number without spaces', `061234567${8}`],
  ])('is found: %s', (_name, text) => {
    expect(foreignNames(`see "${text}", please`)).toHaveLength(1);
  });

  test.each(EXAMPLE_LINES)('is not found in %s', (line) => {
    expect(foreignNames(line)).toEqual([]);
  });
});
