import * as z from 'zod/mini';
import type { Host } from '../host/host';
import type { BundleId, Reference } from '../model/ids';
import { parseJson } from '../model/json';
import { LEFT_ROWS, PROPERTY_PIECE } from '../model/limits';
import { readCurrency } from '../model/money';
import type { Totals } from '../model/results';
import type { KeptPace } from '../qomon/pace';
import type { Approved } from '../send/approval';

/** How far a run of the sidebar has come; kept between its slices. */
export interface Progress {
  readonly approved: readonly Approved[];
  readonly sent: number;
  readonly rejected: number;
  readonly unconfirmed: number;
  readonly changed: number;
  readonly totals: Totals;
  readonly pace: KeptPace | undefined;
  /** The rows that were left behind so far, by their references. */
  readonly left: readonly Reference[];
  /** True where the rows go because they are ticked. */
  readonly isTicked: boolean;
  /** When Qomon's list was looked at last, or something was sent, in milliseconds since 1970. */
  readonly lookedAt: number;
  /** What a person is to be told besides. */
  readonly notes: readonly string[];
}

const shape = z.object({
  runId: z.string(),
  approved: z.array(z.tuple([z.string(), z.array(z.number()), z.optional(z.array(z.number()))])),
  counts: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  totals: z.array(z.tuple([z.string(), z.number()])),
  pace: z.optional(z.object({ left: z.number(), at: z.number() })),
  left: z.array(z.number()),
  isTicked: z.optional(z.boolean()),
  lookedAt: z.optional(z.number()),
  notes: z.optional(z.array(z.string())),
});

/** Keeps a run in place of the person's last one in this spreadsheet, finished or not. */
export function keepProgress(host: Host, runId: string, progress: Progress): void {
  const { approved, sent, rejected, unconfirmed, changed, totals, left, ...rest } = progress;
  const text = ascii({
    runId,
    approved: approved.map(({ fingerprint, references, previous }) => [
      fingerprint,
      references,
      ...(previous ? [previous] : []),
    ]),
    counts: [sent, rejected, unconfirmed, changed],
    totals: totals.map(({ currency, amount }) => [currency, amount]),
    left: left.slice(0, LEFT_ROWS),
    ...rest,
  });
  const pieces = Math.ceil(text.length / PROPERTY_PIECE);
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = text.slice(piece * PROPERTY_PIECE, (piece + 1) * PROPERTY_PIECE);
    host.userStore.set(pieceKey(host, piece), part);
  }
  // A shorter list leaves pieces of the longer one behind.
  dropPieces(host, pieces);
}

/** JSON of one byte a character, as a property is limited in bytes: names of tabs may be in any script. */
function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The run as it was kept; undefined where it has ended, or another was begun since. */
export function recallProgress(host: Host, runId: string): Progress | undefined {
  let text = '';
  for (let piece = 0; ; piece += 1) {
    const part = host.userStore.get(pieceKey(host, piece));
    if (part === undefined) break;
    text += part;
  }
  const read = z.safeParse(shape, parseJson(text));
  if (!read.success || read.data.runId !== runId) return undefined;
  const [sent, rejected, unconfirmed, changed] = read.data.counts;
  return {
    approved: read.data.approved.map(([fingerprint, references, previous]) => ({
      fingerprint,
      references: references as Reference[],
      ...(previous && { previous: previous as BundleId[] }),
    })),
    sent,
    rejected,
    unconfirmed,
    changed,
    pace: read.data.pace,
    totals: read.data.totals.flatMap(([code, amount]) => {
      const currency = readCurrency(code);
      return currency ? [{ currency, amount }] : [];
    }),
    left: read.data.left as Reference[],
    isTicked: read.data.isTicked ?? false,
    lookedAt: read.data.lookedAt ?? 0,
    notes: read.data.notes ?? [],
  };
}

/** Forgets the run: it has ended. */
export function forgetProgress(host: Host): void {
  dropPieces(host, 0);
  forgetStop(host);
}

/** Asks a run to stop before its next chunk. */
export function askToStop(host: Host, runId: string): void {
  host.userStore.set(stopKey(host), runId);
}

/** To be called once it has stopped: whoever goes on with it wants that no more. */
export function forgetStop(host: Host): void {
  host.userStore.delete(stopKey(host));
}

export function isAskedToStop(host: Host, runId: string): boolean {
  return host.userStore.getNow(stopKey(host)) === runId;
}

const stopKey = ({ workbook }: Host): string => `run.${workbook.id}.stop`;

const pieceKey = ({ workbook }: Host, piece: number): string => `run.${workbook.id}.${piece}`;

function dropPieces(host: Host, from: number): void {
  for (let piece = from; host.userStore.get(pieceKey(host, piece)) !== undefined; piece += 1) {
    host.userStore.delete(pieceKey(host, piece));
  }
}
