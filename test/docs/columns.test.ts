import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { columnsPage } from '../../tools/docs/columnsPage';

test('docs/columns.md is what the table of columns says (npm run docs)', () => {
  expect(readFileSync('docs/columns.md', 'utf8')).toBe(columnsPage());
});
