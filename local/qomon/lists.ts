import { type Handler, type Records, success } from './call';
import { emptied } from './emptiness';
import { type Paging, page } from './paging';
import { problem } from './problem';
import type { Lists } from './spaceState';
import type { Switches } from './switches';

type ListName = Exclude<keyof Lists, 'contacts'>;

const caps = {
  statuses: 'pageCapOfStatuses',
  membershipPrices: 'pageCapOfMembershipPrices',
  membershipPriceGroups: 'pageCapOfMembershipPriceGroups',
  donationPrices: 'pageCapOfDonationPrices',
  codeCampaigns: 'pageCapOfCodeCampaigns',
} as const satisfies Record<ListName, keyof Switches>;

const schemas = {
  statuses: 'Status',
  membershipPrices: 'MembershipPrice',
  membershipPriceGroups: 'MembershipPriceGroup',
  donationPrices: 'DonationPrice',
  codeCampaigns: 'CodeCampaign',
} as const satisfies Record<ListName, string>;

function pagingOf(name: ListName, switches: Switches): Paging {
  return {
    usual: 20,
    cap: switches[caps[name]],
    entries: switches.listEntries,
    pages: switches.listPages,
    emptyLists: switches.emptyLists,
  };
}

const list =
  (name: ListName): Handler =>
  (call, { space, switches }) => {
    const entries: readonly object[] = space.state[name];
    return page(entries, call, pagingOf(name, switches), (entry) =>
      emptied(entry, schemas[name], switches.emptyListFields),
    );
  };

const listMembershipPriceGroups: Handler = (call, { space, switches }) => {
  if (switches.priceGroups === '404') return problem(404, 'no such path');
  const { membershipPriceGroups, membershipPrices } = space.state;
  const paging = pagingOf('membershipPriceGroups', switches);
  const { emptyListFields } = switches;
  return page(membershipPriceGroups, call, paging, (group) => ({
    ...emptied(group, 'MembershipPriceGroup', emptyListFields),
    membership_prices: membershipPrices
      .filter((price) => price.membership_price_group_id === group.id)
      .map((price) => emptied(price, 'MembershipPrice', emptyListFields)),
  }));
};

function settings({ space, switches }: Records) {
  return success(emptied(space.state.settings, 'Settings', switches.emptySettings));
}

/** The settings and the reference lists of a space. */
export const listHandlers = {
  settings: ((_call, records) => settings(records)) satisfies Handler,
  listStatuses: list('statuses'),
  listMembershipPrices: list('membershipPrices'),
  listMembershipPriceGroups,
  listDonationPrices: list('donationPrices'),
  listCodeCampaigns: list('codeCampaigns'),
};
