import type { BundlePayload } from './payload';

/** A request to Qomon, before it knows the host and the key. */
export interface ApiRequest {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly body?: unknown;
}

/** The most that a list gives at once. Its default is 20, so a limit is always sent. */
export const PAGE_SIZE = 1000;

export const LIST_PATHS = {
  statuses: '/v1/transaction_statuses',
  membershipPrices: '/v1/membership_prices',
  membershipPriceGroups: '/v1/membership_price_groups',
  donationPrices: '/v1/donation_prices',
  campaigns: '/v1/code_campaigns',
} as const;

export function getSettings(): ApiRequest {
  return { method: 'get', path: '/v1/transaction_settings' };
}

/** One page of a reference list; `offset` counts entries. */
export function getListPage(path: string, offset: number): ApiRequest {
  return { method: 'get', path: `${path}?limit=${PAGE_SIZE}&offset=${offset}` };
}

export function postBundle(payload: BundlePayload): ApiRequest {
  return { method: 'post', path: '/v1/transaction_bundles', body: { data: payload } };
}
