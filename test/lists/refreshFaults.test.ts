import { describe, expect, test } from '@jest/globals';
import type { FaultName } from '../../local/qomon/faults';
import { offered } from '../support/dropdown';
import { Session } from '../support/session';

const MINUTE = 60_000;

/** The lists: where each comes from, what the dialog calls it, its column of the hidden tab. */
const LISTS = [
  ['/v1/transaction_settings', 'Settings', 'Payment method'],
  ['/v1/transaction_statuses', 'Payment statuses', 'Payment status'],
  ['/v1/membership_prices', 'Memberships', 'Membership'],
  ['/v1/membership_price_groups', 'Memberships', 'Membership'],
  ['/v1/donation_prices', 'Donations', 'Donation'],
  ['/v1/code_campaigns', 'Campaign codes', 'Campaign code'],
] as const;
const DROPDOWNS = [...new Set(LISTS.map(([, , header]) => header))];
const NAMES = [...new Set(LISTS.map(([, name]) => name))];

/** Faults that spoil one answer, and faults that spoil a batch: one dead connection throws it away. */
const SPOILT: FaultName[] = [
  ...(['400', '403', '404', '429', '500', '502', '503', '504', 'html', 'empty'] as const),
  ...(['wrong json', 'truncated', 'error inside'] as const),
];
const DEAD: FaultName[] = [
  ...(['timeout before recording', 'timeout after recording'] as const),
  ...(['dropped before recording', 'dropped after recording'] as const),
];

/** What each dropdown offers. */
const offers = (session: Session) =>
  Object.fromEntries(DROPDOWNS.map((header) => [header, offered(session, header)]));

/** When each list was fetched, by its column of the hidden tab. */
function times(session: Session): Record<string, string> {
  const [headers = [], row = []] = session.google.workbook.values('Qomon lists');
  const entries = headers.map((header, index) => [String(header), String(row[index] ?? '')]);
  return Object.fromEntries(entries.filter(([, time]) => !Number.isNaN(Date.parse(`${time}`))));
}

/** A session an hour after its lists were fetched, with one entry more of everything in Qomon. */
function anHourLater(options = {}): Session {
  const session = Session.ready(options);
  session.google.clock.advance(60 * MINUTE);
  const { space } = session.qomon;
  space.changeSettings({ payment_method_kinds: ['CB', 'NOUVEAU'] });
  for (const list of ['statuses', 'membershipPrices', 'donationPrices', 'codeCampaigns'] as const) {
    space.fill(list, 1);
  }
  return session;
}

/** The lists that the dialog says are kept. */
const told = (session: Session) =>
  /earlier ones stay: (.*)\.$/m.exec(session.said())?.[1]?.split(', ');

