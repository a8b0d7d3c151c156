import { describe, expect, test } from '@jest/globals';
import type { Switches } from '../../local/qomon/switches';
import { choose, fates, PAYMENT, putRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const BY_ADDRESS: Typed = {
  ...PAYMENT,
  Donation: '#20',
  'Payer ID': '',
  'Payer email': 'sophie.girard@example.net',
};

/** Checks rows; gives what was asked of Qomon. */
function asked(session: Session, rows = '2:600'): string[] {
  const { requests } = choose(session, 'checkRows', rows);
  return requests.map(({ method, url }) => `${method.toUpperCase()} ${new URL(url).pathname}`);
}

const fateOf = (session: Session) => fates(session, choose(session, 'checkRows', '2:9'), 1)[0];

/** A session with so many contacts, and a row for each of their addresses. */
function sessionWith(count: number): Session {
  const session = Session.ready();
  session.qomon.space.fill('contacts', count);
  const rows = Array.from({ length: count }, (_, index) => ({
    'Payer email': `P${600_001 + index}@example.org`,
    Amount: 20,
    'Payment method': 'CB',
    'Payment date': new Date('2026-03-28T23:00:00Z'),
  }));
  putRows(session, rows);
  return session;
}

describe('addresses are looked up in as few searches as can be', () => {
  test.each([
    [1, 1],
    [200, 1],
    [201, 2],
    [440, 3],
  ])('%i addresses: %i requests', (count, searches) => {
    const session = sessionWith(count);
    const all = asked(session);
    expect(all.filter((one) => one === 'POST /search')).toHaveLength(searches);
    expect(all).toHaveLength(searches);
    expect(session.column('Payer ID')).toEqual(
      Array.from({ length: count }, (_, index) => 600_001 + index),
    );
  });

  test('one address on many rows, in any spelling and role, is asked for once', () => {
    const session = Session.ready();
    const spelt = (mail: string): Typed => ({ ...BY_ADDRESS, 'Payer email': mail });
    session.type([
      spelt('sophie.girard@example.net'),
      spelt(' SOPHIE.girard@example.net '),
      { ...PAYMENT, Donation: '#20', 'Donor email': 'Sophie.Girard@example.net' },
    ]);
    const { requests } = choose(session, 'checkRows', '2:4');
    const searches = requests.filter(({ url }) => url.endsWith('/search'));
    expect(searches.map(({ body }) => body.match(/sophie/gi)?.length)).toEqual([1]);
  });

  test('the search is paged: of more than a thousand people it finds the last', () => {
    const session = Session.ready();
    const model = session.qomon.space.contact(300003);
    if (!model) throw new Error('The sample space has no Sophie');
    const people = Array.from({ length: 1200 }, (_, index) => ({
      ...model,
      id: 700_001 + index,
      mail: index < 1199 ? `n${index}.anna@example.org` : 'anna@example.org',
    }));
    session.qomon.space.add('contacts', ...people);
    session.type([{ ...BY_ADDRESS, 'Payer email': 'anna@example.org' }]);
    expect(asked(session)).toEqual(['POST /search', 'POST /search']);
    expect(session.cell('Payer ID', 2)).toBe(701_200);
  });

  test('a page that comes back full of foreign people says nobody', () => {
    const session = Session.ready();
    const model = session.qomon.space.contact(300003);
    if (!model) throw new Error('The sample space has no Sophie');
    const people = Array.from({ length: 1000 }, (_, index) => ({
      ...model,
      id: 700_001 + index,
      mail: `n${index}.anna@example.org`,
    }));
    session.qomon.space.add('contacts', ...people);
    session.type([{ ...BY_ADDRESS, 'Payer email': 'anna@example.org' }]);
    expect(asked(session)).toEqual(['POST /search', 'POST /search']);
    expect(session.cell('Message', 2)).toMatch(/^Payer email: nobody in Qomon has the address/);
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
    const session = Session.ready();
    session.type(FOUR);
    expect(asked(session)).toEqual(BOTH);
  });

  test('and remembered for a while: a second check, and the send after it, ask nothing', () => {
    const session = Session.ready();
    session.type(FOUR.slice(0, 2));
    asked(session);
    expect(asked(session)).toEqual([]);
    const { requests } = choose(session, 'sendSelectedRows', '2:3');
    const paths = requests.map(({ url }) => new URL(url).pathname);
    expect([...new Set(paths)]).toEqual(['/v1/transaction_bundles']);
  });

  test('again where Google has emptied the cache', () => {
    const session = Session.ready();
    session.type(FOUR);
    asked(session);
    session.google.cache.vanish();
    expect(asked(session)).toEqual(BOTH);
  });

  test('again after six hours: the contact may have been merged', () => {
    const session = Session.ready();
    session.type(FOUR.slice(0, 1));
    asked(session);
    session.qomon.space.remove('contacts', 123456);
    session.google.clock.advance(5 * 3_600_000);
    expect(asked(session)).toEqual([]);
    session.google.clock.advance(3_660_000);
    expect(asked(session)).toEqual(['GET /contacts/123456']);
    expect(session.cell('Message', 2)).toMatch(/^Payer ID: your space does not show/);
  });

  test('as old as it is, though others were looked up since', () => {
    const session = Session.ready();
    session.type(FOUR.slice(0, 1));
    asked(session);
    session.google.clock.advance(4 * 3_600_000);
    // By its ID in the same drawer of the cache.
    const [other] = session.qomon.space.state.contacts;
    if (!other) throw new Error('The sample space has nobody');
    session.qomon.space.add('contacts', { ...other, id: 123456 + 64 });
    session.type([{ ...PAYMENT, Amount: '33', 'Payer ID': `${123456 + 64}` }], { from: 3 });
    expect(asked(session)).toEqual([`GET /contacts/${123456 + 64}`]);
    session.google.clock.advance(2.1 * 3_600_000);
    expect(asked(session)).toEqual(['GET /contacts/123456']);
  });

  test('after half an hour where it contradicts the row: they may have been renamed', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, 'Payer email': 'camille.renamed@example.org' }]);
    asked(session);
    expect(session.cell('State', 2)).toBe('Invalid');
    session.qomon.space.change({
      contacts: session.qomon.space.state.contacts.map((one) =>
        one.id === 123456 ? { ...one, mail: 'camille.renamed@example.org' } : one,
      ),
    });
    expect(asked(session)).toEqual([]);
    session.google.clock.advance(31 * 60_000);
    expect(asked(session)).toEqual(['GET /contacts/123456']);
    expect(session.cell('State', 2)).toBe('');
  });

  test('once Qomon has refused a payment for them', () => {
    const session = Session.ready();
    session.type([PAYMENT, { ...PAYMENT, 'Payer ID': '789012', Amount: '21' }]);
    asked(session);
    session.qomon.space.remove('contacts', 123456);
    choose(session, 'sendSelectedRows', '2:3');
    expect(session.column('State')).toEqual(['Rejected', 'Sent']);
    expect(asked(session)).toEqual(['GET /contacts/123456']);
    expect(session.cell('Message', 2)).toMatch(/^Payer ID: your space does not show/);
  });

  test('where an address has just given it, by that answer alone', () => {
    const session = Session.ready();
    session.type([BY_ADDRESS]);
    expect(asked(session)).toEqual(['POST /search']);
    expect(asked(session)).toEqual([]);
  });
});

