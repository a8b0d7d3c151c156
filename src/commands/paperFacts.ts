import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { Journal } from '../journal/journal';
import type { PaperFacts } from '../model/heldBundles';
import type { Obstacle } from '../model/obstacles';
import { factsOf } from '../papers/facts';
import { readCatalog } from '../run/catalog';
import { lockedQuietly } from '../run/lock';
import { connected } from '../run/space';
import { Snapshot } from '../sheet/snapshot';

export type PaperFactsAnswer = { readonly ok: true; readonly facts: PaperFacts } | Refusal;

/** The year of a file: rows that are recorded in it are to be met in Qomon's list. */
const shape = z.object({ year: z.optional(z.int()) });

export type PaperFactsRequest = z.infer<typeof shape>;

/** What a page needs of this spreadsheet to make a paper of what Qomon holds. Nothing is written. */
export function getPaperFacts(host: Host, request: unknown): PaperFactsAnswer {
  const read = z.safeParse(shape, request);
  const year = read.success ? read.data.year : undefined;
  const connection = connected(host, 'sending');
  if ('kind' in connection) return refusal(host, connection);
  const facts = lockedQuietly(host, (): PaperFacts | Obstacle => {
    const catalog = readCatalog(host);
    if ('kind' in catalog) return catalog;
    return factsOf(host, catalog, Snapshot.of(host.workbook), new Journal(host), year);
  });
  return 'kind' in facts ? refusal(host, facts) : { ok: true, facts };
}
