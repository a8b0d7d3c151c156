import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ENTRY_POINTS } from '../../appsscript/entryPoints';
import { menuWordsIn } from '../../src/text/menu';
import { DRAWN_FROM, LISTING, LISTING_IMAGES, sourcesOf } from '../../tools/listing/images';

const read = (file: string): string => readFileSync(join(LISTING, file), 'utf8');

describe('the images of the listing', () => {
  test.each(LISTING_IMAGES)('$file is a PNG of $width × $height', ({ file, width, height }) => {
    const bytes = readFileSync(join(LISTING, 'images', file));
    expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    // The header's first chunk: www.w3.org/TR/png/#11IHDR
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
  });

  test('were made of what is there now (npm run listing)', () => {
    expect(JSON.parse(readFileSync(DRAWN_FROM, 'utf8'))).toEqual(sourcesOf('.'));
  });
});

describe('the texts of the listing', () => {
  test.each([
    ['short', 200],
    ['detailed', 16_000],
  ])('%s is there in both languages, within Google’s %d characters', (name, most) => {
    const [en, fr] = ['en', 'fr'].map((language) => read(`${name}.${language}.txt`).trim());
    for (const text of [en, fr]) {
      expect(text?.length).toBeGreaterThan(80);
      expect(text?.length).toBeLessThanOrEqual(most);
      // Other people's names stand for what they are, not for this add-on.
      expect(text).not.toMatch(/Google Sheets|Gmail/);
    }
    expect(en?.split('\n').length).toBe(fr?.split('\n').length);
  });

  test('the reasons name the scopes of the manifest, each once, and no other', () => {
    const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as {
      oauthScopes: string[];
    };
    const named = read('consent.md').match(/https:\/\/www\.googleapis\.com\/auth\/[\w.]+/g);
    expect(named).toEqual(oauthScopes);
  });

  test('the reviewer is led to items that the menu has', () => {
    const items: readonly string[] = Object.values(menuWordsIn('en'));
    const script = read('reviewer.md');
    for (const item of [
      'Set up this spreadsheet',
      'Send selected rows…',
      'Refund…',
      'Cancel bundles…',
    ]) {
      expect([item, items.includes(item), script.includes(`*${item}*`)]).toEqual([
        item,
        true,
        true,
      ]);
    }
    expect(ENTRY_POINTS).toContain('showHelp');
  });
});

describe('the pages for users', () => {
  test.each(['guide', 'permissions', 'privacy', 'support', 'terms'])(
    '%s leads from each language to the other',
    (name) => {
      expect(readFileSync(`docs/${name}.md`, 'utf8')).toContain(`(${name}.fr.md`);
      expect(readFileSync(`docs/${name}.fr.md`, 'utf8')).toContain(`(${name}.md`);
    },
  );
});
