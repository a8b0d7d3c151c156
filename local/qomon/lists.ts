import { type Handler, page, success } from './call';
import type { Lists } from './space';

const list =
  (name: Exclude<keyof Lists, 'contacts'>): Handler =>
  (call, { space, switches }) => {
    const entries: readonly object[] = space.state[name];
    return page(entries, call, switches, (entry) => entry);
  };

const listMembershipPriceGroups: Handler = (call, { space, switches }) => {
  const { membershipPriceGroups, membershipPrices } = space.state;
  const groups = membershipPriceGroups.map((group) => ({
    ...group,
    membership_prices: membershipPrices.filter(
      (price) => price.membership_price_group_id === group.id,
    ),
  }));
  return page(groups, call, switches, (group) => group);
};

/** The settings and the reference lists of a space. */
export const listHandlers = {
  settings: ((_call, { space }) => success(space.state.settings)) satisfies Handler,
  listStatuses: list('statuses'),
  listMembershipPrices: list('membershipPrices'),
  listMembershipPriceGroups,
  listDonationPrices: list('donationPrices'),
  listCodeCampaigns: list('codeCampaigns'),
};
