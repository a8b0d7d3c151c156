import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { hostOf, REGIONS } from '../../src/model/regions';
import { wordsIn } from '../../src/text';

test('the host of a region stands in one file of the code', () => {
  const files = ['src', 'appsscript', 'tools'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(folder, path)),
  );
  const naming = files.filter((file) => /incoming[\w-]*\.qomon/.test(readFileSync(file, 'utf8')));
  expect(naming.map((file) => file.replaceAll('\\', '/'))).toEqual(['src/model/regions.ts']);
});

test('all regions are named to a person who chose none', () => {
  expect(REGIONS.map(hostOf)).toHaveLength(new Set(REGIONS.map(hostOf)).size);
  const asked = (language: 'en' | 'fr') =>
    wordsIn(language).obstacles['no region']({ kind: 'no region' });
  expect(asked('en')).toContain('Europe or United States');
  expect(asked('fr')).toContain('Europe ou États-Unis');
});
