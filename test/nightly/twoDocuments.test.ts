import { expect, test } from '@jest/globals';
import { getNightly, setNightly } from '../support/night';
import { nightSession } from '../support/notice';

test('a trigger that is lost is noticed though the same person has another in another spreadsheet', () => {
  const first = nightSession();
  const second = first.secondSpreadsheet();
  second.connect();
  second.call('setUpSpreadsheet');
  setNightly(second);
  expect(
    new Set([...first.google.triggers, ...second.google.triggers].map(({ id }) => id)).size,
  ).toBe(2);
  first.google.loseTriggers();
  expect(getNightly(first).problem).toContain('trigger of the nightly upload is gone');
  expect(getNightly(second).problem).toBe('');
  // A new one is made, and the other's is left alone.
  setNightly(first);
  expect([first.google.triggers.length, second.google.triggers.length]).toEqual([1, 1]);
});
