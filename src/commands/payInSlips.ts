import * as z from 'zod/mini';
import { readDay } from '../entry/date';
import type { Host } from '../host/host';
import { SLIPS_PER_CALL, STATEMENT_LENGTH } from '../model/limits';
import type { TickVerdict } from '../model/slipResults';
import { tickOff } from '../slips/tickOff';
import { sentence } from '../text/sentence';
import { type SlipsAnswer, slipsAnswer } from './slipsPanel';

const shape = z.object({
  slips: z
    .array(
      z.object({
        number: z.int().check(z.positive()),
        paidIn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
        statement: z.string().check(z.maxLength(2 * STATEMENT_LENGTH)),
      }),
    )
    .check(z.minLength(1), z.maxLength(SLIPS_PER_CALL)),
  /** The slips that the page has shown as waiting. */
  open: z.optional(z.array(z.number())),
});

/** What a page asks once a person has ticked lines of a bank statement. */
export type PaidInRequest = z.infer<typeof shape>;

/** What is well: the slip is ticked off. */
const DONE: ReadonlyArray<TickVerdict['kind']> = ['done', 'done already'];

/**
 * Writes on the lines of slips on which day the bank has paid them in, as a person has ticked it on a statement. The
 * same may be asked again, whatever became of it. No payment changes, and nothing leaves for Qomon.
 */
export function payInSlips(host: Host, request: unknown): SlipsAnswer {
  const read = z.safeParse(shape, request);
  const own = host.words.slips;
  const { slips = [], open = [] } = read.data ?? {};
  const isDay = ({ paidIn }: { paidIn: string }): boolean =>
    readDay(paidIn, { zone: host.zone, order: 'ymd' }).ok;
  if (slips.length === 0 || !slips.every(isDay)) return { ok: false, problem: own.noTicks };
  return slipsAnswer(host, {}, (known) => {
    const ticked = slips.map(({ number: slip, paidIn: day, statement }) => ({
      slip,
      day,
      statement,
    }));
    const verdicts = tickOff(known, ticked, new Set(open));
    const told = verdicts.map((one) => sentence(own.ticked, one)).join('\n');
    return verdicts.some(({ kind }) => DONE.includes(kind)) ? told : { problem: told };
  });
}
