import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const PAGE = readFileSync('CONTRIBUTING.md', 'utf8');

const BLOCKS = [...PAGE.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);

/** What stands in a sentence and can be run where a session is open. */
const CALLS = [...PAGE.matchAll(/`(session\.[^`]+)`/g)].map(([, code = '']) => code);

const FILES = [...PAGE.matchAll(/`npx jest (test\/[^`\s]+)/g)].map(([, path = '']) => path);

/** Runs an example as it stands in the page, with what a test would have imported or made before. */
function run(example: string, session?: Session): void {
  const names = { Session, PAYMENT, expect, session, moment: session?.moment(), other: session };
  const { code } = transformSync(example, { loader: 'ts' });
  new Function(...Object.keys(names), `{ ${code} }`)(...Object.values(names));
}

describe('what CONTRIBUTING shows works as it stands there', () => {
  test('examples are found', () => {
    expect(BLOCKS.length).toBeGreaterThan(0);
    expect(CALLS.length).toBeGreaterThan(2);
    expect(FILES.length).toBeGreaterThan(1);
  });

  test.each(BLOCKS)('%s', (code) => run(code));

  test.each(CALLS)('%s', (code) => run(code, Session.ready()));

  test.each(FILES)('npx jest %s finds tests', (path) => {
    const files = readdirSync('test', { recursive: true, encoding: 'utf8' });
    const found = files.filter(
      (file) => file.endsWith('.test.ts') && `test/${file}`.startsWith(path),
    );
    expect(found).not.toEqual([]);
  });
});
