import sample from './sample.json';

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
  /** When it was made during a run: the search shows it late. */
  readonly made?: number;
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
}

/** A small association with its prices, statuses, methods, codes and some forty contacts. */
export const sampleSpace: SpaceState = sample;

/** A space of Qomon that a test can change while the add-on runs. */
export class Space {
  constructor(public state: SpaceState = sampleSpace) {}

  /** Changes whatever has no method of its own, for instance `{ settings: … }`. */
  change(part: Partial<SpaceState>): void {
    this.state = { ...this.state, ...part };
  }

  changeSettings(part: Partial<Settings>): void {
    this.change({ settings: { ...this.state.settings, ...part } });
  }

  add<Name extends keyof Lists>(list: Name, ...entries: Lists[Name][number][]): void {
    this.change({ [list]: [...this.state[list], ...entries] });
  }

  /** Takes an entry out; a contact that goes this way was merged into another. */
  remove(list: keyof Lists, id: number): void {
    const kept: readonly { readonly id: number }[] = this.state[list];
    this.change({ [list]: kept.filter((entry) => entry.id !== id) });
  }

  /** Adds copies of the list's first entry, with their own ids and names, for tests of paging. */
  fill(list: keyof Lists, count: number, firstId = 600_001): void {
    const [model] = this.state[list];
    if (!model) throw new Error(`${list} has no first entry to copy`);
    const copies = Array.from({ length: count }, (_, index) => {
      const id = firstId + index;
      const names = list === 'codeCampaigns' ? { code: `CODE${id}` } : { name: `Entry ${id}` };
      const person = { firstname: 'Alex', surname: `Person ${id}`, mail: `p${id}@example.org` };
      return { ...model, id, ...(list === 'contacts' ? person : names) };
    });
    this.change({ [list]: [...this.state[list], ...copies] });
  }

  revoke(key: string): void {
    this.change({ keys: this.state.keys.filter((known) => known.key !== key) });
  }

  /** Refuses payments before a UTC moment, and says so in `open_periods`. */
  closePeriod(before: string): void {
    this.change({ closedBefore: before });
    this.changeSettings({ open_periods: { from: before } });
  }

  contact(id: number): Contact | undefined {
    return entry(this.state.contacts, id);
  }
}

const places = new WeakMap<readonly object[], ReadonlyMap<unknown, number>>();

/** The entry of a list that has this id, by an index made once for each version of the list. */
export function entry<Entry extends { readonly id: number }>(
  list: readonly Entry[],
  id: unknown,
): Entry | undefined {
  const known = places.get(list) ?? new Map(list.map((one, place) => [one.id, place]));
  places.set(list, known);
  const place = known.get(id);
  return place === undefined ? undefined : list[place];
}
