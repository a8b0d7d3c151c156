import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { COLUMN_KEYS } from '../../src/model/columns';
import { LANGUAGES } from '../../src/model/language';
import { STATES } from '../../src/model/states';
import { TAB_NAMES } from '../../src/model/tabNames';
import { wordsIn } from '../../src/text';
import { sidebarWords } from '../../src/text/sidebar';
import { headerIn, stateLabel } from '../../src/text/stored';

const PAGES = { en: 'docs/guide.md', fr: 'docs/guide.fr.md' } as const;

/** What stands in `code` without being a name of the add-on: things that a person types. */
const TYPED = ['20', '20.50', '20,50', 'Martin'];

/** Without line breaks, and with ordinary spaces. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe.each(LANGUAGES)('the guide in %s', (language) => {
  const guide = plain(readFileSync(PAGES[language], 'utf8'));
  const words = wordsIn(language);
  const own = sidebarWords(language);

  test('names every item of the menu as the menu does', () => {
    const items = [...Object.values(words.menu)];
    expect(items.filter((item) => !guide.includes(`**${item}**`))).toEqual([]);
  });

  test('names the buttons and fields of the sidebar as the sidebar does', () => {
    const names = [
      own.panels.rows,
      own.panels.contacts,
      own.panels.connection,
      own.connection.apiKey,
      own.connection.connect,
      own.connection.shared,
      own.rows.expected,
      own.rows.send(0),
      own.rows.stop,
      own.contacts.use,
      own.contacts.create,
      own.panels.import,
      own.imports.lookAgain,
      own.imports.bringIn({ orders: 0, money: '' }),
      own.imports.takeBack,
      own.refund.preview,
      own.nightly.on,
      own.nightly.save,
      own.nightly.takeOver,
      own.settings.language,
      own.settings.period,
      own.settings.reference,
    ];
    expect(names.filter((name) => !guide.includes(`**${plain(name)}**`))).toEqual([]);
  });

  test('says what every state means', () => {
    const labels = STATES.map((state) => stateLabel(state, language)).filter(Boolean);
    expect(labels.filter((label) => !guide.includes(`| \`${label}\` |`))).toEqual([]);
  });

  test('names no column, state or tab that is not there', () => {
    const known = new Set([
      ...COLUMN_KEYS.map((key) => headerIn(key, language)),
      ...STATES.map((state) => stateLabel(state, language)),
      ...Object.values(TAB_NAMES),
      ...Object.values(words.journal.header),
      ...TYPED,
    ]);
    const named = [...guide.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
