import { describe, expect, test } from '@jest/globals';
import { bundlesPath, start, transaction } from './caller';

const condition = (value: string | number, attr = 'mail') => ({
  $condition: { attr, ope: 'eql', value },
});
const query = (...conditions: object[]) => ({ $at_least_one: [{ $at_least_one: conditions }] });
const search = (asked: object, more: object = { per_page: 100, page: 0 }) => ({
  data: { advanced_search: { ...more, query: asked } },
});

const ids = (json: { data: { contacts: { id: number }[] | null } }) =>
  json.data.contacts?.map((contact) => contact.id);

describe('the search', () => {
  test('finds by address, several at once', () => {
    const { call } = start();
    const asked = query(condition('louis.bernard@example.com'), condition('rose@example.net'));
    expect(ids(call('POST', '/search', search(asked)).json)).toEqual([789012, 300036]);
  });

  test('finds both people who share an address, in any case', () => {
    const { call } = start();
    const asked = query(condition('LES.Lefevre@example.org'));
    expect(ids(call('POST', '/search', search(asked)).json)).toEqual([300001, 300002]);
  });

  test('matches tokens, so that it also finds longer addresses', () => {
    const { call } = start();
    expect(
      ids(call('POST', '/search', search(query(condition('harriet.bell@example.com')))).json),
    ).toEqual([300030, 300031]);
    expect(
      ids(call('POST', '/search', search(query(condition('harriet.bel@example.com')))).json),
    ).toEqual([]);
  });

  test('finds by name and by id', () => {
    const { call } = start({ searchById: 'found' });
    expect(
      ids(call('POST', '/search', search(query(condition('pierre', 'firstname')))).json),
    ).toEqual([300007, 300008]);
    expect(ids(call('POST', '/search', search(query(condition(789012, 'id')))).json)).toEqual([
      789012,
    ]);
  });

  test('does not find contacts of another space', () => {
    const { call } = start();
    const asked = query(condition('paul.ailleurs@example.org'));
    expect(ids(call('POST', '/search', search(asked)).json)).toEqual([]);
  });

  test('goes by pages from 0, until a page is short', () => {
    const { call, qomon } = start();
    qomon.space.fill('contacts', 2500);
    const asked = query(condition('Alex', 'firstname'));
    const sizes = [0, 1, 2, 3].map((page) => {
      const { json } = call('POST', '/search', search(asked, { per_page: 1000, page }));
      expect(json).not.toHaveProperty('total');
      return ids(json)?.length;
    });
    expect(sizes).toEqual([1000, 1000, 500, 0]);
  });

  test.each([
    ['without per_page', search(query(condition('a')), {})],
    ['with more than 1000 a page', search(query(condition('a')), { per_page: 1001 })],
    ['with one level', search({ $at_least_one: [condition('a')] })],
    ['with three levels', search({ $at_least_one: [query(condition('a'))] })],
    ['with no level', search(condition('a'))],
    ['with two operators in one group', search({ ...query(condition('a')), $all: [] })],
    [
      'with an operator that is not modelled',
      search(query({ $condition: { attr: 'mail', ope: 'ext', value: '' } })),
    ],
  ])('is refused %s', (_title, asked) => {
    expect(start().call('POST', '/search', asked).status).toBe(422);
  });

  test('takes AND and OR in both levels', () => {
    const { call } = start({ searchById: 'found' });
    const both = [condition('Moreau', 'surname'), condition('Camille', 'firstname')];
    const asked = search({ $all: [{ $all: both }] });
    expect(ids(call('POST', '/search', asked).json)).toEqual([123456]);
    const none = search({ $all: [{ $all: [...both, condition(789012, 'id')] }] });
    expect(ids(call('POST', '/search', none).json)).toEqual([]);
    const either = search({ $at_least_one: [{ $all: both }, { $all: [condition(789012, 'id')] }] });
    expect(ids(call('POST', '/search', either).json)).toEqual([123456, 789012]);
  });

  test('finds everybody without a condition, in the order asked, and counts them', () => {
    const { call } = start();
    const everybody = { per_page: 1000, sort_attr: 'surname', sort_asc: true };
    const { contacts } = call('POST', '/search', search({ $all: [] }, everybody)).json.data;
    const names = contacts.map(({ surname }: { surname: string | null }) => surname ?? '');
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
    const { json } = call('POST', '/kpi', search({ $all: [] }, {}));
    expect(json).toEqual({ status: 'success', data: { total: contacts.length } });
  });

  test('may answer null for nobody', () => {
    const { call } = start({ emptyLists: 'null' });
    const asked = search(query(condition('nobody@example.org')));
    expect(call('POST', '/search', asked).json.data).toEqual({ contacts: null });
  });
});

