import type { contacts } from '../../../../local/qomon/options/contacts';
import { bundlesPath, type Started, transaction } from '../caller';
import type { Proofs } from './proof';

const everybody = { $all: [] };
const ofId = (value: number) => ({
  $all: [{ $all: [{ $condition: { attr: 'id', ope: 'eql', value } }] }],
});
const search = ({ call }: Started, query: object, more: object = {}) =>
  call('POST', '/search', { data: { advanced_search: { per_page: 1000, query, ...more } } });
const count = (stand: Started, more: object = {}): number =>
  search(stand, everybody, more).json.data.contacts.length;

export const contactProofs: Proofs<typeof contacts> = {
  searchById: {
    observe: (stand) => {
      const found = [789_012, 789].map((id) => search(stand, ofId(id)));
      return found.map(({ status, json }) => {
        const people = json.data?.contacts.length;
        return [status, people === count(stand) ? 'all' : people];
      });
    },
    expected: [
      [
        'found',
        [
          [200, 1],
          [200, 0],
        ],
      ],
      [
        'refused',
        [
          [422, undefined],
          [422, undefined],
        ],
      ],
      [
        'bad request',
        [
          [400, undefined],
          [400, undefined],
        ],
      ],
      [
        'nobody',
        [
          [200, 0],
          [200, 0],
        ],
      ],
      [
        'ignored',
        [
          [200, 'all'],
          [200, 'all'],
        ],
      ],
      [
        'beginning',
        [
          [200, 1],
          [200, 1],
        ],
      ],
    ],
  },
  foundById: {
    observe: (stand) => {
      stand.qomon.turn({ searchById: 'found' });
      return [123_456, 300_002].map((id) => search(stand, ofId(id)).json.data.contacts.length);
    },
    expected: [
      ['all', [1, 1]],
      ['some', [0, 1]],
    ],
  },
  contactEntries: {
    observe: (stand) => {
      const people: Array<{ id: number | null; group_id: number; surname: string }> = search(
        stand,
        everybody,
      ).json.data.contacts;
      const groups = new Set(people.map(({ group_id }) => group_id)).size;
      const unreadable = people.filter(({ id }) => id === null).length;
      const ids = new Set(people.map(({ id }) => id)).size;
      const names = new Set(people.map(({ id, surname }) => `${id} ${surname}`)).size;
      return [groups > 1, unreadable, people.length > ids, names > ids];
    },
    expected: [
      ['right', [false, 0, false, false]],
      ['unreadable', [false, 1, false, false]],
      ['twice', [false, 0, true, false]],
      ['contradicting', [false, 0, true, true]],
      ['foreign', [true, 0, false, false]],
    ],
  },
  pageCapOfSearch: {
    observe: (stand) => {
      stand.qomon.space.fill('contacts', 200);
      return [count(stand) > 200, count(stand, { page: 1 })];
    },
    expected: [
      [1000, [true, 0]],
      [20, [false, 20]],
      [100, [false, 100]],
    ],
  },
  pageCapOfContacts: {
    observe: (stand) => {
      stand.qomon.space.fill('contacts', 200);
      const { length } = stand.call('GET', '/contacts?limit=1000').json.data.contacts;
      return length > 200 ? 'all' : length;
    },
    expected: [
      [1000, 'all'],
      [20, 20],
      [100, 100],
    ],
  },
  searchPages: {
    observe: (stand) => count(stand, { page: 7, per_page: 50 }),
    expected: [
      ['right', 0],
      ['endless', 50],
    ],
  },
  searchDelay: {
    observe: (stand) => {
      const before = count(stand);
      stand.call('POST', '/contacts', { data: { contact: { surname: 'New' } } });
      return [0, 30_000, 570_000].map((milliseconds) => {
        stand.clock.advance(milliseconds);
        return count(stand) - before;
      });
    },
    expected: [
      [30_000, [0, 1, 1]],
      [600_000, [0, 0, 1]],
    ],
  },
  foreignContacts: {
    observe: ({ call }) => {
      const body = { data: { transactions: [transaction({ contact_id: 400_001 })] } };
      return [call('GET', '/contacts/400001').status, call('POST', bundlesPath, body).status];
    },
    expected: [
      [404, [404, 200]],
      [403, [403, 200]],
      [500, [500, 200]],
    ],
  },
  mergedContacts: {
    observe: ({ call, qomon }) => {
      qomon.space.merge(789_012, 123_456);
      const body = { data: { transactions: [transaction({ contact_id: 789_012 })] } };
      const { status, json } = call('GET', '/contacts/789012');
      const recorded = call('POST', bundlesPath, body).json.data?.transactions[0].contact_id;
      return [status, json.data?.contact.id, recorded];
    },
    expected: [
      ['gone', [404, undefined, undefined]],
      ['survivor', [200, 123_456, 123_456]],
    ],
  },
  contactNames: {
    observe: (stand) => {
      const { surname } = stand.call('GET', '/contacts/123456').json.data.contact;
      const [first] = search(stand, everybody).json.data.contacts;
      return [surname, first.surname].map((name) => name && name.length > 50_000);
    },
    expected: [
      ['text', [false, false]],
      ['null', [null, null]],
      ['long', [true, true]],
    ],
  },
};
