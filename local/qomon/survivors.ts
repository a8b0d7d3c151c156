import type { BundleInput } from './shapes';

type Payer = { readonly contact_id?: number | null };

/** A bundle that names those into whom its people were merged. */
export function withSurvivors(input: BundleInput, survivorOf: (id: number) => number): BundleInput {
  const renamed = <Item extends Payer>(items: readonly Item[] | null | undefined) =>
    items?.map((item) =>
      typeof item.contact_id === 'number'
        ? { ...item, contact_id: survivorOf(item.contact_id) }
        : item,
    );
  return {
    ...input,
    transactions: renamed(input.transactions) ?? null,
    memberships: renamed(input.memberships) ?? null,
    donations: renamed(input.donations) ?? null,
  };
}
