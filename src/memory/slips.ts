import * as z from 'zod/mini';
import type { Reference } from '../model/ids';
import { parseJson } from '../model/json';
import { REMEMBERED_CHEQUES } from '../model/limits';
import { readCurrency } from '../model/money';
import type { Store } from '../model/ports';
import { SLIP_OUTCOMES, type SlipLine, type SlipRow } from '../model/slipResults';
import { pieces, readPieces } from './pieces';

const KEY = 'slips.made';

/** A row of a slip, or a slip of which the rows do not matter any more. */
interface Item {
  readonly line: SlipLine;
  readonly row: SlipRow | undefined;
}

/**
 * The last slips, beyond the journal, which can be emptied and undone. Like all memory they may be lost, or come with
 * a copy, where the rows have come along too.
 */
export function rememberedSlips(store: Store): SlipLine[] {
  return readPieces(store, KEY).texts.flatMap(readSlips);
}

/** Remembers how a slip stands now. To be called under the document's lock, before the journal is written. */
export function rememberSlip(store: Store, line: SlipLine): void {
  const { texts, count } = readPieces(store, KEY);
  const others = joined(texts.flatMap(readSlips)).filter(({ slip }) => slip !== line.slip);
  const items = [...others, line].flatMap((one): Item[] =>
    one.outcome === 'undone' || one.cheques.length === 0
      ? [{ line: one, row: undefined }]
      : one.cheques.map((row) => ({ line: one, row })),
  );
  try {
    store.setAll(pieces(KEY, items.slice(-REMEMBERED_CHEQUES), slipsText, count));
  } catch {
    // A store that is full remembers no more; the journal and the rows tell the same.
  }
}

/** A slip that was kept in two pieces is one. */
function joined(lines: readonly SlipLine[]): SlipLine[] {
  const slips = new Map<number, SlipLine>();
  for (const line of lines) {
    const { cheques = [] } = slips.get(line.slip) ?? {};
    slips.set(line.slip, { ...line, cheques: [...cheques, ...line.cheques] });
  }
  return [...slips.values()];
}

/** Each slip once, with its rows as short texts: `[[3,1,"eur",1743200000,"2s,rs,2s,0a1b2c3d …"]]`. */
function slipsText(items: readonly Item[]): string {
  const rows = new Map<SlipLine, string[]>();
  for (const { line, row } of items) {
    const texts = row ? [rowText(row)] : [];
    rows.set(line, [...(rows.get(line) ?? []), ...texts]);
  }
  return JSON.stringify(
    [...rows].map(([{ slip, outcome, currency, at }, texts]) => {
      const seconds = Math.floor(at / 1000);
      return [slip, SLIP_OUTCOMES.indexOf(outcome), currency, seconds, texts.join(' ')];
    }),
  );
}

const rowText = ([reference, amount, of = reference, print = '']: SlipRow): string =>
  [reference.toString(36), amount.toString(36), of.toString(36), print].join();

const shape = z.array(z.tuple([z.number(), z.number(), z.string(), z.number(), z.string()]));

function readSlips(text: string): SlipLine[] {
  const read = z.safeParse(shape, parseJson(text));
  return (read.data ?? []).flatMap(([slip, outcomeAt, code, seconds, rows]): SlipLine[] => {
    const [outcome, currency] = [SLIP_OUTCOMES[outcomeAt], readCurrency(code)];
    if (!outcome || !currency) return [];
    const cheques = rows.split(' ').flatMap(readRow);
    return [{ slip, outcome, currency, at: seconds * 1000, cheques }];
  });
}

function readRow(text: string): SlipRow[] {
  const [reference = '', amount = '', of = '', print] = text.split(',');
  const [own, sum, first] = [reference, amount, of].map((one) => Number.parseInt(one, 36));
  if (own === undefined || sum === undefined || first === undefined || print === undefined)
    return [];
  const isRead = [own, sum, first].every((one) => Number.isSafeInteger(one));
  return isRead ? [[own as Reference, sum, first as Reference, print]] : [];
}