describe('a new contact', () => {
  const asked = search(query(condition('new@example.org')));
  const made = {
    data: { contact: { firstname: 'Nora', surname: 'New', mail: 'new@example.org' } },
  };

  test('has its id at once, and shows up late in the search', () => {
    const { call, clock } = start();
    const { id } = call('POST', '/contacts', made).json.data.contact;
    expect(call('GET', `/contacts/${id}`).json.data.contact).toMatchObject({ id, surname: 'New' });
    expect(ids(call('POST', '/search', asked).json)).toEqual([]);
    clock.advance(29_999);
    expect(ids(call('POST', '/search', asked).json)).toEqual([]);
    clock.advance(1);
    expect(ids(call('POST', '/search', asked).json)).toEqual([id]);
  });

  test('is made twice when asked twice', () => {
    const { call } = start({ searchDelay: 0 });
    call('POST', '/contacts', made);
    call('POST', '/contacts', made);
    expect(ids(call('POST', '/search', asked).json)).toEqual([800001, 800002]);
  });

  test('is refused with a misspelt field', () => {
    const contact = { email: 'new@example.org' };
    expect(start().locations('POST', '/contacts', { data: { contact } })).toEqual([
      'body.data.contact.email',
    ]);
  });
});

describe('an upsert', () => {
  const upserted = (data: object) => {
    const { call, clock } = start();
    const answer = call('POST', '/contacts/upsert', { kind: 'contact', data });
    expect(answer).toMatchObject({ status: 202, body: '' });
    const contact = () => call('GET', '/contacts/123456').json.data.contact;
    const before = contact();
    clock.advance(2000);
    return { before, after: contact(), call };
  };

  test('with an id changes what it brings, later, and leaves the rest', () => {
    const { before, after } = upserted({ id: 123456, phone: '0639980102' });
    expect(before).not.toMatchObject({ phone: '0639980102' });
    expect(after).toEqual({
      ...before,
      phone: '0639980102',
      UpdatedAt: '2026-03-30T08:00:02.000Z',
    });
    expect(after.lastchange).not.toBe(after.UpdatedAt);
  });

  test('is dropped for one value that the space does not know', () => {
    const custom_fields = [{ id: 1, value: 'x' }];
    const { before, after } = upserted({ id: 123456, phone: '0639980102', custom_fields });
    expect(after).toEqual(before);
  });

  test('without an id goes to whoever has the address, or makes a contact', () => {
    const { after } = upserted({ mail: 'camille.moreau@example.org', mobile: '06' });
    expect(after.mobile).toBe('06');
    const { call } = upserted({ mail: 'nobody@example.org', firstname: 'No' });
    expect(call('GET', '/contacts/800001').json.data.contact).toMatchObject({ firstname: 'No' });
  });
});

test('a new contact may have an address', () => {
  const { call } = start();
  const address = {
    housenumber: '1',
    street: 'rue de la Paix',
    city: 'Paris',
    postalcode: '75002',
  };
  const { json } = call('POST', '/contacts', { data: { contact: { surname: 'New', address } } });
  expect(json.data.contact.address).toEqual(address);
});

test('a contact that was merged into another is gone, and cannot pay', () => {
  const { call, qomon } = start();
  qomon.space.merge(300021, 300020);
  expect(call('GET', '/contacts/300021').status).toBe(404);
  expect(call('GET', '/contacts/300020').status).toBe(200);
  const bundle = { data: { transactions: [transaction({ contact_id: 300021 })] } };
  expect(call('POST', bundlesPath, bundle).status).toBe(422);
});

test('the list of contacts goes by pages', () => {
  const { call } = start();
  expect(ids(call('GET', '/contacts').json)).toHaveLength(20);
  expect(ids(call('GET', '/contacts?limit=2&offset=1').json)).toEqual([789012, 300001]);
});
