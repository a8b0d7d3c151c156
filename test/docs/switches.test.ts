import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { withSwitches } from '../../tools/docs/switchesSection';

test('docs/stand-ins.md says of the switches what their table does (npm run docs)', () => {
  const page = readFileSync('docs/stand-ins.md', 'utf8');
  expect(page).toBe(withSwitches(page));
});
