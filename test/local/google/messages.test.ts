import { expect, test } from '@jest/globals';
import { errorOf, SHEET } from './support';

const OUTSIDE = `${SHEET} sheet.getRange(2000, 1).getValue();`;
const LARGE = `PropertiesService.getUserProperties().setProperty('a', 'x'.repeat(20000));`;

test.each([
  ['en', LARGE, 'Exception: Argument too large: value'],
  ['en_GB', LARGE, 'Exception: Argument too large: value'],
  ['fr', LARGE, 'Exception: Argument trop grand : value'],
  ['fr_CA', LARGE, 'Exception: Argument trop grand : value'],
  // Nobody has published these words: no reading of them may matter.
  ['de', LARGE, 'Exception: (de)'],
  ['de', OUTSIDE, expect.stringMatching(/^Exception: /)],
])('an error comes in the language of the account: %s', (userLocale, body, text) => {
  expect(errorOf(body, { userLocale })).toEqual(text);
});
