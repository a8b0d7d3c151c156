import { itemLists, itemsIn, type Loose, loose } from './loose';
import type { Flaw } from './problem';
import type { Switches } from './switches';

/**
 * `{"id":"…","data":{…}}` with IDs as text, the only full example of "Update a bundle", turned into
 * the form of the schemas. Every other body stays as it is.
 */
export function fromProse(body: unknown): unknown {
  const { id, data, ...others } = loose(body);
  if (id === undefined) return body;
  const fields = loose(data);
  const lists = itemLists
    .filter((list) => Array.isArray(fields[list]))
    .map((list) => [list, itemsIn(fields, list).map(withNumber)] as const);
  return { ...others, data: { ...fields, id: number(id), ...Object.fromEntries(lists) } };
}

/** What stands against the form of a PATCH body, by the switch. */
export function formFlaws(body: unknown, form: Switches['patchBody']): Flaw[] {
  const { id, data } = loose(body);
  if (form === 'schemas-only' && id !== undefined) {
    return [{ location: 'body.id', message: 'unexpected property', value: id }];
  }
  if (form !== 'prose-only') return [];
  const inner = loose(data).id;
  return [
    ...(id === undefined
      ? [
          {
            location: 'body.id',
            message: 'expected required property id to be present',
            value: null,
          },
        ]
      : []),
    ...(inner === undefined
      ? []
      : [{ location: 'body.data.id', message: 'unexpected property', value: inner }]),
  ];
}

function withNumber(item: Loose): Loose {
  return item.id === undefined ? item : { ...item, id: number(item.id) };
}

function number(id: unknown): unknown {
  return typeof id === 'string' && /^\d+$/.test(id) ? Number(id) : id;
}
