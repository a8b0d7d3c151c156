import { expect, test } from '@jest/globals';
import { TAB_NAMES } from '../../src/model/tabNames';
import { sidebarWords } from '../../src/text/sidebar';
import { messagesIn, sentencesOf } from '../../tools/docs/messages';

/** The tabs of papers: their names are English in every language. */
const ENGLISH = [TAB_NAMES.summary, TAB_NAMES.slips, TAB_NAMES.slipPaper, TAB_NAMES.report];

/** Such a name where a French sentence does not say that it is a tab's. */
const BARE = new RegExp(`(?<!onglet «\\s)(?<!\\p{L})(?:${ENGLISH.join('|')})(?!\\p{L})`, 'u');

test('a French sentence says that an English name is a tab’s', () => {
  const all = [...messagesIn('fr'), ...sentencesOf(sidebarWords('fr'), 'sidebar')];
  expect(all.filter(({ text }) => /«\s(?:Slips|Summary)\s»/.test(text)).length).toBeGreaterThan(10);
  expect(
    all.filter(({ text }) => BARE.test(text)).map(({ path, text }) => `${path}: ${text}`),
  ).toEqual([]);
});
