import { describe, expect, test } from '@jest/globals';
import type { Run } from '../../local/google/index';
import { offered } from '../support/dropdown';
import { Office } from '../support/office';

const LISTS = [
  '/v1/transaction_statuses',
  '/v1/membership_prices',
  '/v1/membership_price_groups',
  '/v1/donation_prices',
  '/v1/code_campaigns',
];

/** What was asked, batch by batch, as path and query. */
function asked(run: Run): { batches: number; questions: string[] } {
  const questions = run.requests.map(({ method, url }) => {
    const { pathname, search } = new URL(url);
    return `${method} ${pathname}${search}`;
  });
  const batches = run.calls.filter(({ method }) => method === 'fetchAll').length;
  expect(run.counts.fetch).toBe(batches);
  return { batches, questions };
}

describe('a refresh', () => {
  test('asks for the settings and every list at once, a thousand entries each', () => {
    const { batches, questions } = asked(Office.ready().call('refreshLists'));
    expect(batches).toBe(1);
    expect([...questions].sort()).toEqual(
      [
        'GET /v1/transaction_settings',
        ...LISTS.map((path) => `GET ${path}?limit=1000&offset=0`),
      ].sort(),
    );
  });

  test('gets every page of a long list in one batch more', () => {
    const office = Office.ready();
    office.qomon.space.fill('codeCampaigns', 2500);
    const { batches, questions } = asked(office.call('refreshLists'));
    expect(batches).toBe(2);
    expect(questions.slice(6)).toEqual([
      'GET /v1/code_campaigns?limit=1000&offset=1000',
      'GET /v1/code_campaigns?limit=1000&offset=2000',
    ]);
    const codes = offered(office, 'Campaign code');
    expect(codes).toHaveLength(2504);
    expect(new Set(codes).size).toBe(2504);
    expect(codes.slice(-1)).toEqual(['CODE602500']);
  });

  test('gets the pages of several long lists in the same batch', () => {
    const office = Office.ready();
    office.qomon.space.fill('statuses', 1000);
    office.qomon.space.fill('donationPrices', 1997, 700_001);
    const { batches, questions } = asked(office.call('refreshLists'));
    expect(batches).toBe(2);
    expect(questions.slice(6)).toEqual([
      'GET /v1/transaction_statuses?limit=1000&offset=1000',
      'GET /v1/donation_prices?limit=1000&offset=1000',
      'GET /v1/donation_prices?limit=1000&offset=2000',
    ]);
    expect(offered(office, 'Payment status')).toHaveLength(1006);
    expect(offered(office, 'Donation')).toHaveLength(2000);
  });

  test('asks for no page that is not there', () => {
    const office = Office.ready();
    office.qomon.space.fill('codeCampaigns', 996);
    expect(asked(office.call('refreshLists'))).toMatchObject({ batches: 1 });
    expect(offered(office, 'Campaign code')).toHaveLength(1000);
  });

  test('goes on page by page where Qomon tells no total', () => {
    const office = Office.ready();
    office.qomon.space.fill('codeCampaigns', 1200);
    const data = office.qomon.space.state.codeCampaigns.slice(0, 1000);
    const text = JSON.stringify({ status: 'success', data });
    const fault = { kind: 'body', type: 'application/json', text } as const;
    office.qomon.faults.add({ path: '/v1/code_campaigns', fault });
    office.call('refreshLists');
    expect(offered(office, 'Campaign code')).toHaveLength(1204);
  });

  test.each(['array', 'null'] as const)(
    'takes an empty list for what it is (as %s)',
    (emptyLists) => {
      const office = Office.ready();
      office.qomon.switches = { ...office.qomon.switches, emptyLists };
      office.qomon.space.change({ codeCampaigns: [], donationPrices: [] });
      office.call('refreshLists');
      expect(office.said()).toContain('up to date');
      expect(office.said()).not.toContain('did not give');
      expect(offered(office, 'Campaign code')).toEqual([]);
      expect(offered(office, 'Donation')).toEqual([]);
      expect(offered(office, 'Membership')).toHaveLength(5);
      const rule = office.google.workbook.rules('Bundles', office.at('Campaign code', 2));
      expect(rule).toEqual([[null]]);
    },
  );

  test('tells how many entries there are', () => {
    const office = Office.ready();
    office.call('refreshLists');
    expect(office.dialogs).toHaveLength(1);
    expect(office.said()).toMatch(/Refresh lists\n.*up to date: \d+ entries\.$/);
  });

  test('changes nothing where nothing has changed, but the times', () => {
    const office = Office.ready();
    const cells = () => office.everything().replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time');
    const before = [cells(), office.google.snapshot().state.workbook.protections];
    office.google.clock.advance(60_000);
    office.call('refreshLists');
    expect([cells(), office.google.snapshot().state.workbook.protections]).toEqual(before);
  });

  test('writes rows neither into an entry tab nor into the journal', () => {
    const office = Office.ready();
    office.type([
      { 'Payer ID': '123456', Amount: '20', Membership: 'Adhésion annuelle — 20.00 EUR (#10)' },
    ]);
    const cells = () => ['Bundles', 'Journal'].map((tab) => office.google.workbook.values(tab));
    const before = cells();
    office.qomon.space.remove('membershipPrices', 10);
    office.call('refreshLists');
    expect(cells()).toEqual(before);
    expect(offered(office, 'Membership')).toHaveLength(4);
  });

  test('lays the dropdowns of every entry tab anew', () => {
    const office = Office.ready();
    const { workbook } = office.google;
    workbook.addSheet('Market');
    workbook.put('Market', 'A1', [[...(workbook.values('Bundles')[0] ?? [])].reverse()]);
    office.qomon.space.fill('donationPrices', 4);
    office.call('refreshLists');
    expect(offered(office, 'Donation', 2, 'Market')).toEqual(offered(office, 'Donation'));
    expect(offered(office, 'Donation')).toHaveLength(7);
  });

  test('makes the hidden tab again where somebody has deleted it', () => {
    const office = Office.ready();
    office.google.workbook.deleteSheet('Qomon lists');
    office.call('refreshLists');
    const lists = office.google.workbook.sheets().find(({ name }) => name === 'Qomon lists');
    expect(lists).toMatchObject({ hidden: true });
    expect(offered(office, 'Payment method')).toEqual(['CB', 'CHQ', 'VIR', 'ESP', 'PRLV']);
  });

  test('puts right what somebody has typed over the hidden tab', () => {
    const office = Office.ready();
    office.google.workbook.put('Qomon lists', 'A1', [
      ['x', 'y'],
      ['z', 1],
      ['{', true],
    ]);
    office.call('refreshLists');
    expect(offered(office, 'Payment method')).toEqual(['CB', 'CHQ', 'VIR', 'ESP', 'PRLV']);
    expect(office.said()).toContain('up to date');
  });
});

describe('a refresh without a connection', () => {
  test.each([
    ['en', 'not connected to Qomon'],
    ['fr', 'pas connectée à Qomon'],
  ])('says so and changes nothing (%s)', (userLocale, words) => {
    const office = Office.ready({ google: { userLocale } });
    office.page('disconnect');
    const before = office.google.snapshot().state.workbook;
    const run = office.call('refreshLists');
    expect(run.requests).toEqual([]);
    expect(office.dialogs).toHaveLength(1);
    expect(office.said()).toContain(words);
    expect(office.google.snapshot().state.workbook).toEqual(before);
  });
});
