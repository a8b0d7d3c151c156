import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { messagesPage } from '../../tools/docs/messagesPage';

test('docs/messages.md is what the words say (npm run docs)', () => {
  expect(readFileSync('docs/messages.md', 'utf8')).toBe(messagesPage());
});
