import * as z from 'zod/mini';
import { readAmount } from '../entry/amount';
import { habitsOf } from '../entry/locale';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import type { OpenSlip, PaidSlip, SlipProblem } from '../model/slipResults';
import { readCatalog } from '../run/catalog';
import { otherInstallation } from '../run/installation';
import type { Slips } from '../slips/book';
import { chequeMethods, rememberChequeMethods } from '../slips/methods';
import type { Offered } from '../slips/offer';
import { slipsMade } from '../slips/onPaper';
import { makeSlip } from '../slips/record';
import { readSlips } from '../slips/settle';
import { openSlips, paidInSince } from '../slips/tickOff';
import { sentence } from '../text/sentence';
import { offerIn, printMade, worked } from './slipWork';

/** The slips, and what may go on the next one, as the sidebar shows them. */
export type SlipsAnswer =
  | {
      readonly ok: true;
      /** What was done, where something was. */
      readonly said: string;
      /** Each slip in one line, the last first. */
      readonly slips: readonly string[];
      /** The payment methods of the space. */
      readonly methods: ReadonlyArray<{ readonly value: string; readonly label: string }>;
      /** Those that are cheques; none as long as nobody has said it. */
      readonly cheques: readonly string[];
      /** How many rows look like cheques of a slip that are on no row: they are left out, unless they are others. */
      readonly alike: number;
      /** The cheques that are on no slip, with what is to be told of them; nothing where there are none. */
      readonly offer: readonly string[];
      /** True where some of them may go on a slip. */
      readonly mayMake: boolean;
      readonly currency: string;
      /** Those that wait for the bank. */
      readonly open: readonly OpenSlip[];
      /** Those that were paid in since the first of them was made. */
      readonly paidIn: readonly PaidSlip[];
    }
  | Refusal;

const shape = z.object({
  methods: z.optional(z.array(z.string())),
  count: z.optional(z.number()),
  /** As it is typed. */
  total: z.optional(z.string()),
  /** True of one who has said that rows which look like cheques of a slip are others. */
  others: z.optional(z.boolean()),
});

type Wish = z.infer<typeof shape>;

/** Gives the slips with their totals, and the cheques that are on none. */
export function getSlips(host: Host, request: unknown): SlipsAnswer {
  const read = z.safeParse(shape, request);
  return slipsAnswer(host, read.success ? read.data : {}, () => '');
}

/** Puts the cheques on a slip, where the number and the total that were counted by hand are those of the rows. */
export function recordSlip(host: Host, request: unknown): SlipsAnswer {
  const read = z.safeParse(shape, request);
  const wish = read.success ? read.data : {};
  return slipsAnswer(host, { others: wish.others }, (slips, offer) => {
    const { catalog } = slips.standards.context;
    const wrong = miscounted(host, wish, offer, chequeMethods(host.documentStore, catalog) ?? []);
    if (wrong !== undefined) return { problem: wrong };
    const made: number | SlipProblem = makeSlip(slips, offer);
    const own = host.words.slips;
    if (typeof made !== 'number') return { problem: sentence(own.problems, made) };
    return printMade(slips, made, offer);
  });
}

/** Does something with the slips, under the lock, and gives them as they stand then. */
export function slipsAnswer(
  host: Host,
  { methods = [], others }: Wish,
  work: (slips: Slips, offer: Offered) => string | { readonly problem: string },
): SlipsAnswer {
  const { words, documentStore } = host;
  const own = words.slips;
  const other = otherInstallation(host);
  if (other) return refusal(host, other);
  const catalog = readCatalog(host);
  if ('kind' in catalog) return refusal(host, catalog);
  const listed = catalog.paymentMethods.filter(({ value }) => methods.includes(value));
  if (listed.length > 0)
    rememberChequeMethods(
      documentStore,
      listed.map(({ value }) => value),
    );
  const cheques = chequeMethods(documentStore, catalog);
  const answer = worked(host, (slips): SlipsAnswer => {
    const before = offerIn(slips, cheques ?? [], others);
    const done = work(slips, before);
    if (typeof done === 'object') return { ok: false, problem: done.problem };
    const now = done === '' ? slips : readSlips(slips);
    const offer = done === '' ? before : offerIn(now, cheques ?? []);
    const open = openSlips(now);
    return {
      ok: true,
      said: done,
      slips: slipsMade(now).map(own.inShort),
      methods: catalog.paymentMethods.map(({ value, label }) => ({ value, label })),
      cheques: cheques ?? [],
      alike: offer.alike.length,
      offer: cheques ? own.offer(offer, cheques) : [],
      mayMake: offer.cheques.length > 0,
      currency: offer.total.currency.toUpperCase(),
      open,
      paidIn: open.length > 0 ? paidInSince(now, firstDay(open)) : [],
    };
  });
  if ('kind' in answer) return refusal(host, answer);
  const { value, told } = answer;
  if (!value.ok) return { ...value, problem: [...told, value.problem].join('\n\n') };
  return { ...value, said: [...told, ...(value.said === '' ? [] : [value.said])].join('\n\n') };
}

/** When the first of them was made; '' where of one nobody knows. */
function firstDay(open: readonly OpenSlip[]): string {
  return open.reduce((first, { made }) => (made < first ? made : first), open[0]?.made ?? '');
}

/** Says in what the count by hand and the rows differ; undefined where they do not. */
function miscounted(
  { words, workbook }: Host,
  { count, total = '' }: Wish,
  offer: Offered,
  methods: readonly string[],
): string | undefined {
  const own = words.slips;
  if (offer.cheques.length === 0) return own.offer(offer, methods).join('\n');
  if (count !== offer.cheques.length)
    return own.countDiffers({ counted: String(count ?? ''), cheques: offer.cheques.length });
  const read = readAmount(total, offer.total.currency, habitsOf(workbook.locale).decimalMark);
  return read.ok && read.amount === offer.total.amount
    ? undefined
    : own.totalDiffers({ counted: total, total: offer.total });
}
