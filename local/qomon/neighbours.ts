import { itemsOf } from './items';
import { sampleSpace } from './space';
import type { SpaceState } from './spaceState';
import { type Bucket, Tenant } from './tenant';

const names = ['Association Les Érables', 'Fédération Les Bouleaux'] as const;

/** The keys of the second and of the third space. */
const neighbourKeys = ['second-key-full', 'third-key-full'] as const;

/**
 * Other spaces of the same organisation. Their IDs overlap with the first one's and mean other
 * people, prices and bundles, as each space counts for itself.
 */
export function neighbours(now: number, bucket?: Bucket): readonly Tenant[] {
  return neighbourKeys.map((key, index) => {
    const tenant = new Tenant(neighbourState(key, index), now, bucket);
    seed(tenant, now - 86_400_000);
    return tenant;
  });
}

function neighbourState(key: string, index: number): SpaceState {
  const group_id = sampleSpace.group_id + index + 1;
  const { contacts, membershipPrices } = sampleSpace;
  return {
    ...sampleSpace,
    name: names[index] ?? names[0],
    group_id,
    keys: [{ key, rights: sampleSpace.keys[0]?.rights ?? [] }],
    membershipPrices: membershipPrices.map((price) => ({
      ...price,
      name: `Cotisation ${price.id}`,
      amount: (price.amount ?? 0) + 500,
    })),
    contacts: contacts.map((contact, place) => {
      const other = contacts[(place + index + 1) % contacts.length] ?? contact;
      return { ...other, id: contact.id, group_id };
    }),
  };
}

/** Some bundles, under the IDs that the first space's first bundles get. */
function seed(tenant: Tenant, at: number): void {
  for (const [place, contact] of tenant.space.state.contacts.slice(0, 3).entries()) {
    const item = {
      ...{ contact_id: contact.id, amount: 700 + place, currency: 'eur' },
      ...{ payment_method_kind: 'CB', date: '2026-03-01T00:00:00Z' },
      external_transaction_id: 9001 + place,
    };
    tenant.ledger.create(itemsOf({ transactions: [item] }, 1), at);
  }
}
