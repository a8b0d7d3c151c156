/** An API key: static, good for one space, with its rights by the names of openapi.json. */
interface Key {
  readonly key: string;
  readonly rights: readonly string[];
}

export interface Settings {
  readonly currency: string | null;
  readonly default_status_id: number | null;
  readonly default_membership_price_id: number | null;
  readonly default_donation_price_id: number | null;
  readonly payment_method_kinds: readonly string[] | null;
  readonly max_batch_size: number | null;
  readonly batch_prefix: string | null;
  readonly open_periods: object | null;
  readonly additional_settings: object | null;
}

export interface Status {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly archived: boolean | null;
  readonly color: string | null;
}

interface DonationPrice {
  readonly id: number;
  readonly name: string;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly allow_custom_amount: boolean | null;
  readonly hidden: boolean | null;
}

interface MembershipPrice extends DonationPrice {
  readonly membership_price_group_id: number | null;
  readonly duration: string | null;
  readonly kind: string | null;
  readonly rolling_period: string | null;
}

interface MembershipPriceGroup {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean | null;
}

interface CodeCampaign {
  readonly id: number;
  readonly code: string;
  readonly name: string | null;
}

export interface Contact {
  readonly id: number;
  readonly firstname: string | null;
  readonly surname: string | null;
  readonly mail: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly lastchange: string | null;
  /** Another number than the space's: a contact of another space, which bundles may name. */
  readonly group_id: number;
  readonly membership_code: string | null;
  readonly membership_number: string | null;
  readonly address?: Readonly<Record<string, string>> | null;
  /** The sample space has none. */
  readonly birthdate?: string | null;
  /** When it was made during a run: the search shows it late. */
  readonly made?: number;
  /** When it was last changed during a run: `UpdatedAt` moves, `lastchange` does not. */
  readonly changed?: number;
}

/** A change of contacts that was accepted and is not done yet. */
interface ComingContact {
  readonly at: number;
  readonly contact: Contact;
}

/** The lists that a space has, each of entries with an id. */
export interface Lists {
  readonly statuses: readonly Status[];
  readonly membershipPrices: readonly MembershipPrice[];
  readonly membershipPriceGroups: readonly MembershipPriceGroup[];
  readonly donationPrices: readonly DonationPrice[];
  readonly codeCampaigns: readonly CodeCampaign[];
  readonly contacts: readonly Contact[];
}

/** All that Qomon knows of a space, besides its bundles. Replaced, never changed in place. */
export interface SpaceState extends Lists {
  readonly name: string;
  readonly group_id: number;
  /** The region's address; a key of one region is unknown in the other. */
  readonly server: string;
  readonly keys: readonly Key[];
  readonly settings: Settings;
  /** Payments before this UTC moment are refused: their period is closed. */
  readonly closedBefore: string | null;
  /** Contacts that were merged into others: the ID of each, with the other's. */
  readonly merged?: Readonly<Record<number, number>>;
  readonly coming?: readonly ComingContact[];
}
