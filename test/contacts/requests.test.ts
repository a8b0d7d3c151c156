import { describe, expect, test } from '@jest/globals';
import { Office, type Typed } from '../support/office';
import { choose, fates, PAYMENT, putRows } from '../support/rows';

const BY_ADDRESS: Typed = {
  ...PAYMENT,
  'Payer ID': '',
  'Payer email': 'sophie.girard@example.net',
};

/** Checks rows; gives what was asked of Qomon. */
function asked(office: Office, rows = '2:600'): string[] {
  const { requests } = choose(office, 'checkRows', rows);
  return requests.map(({ method, url }) => `${method.toUpperCase()} ${new URL(url).pathname}`);
}

const fateOf = (office: Office) => fates(office, choose(office, 'checkRows', '2:9'), 1)[0];

/** An office with so many contacts, and a row for each of their addresses. */
function officeWith(count: number): Office {
  const office = Office.ready();
  office.qomon.space.fill('contacts', count);
  const rows = Array.from({ length: count }, (_, index) => ({
    'Payer email': `P${600_001 + index}@example.org`,
    Amount: 20,
    'Payment method': 'CB',
    'Payment date': new Date('2026-03-28T23:00:00Z'),
  }));
  putRows(office, rows);
  return office;
}

describe('addresses are looked up in as few searches as can be', () => {
  test.each([
    [1, 1],
    [200, 1],
    [201, 2],
    [450, 3],
  ])('%i addresses: %i requests', (count, searches) => {
    const office = officeWith(count);
    const all = asked(office);
    expect(all.filter((one) => one === 'POST /search')).toHaveLength(searches);
    expect(all).toHaveLength(searches);
    expect(office.column('Payer ID')).toEqual(
      Array.from({ length: count }, (_, index) => 600_001 + index),
    );
  });

  test('one address on many rows, in any spelling and role, is asked for once', () => {
    const office = Office.ready();
    const spelt = (mail: string): Typed => ({ ...BY_ADDRESS, 'Payer email': mail });
    office.type([
      spelt('sophie.girard@example.net'),
      spelt(' SOPHIE.girard@example.net '),
      { ...PAYMENT, Donation: '#20', 'Donor email': 'Sophie.Girard@example.net' },
    ]);
    const { requests } = choose(office, 'checkRows', '2:4');
    const searches = requests.filter(({ url }) => url.endsWith('/search'));
    expect(searches.map(({ body }) => body.match(/sophie/gi)?.length)).toEqual([1]);
  });

  test('the search is paged: of more than a thousand people it finds the last', () => {
    const office = Office.ready();
    const model = office.qomon.space.contact(300003);
    if (!model) throw new Error('The sample space has no Sophie');
    const people = Array.from({ length: 1200 }, (_, index) => ({
      ...model,
      id: 700_001 + index,
      mail: index < 1199 ? `n${index}.anna@example.org` : 'anna@example.org',
    }));
    office.qomon.space.add('contacts', ...people);
    office.type([{ ...BY_ADDRESS, 'Payer email': 'anna@example.org' }]);
    expect(asked(office)).toEqual(['POST /search', 'POST /search']);
    expect(office.cell('Payer ID', 2)).toBe(701_200);
  });

  test('a page that comes back full of strangers says nobody', () => {
    const office = Office.ready();
    const model = office.qomon.space.contact(300003);
    if (!model) throw new Error('The sample space has no Sophie');
    const people = Array.from({ length: 1000 }, (_, index) => ({
      ...model,
      id: 700_001 + index,
      mail: `n${index}.anna@example.org`,
    }));
    office.qomon.space.add('contacts', ...people);
    office.type([{ ...BY_ADDRESS, 'Payer email': 'anna@example.org' }]);
    expect(asked(office)).toEqual(['POST /search', 'POST /search']);
    expect(office.cell('Message', 2)).toMatch(/^Payer email: nobody in Qomon has the address/);
  });
});

