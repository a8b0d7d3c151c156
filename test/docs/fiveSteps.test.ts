import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { COLUMN_KEYS } from '../../src/model/columns';
import { LANGUAGES } from '../../src/model/language';
import { STATES } from '../../src/model/states';
import { TAB_NAMES } from '../../src/model/tabNames';
import { wordsIn } from '../../src/text';
import { sidebarWords } from '../../src/text/sidebar';
import { headerIn, stateLabel } from '../../src/text/stored';

const PAGES = { en: 'docs/five-steps.md', fr: 'docs/five-steps.fr.md' } as const;

const GUIDES = { en: 'docs/guide.md', fr: 'docs/guide.fr.md' } as const;

/** What a volunteer types as it stands there. */
const TYPED = ['20', '20.50', '20,50'];

/** A sheet of A4 holds some fifty lines of eighty characters. */
const LINES_OF_A_PAGE = 50;

describe.each(LANGUAGES)('the five steps in %s', (language) => {
  const page = readFileSync(PAGES[language], 'utf8');
  const { menu } = wordsIn(language);

  test('are five, and fit on one sheet of paper', () => {
    expect([...page.matchAll(/^\*\*(\d)\./gm)].map(([, step]) => step)).toEqual([...'12345']);
    const lines = page.split('\n').map((line) => Math.max(1, Math.ceil(line.length / 80)));
    expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(LINES_OF_A_PAGE);
  });

  test('name columns, states and tabs that are there', () => {
    const known = new Set([
      ...COLUMN_KEYS.map((key) => headerIn(key, language)),
      ...STATES.map((state) => stateLabel(state, language)),
      ...Object.values(TAB_NAMES),
      ...TYPED,
    ]);
    const named = [...page.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('name the items of the menu and the panel as they are called', () => {
    for (const item of [menu.sidebar, menu.checkRows]) {
      expect(page).toContain(`**Extensions ▸ Bundles for Qomon ▸ ${item}**`);
    }
    expect(page).toContain(`**${sidebarWords(language).panels.contacts}**`);
  });

  test('are linked from the guide', () => {
    expect(readFileSync(GUIDES[language], 'utf8')).toContain(`](${PAGES[language].slice(5)})`);
  });
});
