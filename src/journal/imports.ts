import * as z from 'zod/mini';
import type { ImportOutcome } from '../model/importResults';
import { AT } from '../model/journalColumns';
import { parseJson } from '../model/json';
import type { Cell } from '../model/ports';

/** What a line of the journal says of an import: never a name, and of keys their digests alone. */
export interface ImportLine {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly outcome: ImportOutcome;
  /** The import that it is a part of. */
  readonly importId: string;
  readonly source: string;
  readonly orders: readonly ImportedOrder[];
}

/**
 * Digest of the key; print of what the export said; print of the rows as they were written, or how many of
 * their cells held anything when they began to be taken back.
 */
export type ImportedOrder = readonly [key: string, print: string, rows: string];

const codes = z.object({
  import: z.string(),
  source: z.string(),
  orders: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

/** The cell of codes of such a line. */
export function importCodes({
  importId,
  source,
  orders,
}: Pick<ImportLine, 'importId' | 'source' | 'orders'>): string {
  return JSON.stringify({ import: importId, source, orders });
}

/** Reads such a line; undefined for any other. */
export function readImportLine(cells: readonly Cell[]): ImportLine | undefined {
  if (cells[AT.action] !== 'import') return undefined;
  const outcome = OUTCOMES.find((one) => one === cells[AT.outcome]);
  const read = z.safeParse(codes, parseJson(String(cells[AT.codes] ?? '')));
  if (!outcome || !read.success) return undefined;
  const time = cells[AT.time];
  const { import: importId, source, orders } = read.data;
  return { at: typeof time === 'object' ? time.getTime() : 0, outcome, importId, source, orders };
}

const OUTCOMES: readonly ImportOutcome[] = ['intended', 'recorded', 'takingBack', 'takenBack'];