describe('a list that does not come', () => {
  test.each(LISTS)(
    'from %s stays as it was, and the dialog names it (%s)',
    (path, name, header) => {
      const session = anHourLater();
      const [before, old] = [offers(session), times(session)];
      session.qomon.faults.add({ path, fault: '500' });
      session.call('refreshLists');
      expect(told(session)).toEqual([name]);
      expect(session.dialogs).toHaveLength(1);
      for (const one of DROPDOWNS) {
        const now = offered(session, one);
        if (one === header) expect([one, now]).toEqual([one, before[one]]);
        else expect([one, now]).not.toEqual([one, before[one]]);
      }
      for (const [column, time] of Object.entries(times(session))) {
        if (column.startsWith(name)) expect([column, time]).toEqual([column, old[column]]);
        else expect([column, time > String(old[column])]).toEqual([column, true]);
      }
    },
  );

  test.each(SPOILT)('because of %s stays as it was, and the others are new', (fault) => {
    const session = anHourLater();
    const before = offers(session);
    session.qomon.faults.add({ path: '/v1/donation_prices', fault });
    session.call('refreshLists');
    expect(told(session)).toEqual(['Donations']);
    expect(offers(session)).toMatchObject({ Donation: before.Donation });
    expect(offered(session, 'Campaign code')).toHaveLength(5);
  });

  test.each(DEAD)(
    'because of %s takes the whole batch with it: all stay, and all are named',
    (fault) => {
      const session = anHourLater();
      const before = session.everything();
      session.qomon.faults.add({ path: '/v1/donation_prices', fault });
      session.call('refreshLists');
      expect([...(told(session) ?? [])].sort()).toEqual([...NAMES].sort());
      expect(session.said()).not.toContain('up to date');
      expect(session.everything()).toBe(before);
    },
  );

  test('whole stays as it was: no half of it is kept where a later page is missing', () => {
    const session = anHourLater();
    const before = offers(session);
    session.qomon.space.fill('codeCampaigns', 2500, 700_001);
    session.qomon.faults.add({ path: '/v1/code_campaigns', nth: 2, fault: '500' });
    session.call('refreshLists');
    expect(told(session)).toEqual(['Campaign codes']);
    expect(offered(session, 'Campaign code')).toEqual(before['Campaign code']);
    expect(offered(session, 'Donation')).toHaveLength(4);
  });

  test('is not called up to date', () => {
    const session = anHourLater();
    session.qomon.faults.add({ fault: '500', times: 6 });
    session.call('refreshLists');
    expect(session.said()).not.toContain('up to date');
    expect([...(told(session) ?? [])].sort()).toEqual([...NAMES].sort());
  });

  test('is named in French to a French user', () => {
    const session = anHourLater({ google: { userLocale: 'fr' } });
    session.qomon.faults.add({ path: '/v1/donation_prices', fault: 'html' });
    session.call('refreshLists');
    expect(session.said()).toMatch(/Qomon n’a pas fourni.*: Dons\.$/m);
  });

  test('comes with the next refresh', () => {
    const session = anHourLater();
    session.qomon.faults.add({ path: '/v1/donation_prices', fault: '503' });
    session.call('refreshLists');
    session.call('refreshLists');
    expect(told(session)).toBeUndefined();
    expect(session.said()).toContain('up to date');
    expect(offered(session, 'Donation')).toHaveLength(4);
    expect(new Set(Object.values(times(session))).size).toBe(1);
  });

  test('at the very first leaves its dropdown out and the rest of the spreadsheet ready', () => {
    const session = new Session();
    session.connect();
    session.qomon.faults.add({ path: '/v1/donation_prices', fault: '500' });
    session.call('setUpSpreadsheet');
    expect(offered(session, 'Donation')).toEqual([]);
    expect(offered(session, 'Membership')).toHaveLength(5);
  });
});

describe('a key that was revoked', () => {
  test.each([
    ['en', /does not accept this key.*new key/],
    ['fr', /n’accepte pas cette clé.*nouvelle clé/],
  ])('is told once, and nothing is changed (%s)', (userLocale, words) => {
    const session = anHourLater({ google: { userLocale } });
    const before = session.google.moment().workbook;
    session.qomon.space.revoke('sample-key-full');
    session.call('refreshLists');
    expect(session.dialogs).toHaveLength(1);
    expect(session.said()).toMatch(words);
    expect(session.google.moment().workbook).toEqual(before);
  });

  test('stays connected, so that a new key can be asked for by its end', () => {
    const session = anHourLater();
    session.qomon.space.revoke('sample-key-full');
    session.call('refreshLists');
    expect(session.page('getConnection')).toMatchObject({
      connection: { connected: true, keyEnd: 'full' },
    });
  });

  test('that lacks the right to lists is told likewise', () => {
    const session = anHourLater();
    const before = session.everything();
    session.qomon.space.change({ keys: [{ key: 'sample-key-full', rights: ['bundles:write'] }] });
    session.call('refreshLists');
    expect(session.dialogs).toHaveLength(1);
    expect(session.said()).toContain('administrator');
    expect(session.everything()).toBe(before);
  });
});
