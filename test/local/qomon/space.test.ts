import { describe, expect, test } from '@jest/globals';
import { sampleSpace } from '../../../local/qomon/space';
import { start } from './caller';

const lists = {
  statuses: '/v1/transaction_statuses',
  membershipPrices: '/v1/membership_prices',
  membershipPriceGroups: '/v1/membership_price_groups',
  donationPrices: '/v1/donation_prices',
  codeCampaigns: '/v1/code_campaigns',
} as const;
const names = Object.keys(lists).filter((name): name is keyof typeof lists => name in lists);

describe('the sample space', () => {
  test('has a status of each kind, and an archived one', () => {
    const kinds = sampleSpace.statuses.map((status) => status.kind);
    expect(new Set(kinds)).toEqual(
      new Set(['valid', 'unpaid', 'reimbursed', 'bank_error', 'cancel', 'other']),
    );
    expect(sampleSpace.statuses.filter((status) => status.archived)).toHaveLength(1);
  });

  test('has the people of the pages, and one whose name begins like a formula', () => {
    const { qomon } = start();
    expect(qomon.space.contact(123456)?.mail).toBe('camille.moreau@example.org');
    expect(qomon.space.contact(789012)?.surname).toBe('Bernard');
    expect(sampleSpace.contacts.some((contact) => contact.firstname?.startsWith('='))).toBe(true);
  });

  test('writes to nobody: every address is at example.org, .com or .net', () => {
    const addresses = sampleSpace.contacts.flatMap((contact) => contact.mail ?? []);
    expect(addresses.length).toBeGreaterThan(35);
    for (const address of addresses) expect(address).toMatch(/@example\.(org|com|net)$/);
  });
});

describe.each(names)('the list of %s', (name) => {
  test('goes by pages of 20 by default, up to 1000', () => {
    const { call, qomon } = start();
    const before = qomon.space.state[name].length;
    qomon.space.fill(name, 2500);
    const total = before + 2500;
    expect(call('GET', lists[name]).json.data).toHaveLength(20);
    expect(call('GET', `${lists[name]}?limit=1000&offset=2000`).json).toMatchObject({ total });
    expect(call('GET', `${lists[name]}?limit=1000&offset=2000`).json.data).toHaveLength(
      total - 2000,
    );
    expect(call('GET', `${lists[name]}?limit=2000`).json.data).toHaveLength(1000);
  });

  test('may be empty, as null or as a list', () => {
    const { call, qomon } = start();
    qomon.space.change({ [name]: [] });
    expect(call('GET', lists[name]).json).toEqual({ status: 'success', data: [], total: 0 });
    qomon.switches = { ...qomon.switches, emptyLists: 'null' };
    expect(call('GET', lists[name]).json).toEqual({ status: 'success', data: null, total: 0 });
  });
});

test('a group of prices holds its prices as they now are', () => {
  const { call, qomon } = start();
  qomon.space.remove('membershipPrices', 11);
  const [group] = call('GET', lists.membershipPriceGroups).json.data;
  expect(group.membership_prices.map((price: { id: number }) => price.id)).toEqual([10, 12, 13]);
});

test('the settings may have nulls', () => {
  const { call, qomon } = start();
  qomon.space.changeSettings({ payment_method_kinds: null, currency: null });
  expect(call('GET', '/v1/transaction_settings').json.data).toMatchObject({
    payment_method_kinds: null,
    currency: null,
    default_status_id: 1,
  });
});
