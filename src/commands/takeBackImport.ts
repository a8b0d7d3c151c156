import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { takeBack } from '../import/takeBack';
import type { NamesKnown } from '../import/untouched';
import { Journal } from '../journal/journal';
import { readCatalog } from '../run/catalog';
import { credentials } from '../run/credentials';
import { peopleMemory } from '../run/directory';
import { otherInstallation } from '../run/installation';
import { locked } from '../run/lock';
import { a1 } from '../sheet/a1';
import { sentence } from '../text/sentence';

const shape = z.object({ importId: z.string() });

/** An order whose rows stay. */
export interface KeptOrder {
  readonly tab: string;
  readonly row: number;
  readonly cell: string;
  /** Its key, and why. */
  readonly text: string;
}

export type TakeBackAnswer =
  | { readonly ok: true; readonly orders: number; readonly kept: readonly KeptOrder[] }
  | Refusal;

/** Takes the rows of an import off the sheet again, as far as they were neither sent nor edited. */
export function takeBackImport(host: Host, request: unknown): TakeBackAnswer {
  const other = otherInstallation(host);
  if (other) return refusal(host, other);
  const read = z.safeParse(shape, request);
  if (!read.success) return { ok: false, problem: host.words.imports.unreadable };
  const { importId } = read.data;
  const catalog = readCatalog(host);
  if ('kind' in catalog) return refusal(host, catalog);
  const { currency } = catalog;
  if (!currency) return { ok: false, problem: host.words.imports.noCurrency };
  const own = credentials(host);
  const names: NamesKnown = (ids) => (own ? peopleMemory(host, own).recall(ids) : new Map());
  const done = locked(host, () => takeBack(host, new Journal(host), importId, currency, names));
  if ('kind' in done) return refusal(host, done);
  const kept = done.kept.map(({ key, why, placed: { entry, row }, column = 1 }) => ({
    tab: entry.tab.name,
    row: row.number,
    cell: a1({ row: row.number, column }),
    text: `${key} · ${sentence(host.words.imports.kept, why)}`,
  }));
  return { ok: true, orders: done.orders, kept };
}
