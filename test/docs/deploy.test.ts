import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { isPlaceholder, readPages } from '../../tools/build/pages';

/** The steps of a page that put the add-on into Google, up to the one that pushes it. */
const beforePush = (page: string): string => {
  const text = readFileSync(page, 'utf8');
  return text.slice(0, text.indexOf('npm run deploy -- SCRIPT_ID'));
};

test.each(['README.md', 'docs/deploy.md'])(
  '%s says before the push that the links of the guide lead nowhere until somebody sets them',
  (page) => {
    expect(isPlaceholder(readPages('.'))).toBe(true);
    expect(beforePush(page)).toMatch(
      /`config\.pages` in `package\.json`[\s\S]*`example\.org`[\s\S]*lead nowhere until you/,
    );
  },
);