describe('an ID is confirmed', () => {
  const FOUR: readonly Typed[] = [
    PAYMENT,
    { ...PAYMENT, Amount: '21' },
    { ...PAYMENT, Amount: '22', Membership: '#14', 'Member ID': '789012' },
    { ...PAYMENT, Amount: '23', Donation: '#20', 'Donor ID': '789012' },
  ];
  const BOTH = ['GET /contacts/123456', 'GET /contacts/789012'];

  test('once, on however many rows and in whatever roles it stands', () => {
    const office = Office.ready();
    office.type(FOUR);
    expect(asked(office)).toEqual(BOTH);
  });

  test('and remembered for a while: a second check, and the send after it, ask nothing', () => {
    const office = Office.ready();
    office.type(FOUR.slice(0, 2));
    asked(office);
    expect(asked(office)).toEqual([]);
    const { requests } = choose(office, 'sendSelectedRows', '2:3');
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(
      Array(2).fill('/v1/transaction_bundles'),
    );
  });

  test('again where Google has emptied the cache', () => {
    const office = Office.ready();
    office.type(FOUR);
    asked(office);
    office.google.cache.vanish();
    expect(asked(office)).toEqual(BOTH);
  });

  test('again after half an hour: the contact may have been merged', () => {
    const office = Office.ready();
    office.type(FOUR.slice(0, 1));
    asked(office);
    office.qomon.space.remove('contacts', 123456);
    office.google.clock.advance(31 * 60_000);
    expect(asked(office)).toEqual(['GET /contacts/123456']);
    expect(office.cell('Message', 2)).toMatch(/^Payer ID: nobody in Qomon has this ID/);
  });

  test('where an address has just given it, by that answer alone', () => {
    const office = Office.ready();
    office.type([BY_ADDRESS]);
    expect(asked(office)).toEqual(['POST /search']);
    expect(asked(office)).toEqual([]);
  });
});

describe('where Qomon does not say who somebody is', () => {
  const UNCONFIRMED = 'Payer ID: Qomon could not be asked whether this ID exists.';
  const UNASKED = /^Payer email: Qomon could not be asked who has this address\. Check the row/;

  const FAULTS = [
    '500',
    '502',
    '503',
    'timeout before recording',
    'html',
    'empty',
    'truncated',
    '429',
    'wrong json',
  ] as const;
  test.each(FAULTS)('%s: an address is a problem, an ID a warning', (fault) => {
    const office = Office.ready();
    office.qomon.faults.add({ fault, path: /^\/(search|contacts)/, times: 99 });
    office.type([BY_ADDRESS]);
    expect(fateOf(office)).toMatchObject({ state: 'Invalid', marked: ['Payer email'] });
    expect(office.cell('Message', 2)).toMatch(UNASKED);
    expect(office.cell('Payer ID', 2)).toBe('');
    office.type([{ ...PAYMENT, 'Payer email': '' }]);
    expect(fateOf(office)).toMatchObject({ state: '', message: UNCONFIRMED, marked: [] });
  });

  test.each([
    ['a key that may not read contacts', ['bundles:read', 'bundles:write', 'lists:read']],
    ['a key that is no more', []],
  ])('%s: the same, and it is asked once, not for each ID', (_name, rights) => {
    const office = Office.ready();
    const keys = rights.length > 0 ? [{ key: 'sample-key-full', rights }] : [];
    office.qomon.space.change({ keys });
    office.type([BY_ADDRESS]);
    expect(fateOf(office)?.message).toMatch(UNASKED);
    office.type(
      Array.from({ length: 50 }, (_, at) => ({
        ...PAYMENT,
        'Payer email': '',
        'Payer ID': `${300_003 + at}`,
      })),
    );
    expect(asked(office).length).toBeLessThanOrEqual(40);
    expect(office.column('Message')).toEqual(Array(50).fill(UNCONFIRMED));
  });

  test('what it did answer is used, and a later check asks for the rest alone', () => {
    const office = officeWith(201);
    office.qomon.faults.add({ fault: '503', path: '/search', nth: 2 });
    asked(office);
    expect(office.column('State').filter((state) => state === 'Invalid')).toHaveLength(1);
    expect(asked(office, '202:203')).toEqual(['POST /search']);
    expect(office.column('State').filter((state) => state === 'Invalid')).toEqual([]);
  });
});
