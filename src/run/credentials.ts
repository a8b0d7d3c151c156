import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { parseJson } from '../model/json';
import { REGIONS } from '../model/regions';
import type { Credentials } from '../qomon/client';

/** A user's own key is kept for one spreadsheet: another may belong to another space. */
export function storeKey({ workbook }: Host): string {
  return `connection.${workbook.id}`;
}

/** The key to use: the user's own, else the one that is shared with everybody who may edit. */
export function credentials(host: Host): (Credentials & { shared: boolean }) | undefined {
  const key = storeKey(host);
  for (const [store, shared] of [
    [host.userStore, false],
    [host.documentStore, true],
  ] as const) {
    const read = z.safeParse(stored, parseJson(store.get(key) ?? ''));
    if (read.success) return { ...read.data, shared };
  }
  return undefined;
}

const stored = z.object({ apiKey: z.string(), region: z.enum(REGIONS) });
