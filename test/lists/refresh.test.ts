import { describe, expect, test } from '@jest/globals';
import type { Run } from '../../local/google/index';
import { offered } from '../support/dropdown';
import { Session } from '../support/session';

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
    const { batches, questions } = asked(Session.ready().call('refreshLists'));
    expect(batches).toBe(1);
    expect([...questions].sort()).toEqual(
      [
        'GET /v1/transaction_settings',
        ...LISTS.map((path) => `GET ${path}?limit=1000&offset=0`),
      ].sort(),
    );
  });

  test('gets every page of a long list in one batch more', () => {
    const session = Session.ready();
    session.qomon.space.fill('codeCampaigns', 2500);
    const { batches, questions } = asked(session.call('refreshLists'));
    expect(batches).toBe(2);
    expect(questions.slice(6)).toEqual([
      'GET /v1/code_campaigns?limit=1000&offset=1000',
      'GET /v1/code_campaigns?limit=1000&offset=2000',
    ]);
    const codes = offered(session, 'Campaign code');
    expect(codes).toHaveLength(2504);
    expect(new Set(codes).size).toBe(2504);
    expect(codes.slice(-1)).toEqual(['CODE602500']);
  });

  test('gets the pages of several long lists in the same batch', () => {
    const session = Session.ready();
    session.qomon.space.fill('statuses', 1000);
    session.qomon.space.fill('donationPrices', 1997, 700_001);
    const { batches, questions } = asked(session.call('refreshLists'));
    expect(batches).toBe(2);
    expect(questions.slice(6)).toEqual([
      'GET /v1/transaction_statuses?limit=1000&offset=1000',
      'GET /v1/donation_prices?limit=1000&offset=1000',
      'GET /v1/donation_prices?limit=1000&offset=2000',
    ]);
    expect(offered(session, 'Payment status')).toHaveLength(1006);
    expect(offered(session, 'Donation')).toHaveLength(2000);
  });

  test('asks for no page that is not there', () => {
    const session = Session.ready();
    session.qomon.space.fill('codeCampaigns', 995);
    expect(asked(session.call('refreshLists'))).toMatchObject({ batches: 1 });
    expect(offered(session, 'Campaign code')).toHaveLength(999);
  });

  test('goes on page by page where Qomon tells no total', () => {
    const session = Session.ready();
    session.qomon.space.fill('codeCampaigns', 1200);
    const data = session.qomon.space.state.codeCampaigns.slice(0, 1000);
    const text = JSON.stringify({ status: 'success', data });
    const fault = { kind: 'body', type: 'application/json', text } as const;
    session.qomon.faults.add({ path: '/v1/code_campaigns', fault });
    session.call('refreshLists');
    expect(offered(session, 'Campaign code')).toHaveLength(1204);
  });

  test.each(['array', 'null'] as const)(
    'takes an empty list for what it is (as %s)',
    (emptyLists) => {
      const session = Session.ready();
      session.qomon.switches = { ...session.qomon.switches, emptyLists };
      session.qomon.space.change({ codeCampaigns: [], donationPrices: [] });
      session.call('refreshLists');
      expect(session.said()).toContain('up to date');
      expect(session.said()).not.toContain('did not give');
      expect(offered(session, 'Campaign code')).toEqual([]);
      expect(offered(session, 'Donation')).toEqual([]);
      expect(offered(session, 'Membership')).toHaveLength(5);
      const rule = session.google.workbook.rules('Bundles', session.at('Campaign code', 2));
      expect(rule).toEqual([[null]]);
    },
  );

  test('tells how many entries there are', () => {
    const session = Session.ready();
    session.call('refreshLists');
    expect(session.dialogs).toHaveLength(1);
    expect(session.said()).toMatch(/Refresh lists\n.*up to date: \d+ entries\.$/);
  });

  test('changes nothing where nothing has changed, but the times', () => {
    const session = Session.ready();
    const cells = () => session.everything().replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time');
    const before = [cells(), session.google.moment().workbook.protections];
    session.google.clock.advance(60_000);
    session.call('refreshLists');
    expect([cells(), session.google.moment().workbook.protections]).toEqual(before);
  });

  test('writes rows neither into an entry tab nor into the journal', () => {
    const session = Session.ready();
    session.type([
      { 'Payer ID': '123456', Amount: '20', Membership: 'Adhésion annuelle — 20.00 EUR (#10)' },
    ]);
    const cells = () => ['Bundles', 'Journal'].map((tab) => session.google.workbook.values(tab));
    const before = cells();
    session.qomon.space.remove('membershipPrices', 10);
    session.call('refreshLists');
    expect(cells()).toEqual(before);
    expect(offered(session, 'Membership')).toHaveLength(4);
  });

  test('lays the dropdowns of every entry tab again', () => {
    const session = Session.ready();
    const { workbook } = session.google;
    workbook.addSheet('Market');
    workbook.put('Market', 'A1', [[...(workbook.values('Bundles')[0] ?? [])].reverse()]);
    session.qomon.space.fill('donationPrices', 4);
    session.call('refreshLists');
    expect(offered(session, 'Donation', 2, 'Market')).toEqual(offered(session, 'Donation'));
    expect(offered(session, 'Donation')).toHaveLength(7);
  });

  test('makes the hidden tab again where somebody has deleted it', () => {
    const session = Session.ready();
    session.google.workbook.deleteSheet('Qomon lists');
    session.call('refreshLists');
    const lists = session.google.workbook.sheets().find(({ name }) => name === 'Qomon lists');
    expect(lists).toMatchObject({ hidden: true });
    expect(offered(session, 'Payment method')).toEqual(['CB', 'CHQ', 'VIR', 'ESP', 'PRLV']);
  });

  test('puts right what somebody has typed over the hidden tab', () => {
    const session = Session.ready();
    session.google.workbook.put('Qomon lists', 'A1', [
      ['x', 'y'],
      ['z', 1],
      ['{', true],
    ]);
    session.call('refreshLists');
    expect(offered(session, 'Payment method')).toEqual(['CB', 'CHQ', 'VIR', 'ESP', 'PRLV']);
    expect(session.said()).toContain('up to date');
  });
});

describe('a refresh without a connection', () => {
  test.each([
    ['en', 'not connected to Qomon'],
    ['fr', 'pas connectée à Qomon'],
  ])('says so and changes nothing (%s)', (userLocale, words) => {
    const session = Session.ready({ google: { userLocale } });
    session.page('disconnect');
    const before = session.google.moment().workbook;
    const run = session.call('refreshLists');
    expect(run.requests).toEqual([]);
    expect(session.dialogs).toHaveLength(1);
    expect(session.said()).toContain(words);
    expect(session.google.moment().workbook).toEqual(before);
  });
});