describe('where Qomon does not say who somebody is', () => {
  const UNCONFIRMED =
    'Payer ID: Qomon could not be asked whether this ID exists. Check the row again in a few minutes.';
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
    const session = Session.ready();
    session.qomon.faults.add({ fault, path: /^\/(search|contacts)/, times: 99 });
    session.type([BY_ADDRESS]);
    expect(fateOf(session)).toMatchObject({ state: 'Invalid', marked: ['Payer email'] });
    expect(session.cell('Message', 2)).toMatch(UNASKED);
    expect(session.cell('Payer ID', 2)).toBe('');
    session.type([{ ...PAYMENT, 'Payer email': '' }]);
    expect(fateOf(session)).toMatchObject({ state: '', message: UNCONFIRMED, marked: [] });
  });

  test.each([
    ['a key that may not read contacts', ['bundles:read', 'bundles:write', 'lists:read']],
    ['a key that is no more', []],
  ])('%s: the same, and it is asked once, not for each ID', (_name, rights) => {
    const session = Session.ready();
    const keys = rights.length > 0 ? [{ key: 'sample-key-full', rights }] : [];
    session.qomon.space.change({ keys });
    session.type([BY_ADDRESS]);
    expect(fateOf(session)?.message).toMatch(UNASKED);
    session.type(
      Array.from({ length: 50 }, (_, at) => ({
        ...PAYMENT,
        Donation: '#20',
        'Payer email': '',
        'Payer ID': `${300_003 + at}`,
      })),
    );
    expect(asked(session).length).toBeLessThanOrEqual(40);
    expect(session.column('Message')).toEqual(Array(50).fill(UNCONFIRMED));
  });

  test('what it did answer is used, and a later check asks for the rest alone', () => {
    const session = sessionWith(201);
    session.qomon.faults.add({ fault: '503', path: '/search', nth: 2 });
    asked(session);
    expect(session.column('State').filter((state) => state === 'Invalid')).toHaveLength(1);
    expect(asked(session, '202:203')).toEqual(['POST /search']);
    expect(session.column('State').filter((state) => state === 'Invalid')).toEqual([]);
  });
});

