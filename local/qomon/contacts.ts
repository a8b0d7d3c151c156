import { type Call, type Handler, type Records, success } from './call';
import { stamp } from './moment';
import { filled } from './paging';
import { newContact, own } from './people';
import { problem, type Reply } from './problem';
import { conditionsOf, matching, type Query, type Sorting } from './search';
import type { Contact } from './spaceState';
import type { Switches } from './switches';
import { upsertContacts } from './upsert';

interface Search extends Sorting {
  readonly per_page: number;
  readonly page?: number;
  readonly query: Query;
}

const search: Handler = (call, records) => {
  const { switches } = records;
  const asked = searchOf(call);
  const refusal = idRefusal(asked.query, switches);
  if (refusal) return refusal;
  const found = matching(indexed(records, call.now), asked.query, asked, switches);
  const size = Math.min(asked.per_page, switches.pageCapOfSearch);
  const { page = 0 } = asked;
  const isEndless = switches.searchPages === 'endless';
  const shown = isEndless ? filled(found, size) : found.slice(page * size, (page + 1) * size);
  return contactsReply(shown, switches);
};

/** How many contacts a query is true of (search overview): the same body, without `per_page`. */
const countContacts: Handler = (call, records) => {
  const asked = searchOf(call);
  const refusal = idRefusal(asked.query, records.switches);
  if (refusal) return refusal;
  const found = matching(indexed(records, call.now), asked.query, {}, records.switches);
  return success({ total: found.length });
};

const listContacts: Handler = (call, { space, switches }) => {
  const limit = Math.min(Number(call.query.limit ?? 20), switches.pageCapOfContacts, 1000);
  const offset = Number(call.query.offset ?? 0);
  return contactsReply(own(space).slice(offset, offset + limit), switches);
};

const findContact: Handler = (call, { space, switches }) => {
  const id = space.survivor(Number(call.path.id), switches.mergedContacts);
  const contact = space.contact(id);
  if (contact && contact.group_id === space.state.group_id) {
    return success({ contact: view(contact) });
  }
  if (!contact || switches.foreignContacts === 404) return problem(404, 'no such contact');
  return problem(switches.foreignContacts, 'the contact is of another space');
};

const createContact: Handler = (call, { space }) => {
  // The contract has checked the body against NewContact before any handler runs.
  const body = call.body as { readonly data: { readonly contact: Partial<Contact> } };
  const contact = newContact(body.data.contact, space, call.now);
  space.add('contacts', contact);
  return success({ contact: view(contact) });
};

const notModelled: Handler = () => problem(501, 'the stand-in does not do this');

/** The operations on contacts. What loses data, or nobody needs, is answered 501: a use shows. */
export const contactHandlers = {
  search,
  countContacts,
  listContacts,
  findContact,
  createContact,
  changeContact: notModelled,
  upsertContacts,
  listForms: notModelled,
};

function searchOf(call: Call): Search {
  // The contract has checked the body against Search before any handler runs.
  return (call.body as { readonly data: { readonly advanced_search: Search } }).data
    .advanced_search;
}

/** `id` is on no page as an attribute: the switch decides whether the search knows it. */
function idRefusal(query: Query, { searchById }: Switches): Reply | null {
  if (searchById !== 'refused' && searchById !== 'bad request') return null;
  const hasId = conditionsOf(query).some(({ $condition: { attr } }) => attr === 'id');
  if (!hasId) return null;
  if (searchById === 'bad request') return problem(400, 'unknown attribute');
  const location = 'body.data.advanced_search.query';
  return problem(422, 'validation failed', [
    { location, message: 'unknown attribute', value: 'id' },
  ]);
}

/** New contacts show up late in the search, seen in live spaces. */
function indexed({ space, switches }: Records, now: number): readonly Contact[] {
  const all = switches.contactEntries === 'foreign' ? space.state.contacts : own(space);
  return all.filter(({ made }) => made === undefined || now >= made + switches.searchDelay);
}

function contactsReply(contacts: readonly Contact[], switches: Switches): Reply {
  const isNull = contacts.length === 0 && switches.emptyLists === 'null';
  return success({ contacts: isNull ? null : contacts.map(view) });
}

/** `UpdatedAt` moves with every change, `lastchange` does not (both seen in live spaces). */
function view({ made, changed, ...contact }: Contact): object {
  const created = made === undefined ? contact.lastchange : stamp(made);
  return {
    ...contact,
    CreatedAt: created,
    UpdatedAt: changed === undefined ? created : stamp(changed),
  };
}
