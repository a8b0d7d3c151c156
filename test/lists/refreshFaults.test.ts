import { describe, expect, test } from '@jest/globals';
import type { FaultName } from '../../local/qomon/faults';
import { offered } from '../support/dropdown';
import { Office } from '../support/office';

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
const offers = (office: Office) =>
  Object.fromEntries(DROPDOWNS.map((header) => [header, offered(office, header)]));

/** When each list was fetched, by its column of the hidden tab. */
function times(office: Office): Record<string, string> {
  const [headers = [], row = []] = office.google.workbook.values('Qomon lists');
  const entries = headers.map((header, index) => [String(header), String(row[index] ?? '')]);
  return Object.fromEntries(entries.filter(([, time]) => !Number.isNaN(Date.parse(`${time}`))));
}

/** An office an hour after its lists were fetched, with one entry more of everything in Qomon. */
function anHourLater(options = {}): Office {
  const office = Office.ready(options);
  office.google.clock.advance(60 * MINUTE);
  const { space } = office.qomon;
  space.changeSettings({ payment_method_kinds: ['CB', 'NOUVEAU'] });
  for (const list of ['statuses', 'membershipPrices', 'donationPrices', 'codeCampaigns'] as const) {
    space.fill(list, 1);
  }
  return office;
}

/** The lists that the dialog says are kept. */
const told = (office: Office) =>
  /earlier ones stay: (.*)\.$/m.exec(office.said())?.[1]?.split(', ');

describe('a list that does not come', () => {
  test.each(LISTS)(
    'from %s stays as it was, and the dialog names it (%s)',
    (path, name, header) => {
      const office = anHourLater();
      const [before, old] = [offers(office), times(office)];
      office.qomon.faults.add({ path, fault: '500' });
      office.call('refreshLists');
      expect(told(office)).toEqual([name]);
      expect(office.dialogs).toHaveLength(1);
      for (const one of DROPDOWNS) {
        const now = offered(office, one);
        if (one === header) expect([one, now]).toEqual([one, before[one]]);
        else expect([one, now]).not.toEqual([one, before[one]]);
      }
      for (const [column, time] of Object.entries(times(office))) {
        if (column.startsWith(name)) expect([column, time]).toEqual([column, old[column]]);
        else expect([column, time > String(old[column])]).toEqual([column, true]);
      }
    },
  );

  test.each(SPOILT)('because of %s stays as it was, and the others are new', (fault) => {
    const office = anHourLater();
    const before = offers(office);
    office.qomon.faults.add({ path: '/v1/donation_prices', fault });
    office.call('refreshLists');
    expect(told(office)).toEqual(['Donations']);
    expect(offers(office)).toMatchObject({ Donation: before.Donation });
    expect(offered(office, 'Campaign code')).toHaveLength(5);
  });

  test.each(DEAD)(
    'because of %s takes the whole batch with it: all stay, and all are named',
    (fault) => {
      const office = anHourLater();
      const before = office.everything();
      office.qomon.faults.add({ path: '/v1/donation_prices', fault });
      office.call('refreshLists');
      expect([...(told(office) ?? [])].sort()).toEqual([...NAMES].sort());
      expect(office.said()).not.toContain('up to date');
      expect(office.everything()).toBe(before);
    },
  );

  test('whole stays as it was: no half of it is kept where a later page is missing', () => {
    const office = anHourLater();
    const before = offers(office);
    office.qomon.space.fill('codeCampaigns', 2500, 700_001);
    office.qomon.faults.add({ path: '/v1/code_campaigns', nth: 2, fault: '500' });
    office.call('refreshLists');
    expect(told(office)).toEqual(['Campaign codes']);
    expect(offered(office, 'Campaign code')).toEqual(before['Campaign code']);
    expect(offered(office, 'Donation')).toHaveLength(4);
  });

  test('is not called up to date', () => {
    const office = anHourLater();
    office.qomon.faults.add({ fault: '500', times: 6 });
    office.call('refreshLists');
    expect(office.said()).not.toContain('up to date');
    expect([...(told(office) ?? [])].sort()).toEqual([...NAMES].sort());
  });

  test('is named in French to a French user', () => {
    const office = anHourLater({ google: { userLocale: 'fr' } });
    office.qomon.faults.add({ path: '/v1/donation_prices', fault: 'html' });
    office.call('refreshLists');
    expect(office.said()).toMatch(/Qomon n’a pas fourni.*: Dons\.$/m);
  });

  test('comes with the next refresh', () => {
    const office = anHourLater();
    office.qomon.faults.add({ path: '/v1/donation_prices', fault: '503' });
    office.call('refreshLists');
    office.call('refreshLists');
    expect(told(office)).toBeUndefined();
    expect(office.said()).toContain('up to date');
    expect(offered(office, 'Donation')).toHaveLength(4);
    expect(new Set(Object.values(times(office))).size).toBe(1);
  });

  test('at the very first leaves its dropdown out and the rest of the spreadsheet ready', () => {
    const office = new Office();
    office.connect();
    office.qomon.faults.add({ path: '/v1/donation_prices', fault: '500' });
    office.call('setUpSpreadsheet');
    expect(offered(office, 'Donation')).toEqual([]);
    expect(offered(office, 'Membership')).toHaveLength(5);
  });
});

describe('a key that was revoked', () => {
  test.each([
    ['en', /does not accept this key.*new key/],
    ['fr', /n’accepte pas cette clé.*nouvelle clé/],
  ])('is told once, and nothing is changed (%s)', (userLocale, words) => {
    const office = anHourLater({ google: { userLocale } });
    const before = office.google.snapshot().state.workbook;
    office.qomon.space.revoke('sample-key-full');
    office.call('refreshLists');
    expect(office.dialogs).toHaveLength(1);
    expect(office.said()).toMatch(words);
    expect(office.google.snapshot().state.workbook).toEqual(before);
  });

  test('stays connected, so that a new key can be asked for by its end', () => {
    const office = anHourLater();
    office.qomon.space.revoke('sample-key-full');
    office.call('refreshLists');
    expect(office.page('getConnection')).toMatchObject({
      connection: { connected: true, keyEnd: 'full' },
    });
  });

  test('that lacks the right to lists is told likewise', () => {
    const office = anHourLater();
    const before = office.everything();
    office.qomon.space.change({ keys: [{ key: 'sample-key-full', rights: ['bundles:write'] }] });
    office.call('refreshLists');
    expect(office.dialogs).toHaveLength(1);
    expect(office.said()).toContain('administrator');
    expect(office.everything()).toBe(before);
  });
});
