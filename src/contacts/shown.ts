import type { ContactId } from '../model/ids';
import type { Contact, MetContact, ReadPeople } from './contact';

/**
 * Whom searches have shown. Each entry bears its ID, so that it is who it is, whatever the search did to find
 * it; but not where two entries contradict each other, or it is of another group than the space's own (which
 * `group` is, where it is known): who that is here, only a request for it alone tells.
 */
export class Shown {
  private readonly met = new Map<ContactId, MetContact | 'unclear'>();

  constructor(private readonly group: number | undefined) {}

  take({ contacts }: ReadPeople): void {
    for (const contact of contacts) {
      const before = this.met.get(contact.id);
      const isPlain = this.isOwn(contact) && (before === undefined || isSame(before, contact));
      this.met.set(contact.id, isPlain ? contact : 'unclear');
    }
  }

  has(id: ContactId): boolean {
    return this.met.has(id);
  }

  /** Who bears an ID, where that is plain. */
  plain(id: ContactId): Contact | undefined {
    const contact = this.met.get(id);
    return contact === 'unclear' ? undefined : contact;
  }

  private isOwn({ group }: MetContact): boolean {
    return this.group === undefined || group === undefined || group === this.group;
  }
}

function isSame(one: MetContact | 'unclear', other: Contact): boolean {
  return one !== 'unclear' && one.name === other.name && one.address === other.address;
}
