import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const PAGES = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
);

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

/** A page without its blocks of code, whose brackets are no links. */
const prose = (page: string): string => readFileSync(page, 'utf8').replace(/^```.*?^```/gms, '');

/** What GitHub makes of a heading to link to it. */
function anchorsOf(page: string): string[] {
  return [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const linksOf = (page: string): string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);

describe.each(PAGES)('%s', (page) => {
  test('links to pages and headings that are there', () => {
    const broken = linksOf(page)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : join(dirname(page), path);
        if (!existsSync(target)) return true;
        return anchor !== undefined && !anchorsOf(target).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  test('names commands that are there', () => {
    const text = readFileSync(page, 'utf8');
    const named = [
      ...[...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name),
      ...[...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name = '']) => name),
    ];
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('names files that are there', () => {
    const named = [...prose(page).matchAll(/`([^`\s]+)`/g)]
      .map(([, code = '']) => code)
      .filter((code) => /^(src|appsscript|local|test|tools|docs|bench)\/[\w./-]+$/.test(code));
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('the pages are found, and link to each other', () => {
  expect(PAGES).toEqual(
    expect.arrayContaining(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/deploy.md']),
  );
  expect(PAGES.flatMap(linksOf).length).toBeGreaterThan(40);
});
