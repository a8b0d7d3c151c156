import { expect, test } from '@jest/globals';
import { Session } from '../support/session';

test('texts of Qomon are UTF-8, whatever the header says', () => {
  const it = new Session({ google: { switches: { charset: 'by header' } } });
  it.connect();
  it.call('setUpSpreadsheet');
  expect(it.everything()).toContain('Adhésion annuelle');
  expect(it.everything()).not.toContain('Ã');
});
