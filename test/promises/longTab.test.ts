import { expect, test } from '@jest/globals';
import { Campaign } from './campaign';
import { killEverywhere } from './killing';
import { COLUMN_ACTS, deletions, FOREIGN_COLUMN_ACTS, ROW_ACTS } from './meanwhile';
import { meddleEverywhere } from './meddling';
import { broken, expectation } from './oracle';
import { unrest } from './points';
import { columnOf, longOffice } from './workload';

const PATIENCE_MS = 30 * 60_000;

test.each([
  ['rows may be moved', [...ROW_ACTS, ...deletions(['member', 'partner', 'payment 7'])]],
  ['columns may be moved', COLUMN_ACTS],
])(
  'on a long tab, of which little is read, %s at any moment of a send',
  (name, acts) => {
    const campaign = new Campaign(`long tab: ${name}`);
    const office = longOffice();
    meddleEverywhere(campaign, { office, expected: expectation(office), acts, share: 0.025 });
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);

test('on a long tab, rows that are sorted while requests are under way are found by that very run', () => {
  const office = longOffice();
  const expected = expectation(office);
  const sort = (): void =>
    office.google.workbook.sort('Bundles', columnOf(office, 'Amount'), false);
  office.call('sendSelectedRows', office.atPost('after', sort));
  expect([...unrest(office), ...broken(office, expected)]).toEqual([]);
});

test('on a long tab, a column that is moved while requests are under way is found by that very run', () => {
  const office = longOffice();
  const expected = expectation(office);
  const move = (): void => {
    const [header = []] = office.google.workbook.values('Bundles');
    const place = (name: string): number => header.indexOf(name) + 1;
    office.google.workbook.moveColumn('Bundles', place('Sent at'), place('State'));
  };
  office.call('sendSelectedRows', office.atPost('after', move));
  expect([...unrest(office), ...broken(office, expected)]).toEqual([]);
});

test(
  "on a long tab, a person's own column keeps its values wherever it is dragged",
  () => {
    const campaign = new Campaign('long tab: foreign columns');
    const office = longOffice();
    // What is written back over a formula is its value: nothing but values is read.
    office.google.workbook.put('Bundles', office.at('Desk', 253), [['2']]);
    const expected = expectation(office);
    meddleEverywhere(campaign, { office, expected, acts: FOREIGN_COLUMN_ACTS, share: 0.05 });
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'on a long tab, a send that is killed at any call is brought to its end by the next',
  () => {
    const campaign = new Campaign('long tab: killed send');
    const office = longOffice();
    killEverywhere(campaign, {
      office,
      start: office.snapshot(),
      expected: expectation(office),
      errand: 'sendSelectedRows',
      after: ['sendSelectedRows'],
      wanted: () => campaign.draws(0.02),
    });
    expect(campaign.report()).toEqual([]);
  },
  PATIENCE_MS,
);
