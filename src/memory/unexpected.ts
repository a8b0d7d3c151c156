import * as z from 'zod/mini';
import { parseJson } from '../model/json';
import type { Store } from '../model/ports';

const KEY = 'qomon.unexpected';

/** Fields that the pages have and a server may not know: what stands for them is not a person's. */
export const DROPPABLE = ['transactions.status_id', 'donations.amount_initial'] as const;

export type Droppable = (typeof DROPPABLE)[number];

/** Those that Qomon has refused as unexpected: they are not sent again. */
export function unexpectedFields(store: Store): ReadonlySet<Droppable> {
  const read = z.safeParse(z.array(z.enum(DROPPABLE)), parseJson(store.get(KEY) ?? ''));
  return new Set(read.data ?? []);
}

/** Takes note of fields that Qomon has refused. To be called under the document's lock. */
export function noteUnexpected(store: Store, fields: ReadonlySet<Droppable>): void {
  store.set(KEY, JSON.stringify([...unexpectedFields(store), ...fields]));
}
