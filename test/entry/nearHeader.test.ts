import { expect, test } from '@jest/globals';
import type { ColumnKey } from '../../src/model/columns';
import { meantBy } from '../../src/sheet/nearHeader';

test.each<readonly [string, readonly ColumnKey[], ColumnKey | undefined]>([
  ['Membership price', ['membershipAmount'], 'membershipAmount'],
  ['Membership price', ['membership', 'membershipAmount'], 'membership'],
  ['Donation sum', ['donationAmount'], 'donationAmount'],
  ['Prix de l’adhésion', ['membershipAmount'], 'membershipAmount'],
  ['Tarif du don', ['donationAmount'], 'donationAmount'],
  ['Donation date ?', ['donation', 'donationDate'], 'donationDate'],
  ['Montant don', ['donation', 'donationAmount'], 'donationAmount'],
  ['Affectation du don', ['donation', 'affectation'], 'affectation'],
  ['Commentaire de l’adhésion (interne)', ['membership', 'membershipComment'], 'membershipComment'],
  ['Price', ['membershipAmount', 'donationAmount'], undefined],
  ['Membership price', [], undefined],
])('%j, on a tab that lacks %j, means %s', (text, lacking, meant) => {
  expect(meantBy(text, (key) => lacking.includes(key))).toBe(meant);
});
