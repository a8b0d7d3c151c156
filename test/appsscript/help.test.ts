import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { HELP_PAGES } from '../../appsscript/pages';
import { readPages } from '../../tools/build/pages';
import { Session } from '../support/session';

const PAGES = readPages('.');

describe('guide and support', () => {
  test.each([
    ['en', 'Guide and support…', ''],
    ['fr', 'Guide et assistance…', '.fr'],
  ])('are a page of links from the menu: %s', (userLocale, title, ending) => {
    const session = new Session({ google: { userLocale } });
    session.google.run('showHelp');
    const { content = '', title: shown } = session.google.dialog() ?? {};
    expect(shown).toBe(title);
    const links = [...content.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(links).toEqual(HELP_PAGES.map((name) => PAGES.replace('{page}', name + ending)));
    expect(content).not.toMatch(/<script|\son\w+=/i);
  });

  test.each(HELP_PAGES)('lead to pages that are there in both languages: %s', (name) => {
    for (const ending of ['', '.fr']) {
      expect(readFileSync(`docs/${name}${ending}.md`, 'utf8')).toMatch(/^# \S/);
    }
  });
});
