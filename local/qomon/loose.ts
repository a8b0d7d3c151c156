/** A value of a request of which nothing is known yet. */
export type Loose = Readonly<Record<string, unknown>>;

/** The lists of a bundle. */
export const itemLists = ['transactions', 'memberships', 'donations'] as const;
export type ItemList = (typeof itemLists)[number];

/** The fields of a value, or none if it is no object. */
export function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The items of a list in whatever came, or none. */
export function itemsIn(data: Loose, list: ItemList): readonly Loose[] {
  const items = data[list];
  return Array.isArray(items) ? items.map(loose) : [];
}
