import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { pageWords } from '../../local/host/page/words';
import { wordsIn } from '../../src/text';
import { sidebarWords } from '../../src/text/sidebar';
import { sentencesOf } from '../../tools/docs/messages';
import { wrongSpaces } from '../../tools/lint/frenchSpaces';

test('no French sentence leaves a mark or a closing guillemet alone on a line', () => {
  const all = [
    ...sentencesOf(wordsIn('fr')),
    ...sentencesOf(wordsIn('fr'), '', 'nothing'),
    ...sentencesOf(sidebarWords('fr'), 'sidebar'),
    ...sentencesOf(pageWords('fr'), 'page'),
  ];
  expect(all.length).toBeGreaterThan(1000);
  const wrong = all.flatMap(({ path, text }) => wrongSpaces(text).map((one) => `${path}: ${one}`));
  expect(wrong).toEqual([]);
});

test('nor does a French page', () => {
  const pages = readdirSync('docs').filter((name) => name.endsWith('.fr.md'));
  expect(pages).toContain('guide.fr.md');
  const wrong = pages.flatMap((name) =>
    wrongSpaces(
      readFileSync(`docs/${name}`, 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\)/g, '…'),
    ).map((one) => `${name}: ${one}`),
  );
  expect(wrong).toEqual([]);
});

test('what such a space is, is found', () => {
  for (const text of [
    '« a\u202f»',
    '«\u202fa »',
    '«\u00a0a\u202f»',
    'a ?',
    'a\u00a0;',
    'a\u202f: b',
  ])
    expect(wrongSpaces(text)).toHaveLength(1);
  for (const text of [
    '«\u202fa\u202f»\u00a0: b\u202f; c\u202f!',
    '12:30',
    'https://example.org/?a=b',
  ])
    expect(wrongSpaces(text)).toEqual([]);
});
