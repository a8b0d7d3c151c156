import * as z from 'zod/mini';
import { meaningOf, type Outcome } from './answer';
import type { Qomon } from './client';
import { getBundlesFrom } from './endpoints';
import { type ListEntry, readListEntry } from './listEntry';
import { page } from './shapes';

/** A part of the list of bundles as it came. */
export interface ListPage {
  /** How many entries came, read or not. */
  readonly came: number;
  readonly entries: readonly ListEntry[];
  /** How many bundles there are, where Qomon says so in a form that can be read. */
  readonly total: number | undefined;
}

/** Entries from an offset on, newest first; undefined where no page came. */
export function askForPage(qomon: Qomon, offset: number, limit: number): ListPage | undefined {
  const outcome = askForPart(qomon, offset, limit);
  return outcome.kind === 'recorded' ? outcome.value : undefined;
}

/** The same, or why none came. */
export function askForPart(qomon: Qomon, offset: number, limit: number): Outcome<ListPage> {
  const [answer] = qomon.send([getBundlesFrom(offset, limit)]);
  const outcome = meaningOf(answer, listPage);
  if (outcome.kind !== 'recorded') return outcome;
  const { data, total } = outcome.value;
  const values = data ?? [];
  const entries = values.flatMap((value) => readListEntry(value) ?? []);
  return { ...outcome, value: { came: values.length, entries, total: readTotal(total) } };
}

const listPage = z.object({ ...page(z.unknown()).shape, total: z.optional(z.unknown()) });

function readTotal(total: unknown): number | undefined {
  const number = typeof total === 'string' && /^\d{1,9}$/.test(total.trim()) ? +total : total;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined;
}
