import * as z from 'zod/mini';
import type { ImportOutcome } from '../model/importResults';
import { AT } from '../model/journalColumns';
import { parseJson } from '../model/json';
import { ORDERS_PER_LINE } from '../model/limits';
import { type Money, majorNumber } from '../model/money';
import type { Cell } from '../model/ports';
import type { JournalContext, LineWriter } from './lineWriter';
import { linesSince } from './parts';
import { HEADER_LINES } from './reading';

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

/** The lines of the journal about imports. */
export class ImportLines {
  constructor(
    private readonly context: Pick<JournalContext, 'workbook' | 'documentStore' | 'words'>,
    private readonly writer: LineWriter,
  ) {}

  /**
   * Adds lines about an import, as many as their codes take; `money`, of all its orders together, stands on
   * the first. They are safe after the next flush.
   */
  note(line: Omit<ImportLine, 'at'>, money: Money): void {
    const { words } = this.context;
    const { outcome, source } = line;
    const parts = Math.ceil(line.orders.length / ORDERS_PER_LINE);
    this.writer.append(
      Array.from({ length: parts }, (_, part) => {
        const from = part * ORDERS_PER_LINE;
        const orders = line.orders.slice(from, from + ORDERS_PER_LINE);
        return {
          action: 'import',
          outcome,
          detail: words.journal.imported({ outcome, source, orders: orders.length }),
          ...(part === 0 && {
            amount: majorNumber(money),
            currency: money.currency.toUpperCase(),
          }),
          codes: importCodes({ ...line, orders }),
        };
      }),
    );
  }

  /** Every one of them, the oldest first, in the parts that were put aside too. */
  all(): ImportLine[] {
    return linesSince(this.context, 0, HEADER_LINES).flatMap(
      (cells) => readImportLine(cells) ?? [],
    );
  }
}

/** The cell of codes of such a line. */
function importCodes({
  importId,
  source,
  orders,
}: Pick<ImportLine, 'importId' | 'source' | 'orders'>): string {
  return JSON.stringify({ import: importId, source, orders });
}

/** Reads such a line; undefined for any other. */
function readImportLine(cells: readonly Cell[]): ImportLine | undefined {
  if (cells[AT.action] !== 'import') return undefined;
  const outcome = OUTCOMES.find((one) => one === cells[AT.outcome]);
  const read = z.safeParse(codes, parseJson(String(cells[AT.codes] ?? '')));
  if (!outcome || !read.success) return undefined;
  const time = cells[AT.time];
  const { import: importId, source, orders } = read.data;
  return { at: typeof time === 'object' ? time.getTime() : 0, outcome, importId, source, orders };
}

const OUTCOMES: readonly ImportOutcome[] = ['intended', 'recorded', 'takingBack', 'takenBack'];