/** A session in which so many people pay, each a row of their own. */
function ownPayers(count: number, switches: Partial<Switches>): Session {
  const session = sessionWith(count);
  session.qomon.turn(switches);
  session.google.workbook.put(
    'Bundles',
    session.at('Payer email', 2),
    Array.from({ length: count }, () => ['']),
  );
  session.google.workbook.put(
    'Bundles',
    session.at('Payer ID', 2),
    Array.from({ length: count }, (_, index) => [600_001 + index]),
  );
  return session;
}

describe('many people, each with a row of their own', () => {
  test('are found in few requests where the search takes IDs, and sent with one each', () => {
    const session = ownPayers(400, { searchById: 'found' });
    const checked = choose(session, 'checkRows', '2:600');
    expect(checked.requests.length).toBeLessThanOrEqual(6);
    expect(session.column('Payer name').filter((name) => name !== '')).toHaveLength(400);
    session.google.cache.vanish();
    const sending = choose(session, 'sendSelectedRows', '2:600');
    expect(session.column('State')).toEqual(Array(400).fill('Sent'));
    // Three to prove it again, two searches, and the list.
    expect(sending.requests.length).toBeLessThanOrEqual(407);
  });

  test('are read with everybody where it takes none', () => {
    const session = ownPayers(300, { searchById: 'refused' });
    expect(choose(session, 'checkRows', '2:600').requests.length).toBeLessThanOrEqual(6);
    expect(session.column('Payer name').filter((name) => name !== '')).toHaveLength(300);
  });

  test('are asked for in one batch while Qomon is down, and the check says of how many it does not know', () => {
    const session = ownPayers(200, { searchById: 'found' });
    session.qomon.faults.add({ fault: 'dropped before recording', times: Infinity });
    const down = choose(session, 'checkRows', '2:600');
    expect(down.requests.length).toBeLessThanOrEqual(40);
    expect(session.google.toasts.at(-1)?.message).toContain(
      'On 200 rows people are not confirmed yet',
    );
    session.qomon.faults.clear();
    session.call('checkRows');
    expect(session.google.toasts.at(-1)?.message).not.toContain('not confirmed');
  });

  test.each([
    ['from the menu', (session: Session) => choose(session, 'sendSelectedRows', '2:600').requests],
    [
      'over and over in the sidebar',
      (session: Session) => {
        session.google.workbook.select('Bundles', 'A2:A600', session.google.user);
        const before = session.qomon.requests.length;
        session.page('reviewSelection', {});
        return session.qomon.requests.slice(before);
      },
    ],
  ])('%s, an outage costs no more than two batches', (_how, use) => {
    const session = ownPayers(200, { searchById: 'refused' });
    session.qomon.faults.add({ fault: 'dropped before recording', times: Infinity });
    expect(use(session).length).toBeLessThanOrEqual(90);
  });
});
