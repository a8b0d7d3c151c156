import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { conformancePage } from '../../tools/docs/conformancePage';
import { typedTextPage } from '../../tools/docs/typedTextPage';

test('docs/google-conformance.md says what the table of the stand-in does (npm run docs)', () => {
  expect(readFileSync('docs/google-conformance.md', 'utf8')).toBe(conformancePage());
});

test('docs/typed-text.md says what the table of typed text does (npm run docs)', () => {
  expect(readFileSync('docs/typed-text.md', 'utf8')).toBe(typedTextPage());
});
