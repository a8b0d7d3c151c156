import * as z from 'zod/mini';
import { rememberedSlips, rememberSlip } from '../memory/slips';
import type { Reference } from '../model/ids';
import { AT } from '../model/journalColumns';
import { parseJson } from '../model/json';
import { type Money, majorNumber, readCurrency } from '../model/money';
import type { Cell } from '../model/ports';
import { SLIP_OUTCOMES, type SlipLine, type SlipRow } from '../model/slipResults';
import type { JournalContext, LineWriter } from './lineWriter';
import { linesSince } from './parts';
import { HEADER_LINES } from './reading';

const ROW = z.union([
  z.tuple([z.number(), z.number()]),
  z.tuple([z.number(), z.number(), z.number()]),
  z.tuple([z.number(), z.number(), z.number(), z.string()]),
]);

const codes = z.object({ slip: z.number(), cheques: z.array(ROW) });

/** The lines of the journal about deposit slips. */
export class SlipLines {
  constructor(
    private readonly context: Pick<
      JournalContext,
      'workbook' | 'documentStore' | 'clock' | 'words'
    >,
    private readonly writer: LineWriter,
  ) {}

  /** Adds a line about a slip; it is safe after the next flush. It is remembered beyond the journal too. */
  note(line: Omit<SlipLine, 'at'>, money: Money): void {
    const { outcome, slip } = line;
    const { words, documentStore, clock } = this.context;
    // guard: slips-remembered
    rememberSlip(documentStore, { ...line, at: clock.now() });
    this.writer.append([
      {
        action: 'slip',
        outcome,
        detail: words.slips.line({ outcome, slip, cheques: chequesOn(line).length }),
        amount: majorNumber(money),
        currency: money.currency.toUpperCase(),
        codes: slipCodes(line),
      },
    ]);
  }

  /** What is remembered of slips, and every line about them, in the parts that were put aside too. */
  all(): { readonly remembered: readonly SlipLine[]; readonly told: readonly SlipLine[] } {
    const lines = linesSince(this.context, 0, HEADER_LINES);
    const told = lines.flatMap((cells) => readSlipLine(cells) ?? []);
    return { remembered: rememberedSlips(this.context.documentStore), told };
  }
}

/** The cell of codes of such a line. */
function slipCodes({ slip, cheques }: Pick<SlipLine, 'slip' | 'cheques'>): string {
  return JSON.stringify({ slip, cheques });
}

/** Reads such a line; undefined for any other. */
function readSlipLine(cells: readonly Cell[]): SlipLine | undefined {
  if (cells[AT.action] !== 'slip') return undefined;
  const outcome = SLIP_OUTCOMES.find((one) => one === cells[AT.outcome]);
  const currency = readCurrency(String(cells[AT.currency] ?? ''));
  const read = z.safeParse(codes, parseJson(String(cells[AT.codes] ?? '')));
  if (!outcome || !currency || !read.success) return undefined;
  const time = cells[AT.time];
  const cheques = read.data.cheques as unknown as readonly SlipRow[];
  return {
    at: typeof time === 'object' ? time.getTime() : 0,
    outcome,
    currency,
    slip: read.data.slip,
    cheques,
  };
}

/** The line of each slip that says how it stands, by its number: people sort the journal, so that no place decides. */
export function lastOfSlips(lines: readonly SlipLine[]): ReadonlyMap<number, SlipLine> {
  const rank = ({ outcome }: SlipLine): number => SLIP_OUTCOMES.indexOf(outcome);
  const last = new Map<number, SlipLine>();
  for (const line of lines) {
    const known = last.get(line.slip);
    // guard: slip-undone-outranks
    if (known && rank(known) > rank(line)) continue;
    last.set(line.slip, line);
  }
  return last;
}

/** The rows of each cheque of a slip. */
export function chequesOn({ cheques }: Pick<SlipLine, 'cheques'>): SlipRow[][] {
  const rows = new Map<Reference, SlipRow[]>();
  for (const row of cheques) {
    const [reference, , of = reference] = row;
    rows.set(of, [...(rows.get(of) ?? []), row]);
  }
  return [...rows.values()];
}

/** What the cheques of a slip come to, as it was made. */
export function totalOfSlip({ cheques, currency }: Pick<SlipLine, 'cheques' | 'currency'>): Money {
  const amount = cheques.reduce((all, [, one]) => all + one, 0);
  return { amount, currency } as Money;
}
