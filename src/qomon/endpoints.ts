import type { BundleId, ContactId } from '../model/ids';
import { CONTACTS_PER_PAGE, PAGE_SIZE } from '../model/limits';
import type { BundleChange } from './change';
import type { BundlePayload } from './payload';

/** A request to Qomon, before it knows the host and the key. */
export interface ApiRequest {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly body?: unknown;
}

export const LIST_PATHS = {
  statuses: '/v1/transaction_statuses',
  membershipPrices: '/v1/membership_prices',
  membershipPriceGroups: '/v1/membership_price_groups',
  donationPrices: '/v1/donation_prices',
  campaigns: '/v1/code_campaigns',
} as const;

/** A new contact. */
export const CONTACTS_PATH = '/contacts';

/** Bundles, one or all. */
export const BUNDLES_PATH = '/v1/transaction_bundles';

export function getSettings(): ApiRequest {
  return { method: 'get', path: '/v1/transaction_settings' };
}

/** One page of a reference list; `offset` counts entries. */
export function getListPage(path: string, offset: number): ApiRequest {
  return { method: 'get', path: `${path}?limit=${PAGE_SIZE}&offset=${offset}` };
}

export function postBundle(payload: BundlePayload): ApiRequest {
  return { method: 'post', path: BUNDLES_PATH, body: { data: payload } };
}

/** One bundle as it stands now. */
export function getBundle(id: BundleId): ApiRequest {
  return { method: 'get', path: `${BUNDLES_PATH}/${id}` };
}

/**
 * Changes items of a bundle. `{"data":{"id":…}}` is the form of both schemas; the prose example's
 * `{"id":…,"data":{…}}` is not. The answer is a reduced bundle: it is to be read again.
 */
export function patchBundle(change: BundleChange): ApiRequest {
  return { ...getBundle(change.id), method: 'patch', body: { data: change } };
}

/** Removes a bundle. Its answer is undocumented: see `deletionOutcome`. */
export function deleteBundle(id: BundleId): ApiRequest {
  return { ...getBundle(id), method: 'delete' };
}

/** A part of the list of bundles, newest first; `offset` counts bundles. */
export function getBundlesFrom(offset: number, limit: number): ApiRequest {
  return { method: 'get', path: `${BUNDLES_PATH}?limit=${limit}&offset=${offset}` };
}

export function getContact(id: ContactId): ApiRequest {
  return { method: 'get', path: `/contacts/${id}` };
}

/**
 * Searches for contacts who bear any of the addresses. Qomon matches words: addresses are to be
 * compared again. `page` counts from 0.
 */
export function searchByAddress(addresses: readonly string[], page: number): ApiRequest {
  return search(
    addresses.map((value) => ({ attr: 'mail', value })),
    page,
  );
}

/**
 * Searches for contacts of any of the IDs. `id` stands on no page as an attribute: whether a space's search
 * takes it is tried, see `Identification`.
 */
export function searchById(ids: readonly ContactId[], page: number): ApiRequest {
  return search(
    ids.map((id) => ({ attr: 'id', value: String(id) })),
    page,
  );
}

/** A page of everybody: no condition takes no two levels. */
export function searchEverybody(page: number): ApiRequest {
  return searchFor({ $all: [] }, page);
}

/** Searches for contacts who bear any of the words as a first name or a surname, whole. */
export function searchByName(words: readonly string[], page: number): ApiRequest {
  const conditions = words.flatMap((value) => [
    { attr: 'firstname', value },
    { attr: 'surname', value },
  ]);
  return search(conditions, page);
}

/** Where people are looked for. */
export const SEARCH_PATH = '/search';

/** Qomon takes exactly two levels above a condition. */
function search(
  conditions: ReadonlyArray<{ readonly attr: string; readonly value: string }>,
  page: number,
): ApiRequest {
  const wanted = conditions.map(({ attr, value }) => ({ $condition: { attr, ope: 'eql', value } }));
  return searchFor({ $at_least_one: [{ $at_least_one: wanted }] }, page);
}

function searchFor(query: object, page: number): ApiRequest {
  const advanced = { per_page: CONTACTS_PER_PAGE, page, query };
  return { method: 'post', path: SEARCH_PATH, body: { data: { advanced_search: advanced } } };
}

/** True of a request that changes nothing in Qomon. */
export function onlyReads({ method, path }: ApiRequest): boolean {
  return method === 'get' || path === SEARCH_PATH;
}

/** Creates a contact, whoever is there already: Qomon does not look for doubles here. */
export function postContact(contact: {
  readonly firstname?: string;
  readonly surname?: string;
  readonly mail?: string;
  readonly address?: Readonly<Record<string, string>>;
}): ApiRequest {
  return { method: 'post', path: CONTACTS_PATH, body: { data: { contact } } };
}
