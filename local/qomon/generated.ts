import { itemLists, itemsIn, loose } from './loose';
import type { Flaw } from './problem';

/**
 * What is Qomon's to give in a new bundle: its id and summary, and the ids of items. The curl of
 * "Create a bundle" sends them, its text says to omit them.
 */
export function generatedFlaws(body: unknown): Flaw[] {
  const data = loose(loose(body).data);
  const message = 'unexpected property';
  const ofBundle = (['id', 'summary'] as const)
    .filter((field) => data[field] !== undefined)
    .map((field) => ({ location: `body.data.${field}`, message, value: data[field] }));
  const ofItems = itemLists.flatMap((list) =>
    itemsIn(data, list).flatMap(({ id }, index) =>
      id === undefined ? [] : [{ location: `body.data.${list}[${index}].id`, message, value: id }],
    ),
  );
  return [...ofBundle, ...ofItems];
}

/** A new bundle without what is Qomon's to give. */
export function withoutGenerated(body: unknown): unknown {
  const { id: _id, summary: _summary, ...data } = loose(loose(body).data);
  const lists = itemLists
    .filter((list) => Array.isArray(data[list]))
    .map((list) => [list, itemsIn(data, list).map(({ id: _, ...item }) => item)] as const);
  return { ...loose(body), data: { ...data, ...Object.fromEntries(lists) } };
}
