import type { ListName } from './columns';

/** What Qomon was asked for, in the order of the columns of the hidden tab, behind what dropdowns offer. */
export const KEPT_LISTS = [
  'settings',
  'statuses',
  'membershipPrices',
  'donationPrices',
  'campaigns',
] as const;

export type Kept = (typeof KEPT_LISTS)[number];

/** What dropdowns offer, in the order of the first columns of the hidden tab. */
export const OFFERED_LISTS = [
  'paymentMethods',
  'statuses',
  'campaigns',
  'membershipPrices',
  'donationPrices',
] as const satisfies readonly ListName[];
