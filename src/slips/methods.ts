import * as z from 'zod/mini';
import type { Catalog } from '../lists/catalog';
import { parseJson } from '../model/json';
import type { Store } from '../model/ports';

/** Which payment methods are cheques, as a person has said. */
const KEY = 'slips.methods';

const shape = z.array(z.string());

/** Those that are cheques; undefined where nobody has said it of this space. */
export function chequeMethods(store: Store, { paymentMethods }: Catalog): string[] | undefined {
  const kept = z.safeParse(shape, parseJson(store.get(KEY) ?? ''));
  const known = new Set(paymentMethods.map(({ value }) => value));
  const isOfSpace =
    kept.success && kept.data.length > 0 && kept.data.every((one) => known.has(one));
  return isOfSpace ? kept.data : undefined;
}

export function rememberChequeMethods(store: Store, methods: readonly string[]): void {
  store.set(KEY, JSON.stringify(methods));
}
