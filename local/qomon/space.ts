import sample from './sample.json';
import type { Contact, Lists, Settings, SpaceState } from './spaceState';
import type { Switches } from './switches';

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

  /** Takes an entry out. */
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

  /** Merges a contact into another, whose ID is the only one from now on. */
  merge(id: number, into: number): void {
    this.remove('contacts', id);
    this.change({ merged: { ...this.state.merged, [id]: into } });
  }

  /** The ID under which a merged contact goes on, or the ID itself. */
  survivor(id: number, mergedContacts: Switches['mergedContacts']): number {
    return (mergedContacts === 'survivor' ? this.state.merged?.[id] : undefined) ?? id;
  }

  /** Whether a bundle may name a contact. */
  payable(id: unknown, mergedContacts: Switches['mergedContacts']): boolean {
    return typeof id === 'number' && this.contact(this.survivor(id, mergedContacts)) !== undefined;
  }

  /** Accepts a change of a contact, or a new one, that is done only at a later moment. */
  expect(contact: Contact, at: number): void {
    this.change({ coming: [...(this.state.coming ?? []), { contact, at }] });
  }

  /** Does what was accepted and is due. */
  settle(now: number): void {
    const { coming = [] } = this.state;
    const due = coming.filter(({ at }) => at <= now);
    if (due.length === 0) return;
    this.change({ coming: coming.filter(({ at }) => at > now) });
    for (const { contact } of due) this.put(contact);
  }

  /** Puts a contact in the place of the one with its ID, or adds it. */
  put(contact: Contact): void {
    const { contacts } = this.state;
    if (entry(contacts, contact.id) === undefined) {
      this.add('contacts', contact);
      return;
    }
    this.change({ contacts: contacts.map((one) => (one.id === contact.id ? contact : one)) });
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
