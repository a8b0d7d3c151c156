import { expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { COLUMN_ACTS, deletions, FOREIGN_COLUMN_ACTS, ROW_ACTS } from './meanwhile';
import { meddleEverywhere } from './meddling';
import { broken, expectation } from './oracle';
import { unrest } from './points';
import { columnOf, longSession } from './workload';

test.each([
  ['rows may be moved', [...ROW_ACTS, ...deletions(['member', 'partner', 'payment 7'])]],
  ['columns may be moved', COLUMN_ACTS],
])(
  'on a long tab, of which little is read, %s at any moment of a send',
  (name, acts) => {
    const campaign = new Campaign(`long tab: ${name}`);
    const session = longSession();
    meddleEverywhere(campaign, { session, expected: expectation(session), acts, share: 0.009 });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test('on a long tab, rows that are sorted while requests are under way are found by that very run', () => {
  const session = longSession();
  const expected = expectation(session);
  const sort = (): void =>
    session.google.workbook.sort('Bundles', columnOf(session, 'Amount'), false);
  session.call('sendSelectedRows', session.atPost('after', sort));
  expect([...unrest(session), ...broken(session, expected)]).toEqual([]);
});

test('on a long tab, a column that is moved while requests are under way is found by that very run', () => {
  const session = longSession();
  const expected = expectation(session);
  const move = (): void => {
    const [header = []] = session.google.workbook.values('Bundles');
    const place = (name: string): number => header.indexOf(name) + 1;
    session.google.workbook.moveColumn('Bundles', place('Message'), place('State'));
  };
  session.call('sendSelectedRows', session.atPost('after', move));
  expect([...unrest(session), ...broken(session, expected)]).toEqual([]);
});

test(
  "on a long tab, a person's own column keeps its values wherever it is dragged",
  () => {
    const campaign = new Campaign('long tab: foreign columns');
    const session = longSession();
    // What is written back over a formula is its value: nothing but values is read.
    session.google.workbook.put('Bundles', session.at('Till', 253), [['2']]);
    const expected = expectation(session);
    meddleEverywhere(campaign, { session, expected, acts: FOREIGN_COLUMN_ACTS, share: 0.035 });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
