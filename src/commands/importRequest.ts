import * as z from 'zod/mini';
import { shown as personShown } from '../contacts/person';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { fillingOf } from '../import/filling';
import { type FoundInQomon, type HeldPayments, recallHeld } from '../import/held';
import { becomingOf } from '../import/meaning';
import { beneficiaryOf } from '../import/people';
import type { ImportReading, ReadWith, Records } from '../import/reading';
import { readImport } from '../import/reading';
import { isTakeable } from '../import/settling';
import { sourcePlace } from '../import/sourcePlace';
import { sourcesIn } from '../import/sources';
import { tabThatHides } from '../import/unread';
import type { PlannedOrder } from '../import/verdicts';
import { nameOf, personKey, type Written } from '../import/written';
import { Journal } from '../journal/journal';
import type {
  ImportTotals,
  OrderShown,
  PersonAsked,
  PersonNamed,
  Questions,
  Verdict,
  Why,
} from '../model/importResults';
import { VERDICTS } from '../model/importResults';
import {
  IMPORT_CALL_BYTES,
  IMPORT_CALL_ORDERS,
  LISTED_ORDERS,
  PAGE_SIZE,
  PARTS_AT_ONCE,
  SIDEBAR_ASKING_MS,
} from '../model/limits';
import { carrying } from '../qomon/carrying';
import type { Qomon } from '../qomon/client';
import { getBundlesFrom } from '../qomon/endpoints';
import { Pace } from '../qomon/pace';
import { readCatalog } from '../run/catalog';
import { peopleFor } from '../run/directory';
import { connected } from '../run/space';
import { nearTabs } from '../sheet/nearTab';
import { type EntryTab, entryTabs } from '../sheet/tab';
import { sentence } from '../text/sentence';
import { isGone, targetAmong } from './entryTarget';
import { unanswered } from './unanswered';

const shape = z.object({
  sourceId: z.string(),
  fileName: z.optional(z.string()),
  previewId: z.optional(z.nullable(z.string().check(z.regex(/^[\w-]{1,40}$/)))),
  digest: z.optional(z.string()),
  tab: z.optional(z.string()),
  /** Which of the parts that a page asks about side by side this is, from 0, and how many they are at most. */
  lane: z.optional(z.number()),
  beside: z.optional(z.int().check(z.minimum(1), z.maximum(PARTS_AT_ONCE))),
  rows: z.array(z.array(z.string())).check(z.minLength(1)),
  /** On which line of the file each record stands, where a page knows. */
  lines: z.optional(z.array(z.int())),
  choices: z.optional(
    z.object({
      people: z.optional(
        z.record(z.string(), z.union([z.int().check(z.positive()), z.literal('create')])),
      ),
      orders: z.optional(z.record(z.string(), z.enum(['take', 'leave']))),
    }),
  ),
});

/** What a page asks of an import, read, with all that it is to be held against. */
export interface ImportRequest extends ReadWith {
  readonly records: Records;
  readonly importId: string | undefined;
  readonly digest: string | undefined;
  /** Where new rows go. */
  readonly target: EntryTab;
  /** For Qomon's list of bundles. */
  readonly qomon: Qomon;
  /** What another part of this import has read of that list. */
  readonly held: HeldPayments | undefined;
  /** Which of those side by side it is. */
  readonly lane: number;
  /** Milliseconds since 1970 after which nothing is asked of Qomon any more. */
  readonly deadline: number;
}

/** Reads what a page asks; a refusal where it cannot be done. `looks`: Qomon's list of bundles will be asked for. */
export function importRequest(
  host: Host,
  request: unknown,
  looks = false,
): ImportRequest | Refusal {
  const words = host.words.imports;
  const read = z.safeParse(shape, request);
  if (!read.success) return { ok: false, problem: words.unreadable };
  const { sourceId, previewId, digest, tab, rows, lines, lane = 0, choices = {} } = read.data;
  const size = rows.reduce((sum, row) => sum + row.join('   ').length, 0);
  if (size > IMPORT_CALL_BYTES) return { ok: false, problem: words.tooMuch };
  const source = sourcesIn(host.documentStore).find(({ id }) => id === sourceId);
  if (!source) return { ok: false, problem: words.noSource };
  const connection = connected(host);
  if ('kind' in connection) return refusal(host, connection);
  const catalog = readCatalog(host);
  if ('kind' in catalog) return refusal(host, catalog);
  if (!catalog.currency) return { ok: false, problem: words.noCurrency };
  const tabs = entryTabs(host.workbook.tabs());
  const target = targetAmong(host, tabs, tab);
  if (isGone(host, tab)) return { ok: false, problem: words.targetGone(tab) };
  const [near] = target ? [] : nearTabs(host.workbook, []);
  if (near)
    return refusal(host, { kind: 'not an entry tab', tab: near.tab.name, faults: near.faults });
  if (!target) return { ok: false, problem: words.noTab };
  const deadline = host.clock.now() + SIDEBAR_ASKING_MS;
  // Parts side by side share what Qomon lets through, as none of them sees the others.
  const pace = new Pace(host.clock, undefined, read.data.beside);
  const held = looks && previewId ? recallHeld(host, previewId) : undefined;
  const { qomon } = connection;
  const { carrier, rider } =
    looks && !held
      ? carrying(qomon, getBundlesFrom(0, PAGE_SIZE))
      : { carrier: qomon, rider: qomon };
  return {
    records: {
      source,
      rows,
      lines: lines ?? rows.slice(1).map((_, at) => at + 2),
      choices: { people: choices.people ?? {}, orders: choices.orders ?? {} },
    },
    importId: previewId ?? undefined,
    digest,
    target,
    tabs,
    qomon: rider,
    held,
    lane,
    deadline,
    catalog,
    currency: catalog.currency,
    directory: peopleFor({ host, ...connection, qomon: carrier }, { deadline, pace }),
    journal: new Journal(host),
  };
}

/** The records as they are understood, or why they cannot be. */
export function understood(host: Host, request: ImportRequest): ImportReading | Refusal {
  const reading = readImport(host, request.records, request);
  if (reading === 'unanswered') return unanswered(host, request.directory);
  if (reading.orders.length > IMPORT_CALL_ORDERS)
    return { ok: false, problem: host.words.imports.tooMuch };
  const hiding = tabThatHides(host, request.tabs, reading.orders, reading.known);
  return hiding ? refusal(host, hiding) : reading;
}

/** Sums by what becomes of orders; what is left out of an order that is written counts as left out. */
export function totalsOf(planned: readonly PlannedOrder[]): ImportTotals {
  const totals = Object.fromEntries(['file', ...VERDICTS].map((one) => [one, 0])) as Record<
    keyof ImportTotals,
    number
  >;
  for (const { order, verdict } of planned) {
    if (verdict === 'unreadable') {
      totals.unreadable += order.lines.length;
      continue;
    }
    totals.file += order.total + order.leftOut;
    totals[verdict] += order.total;
    totals.leftOut += order.leftOut;
  }
  return totals;
}

/** Orders as the page shows them; `inQomon`: those that Qomon holds, by their keys. */
export function ordersShown(
  host: Host,
  { planned, people, known, context }: ImportReading,
  inQomon: ReadonlyMap<string, FoundInQomon>,
): OrderShown[] {
  const { whys, becomes } = host.words.imports;
  const filling = fillingOf(context);
  const listed = new Map<Verdict, number>();
  return planned.map(({ order, verdict, why }) => {
    const named = (who: Written): PersonNamed => {
      const one = people.get(personKey(who));
      const id = typeof one?.is === 'object' ? one.is.id : undefined;
      return {
        ...{ key: personKey(who), name: nameOf(who) },
        ...(id !== undefined && { contactId: id }),
      };
    };
    const rows = order.items.map((item) => ({
      payer: named(order.payer),
      beneficiary: named(beneficiaryOf(order, item.who)),
      amount: item.amount,
      item: item.to,
    }));
    const { key, total, leftOut, lines } = order;
    const count = listed.get(verdict) ?? 0;
    listed.set(verdict, count + 1);
    // Rows that are here say it themselves, and no page lists more.
    const isTold = verdict !== 'here' && verdict !== 'byHand' && count < LISTED_ORDERS;
    const becoming = isTold ? becomingOf(order, filling, context.currency) : undefined;
    const [present] = known.rows.get(key) ?? known.unnamed.get(key) ?? [];
    const asks = asksOf(verdict, why?.kind);
    const held = inQomon.get(key);
    const said = [
      ...(held ? [sentence(whys, { kind: `${held.by} in Qomon`, ...held })] : []),
      ...(why ? [sentence(whys, why)] : []),
    ];
    return {
      ...{ key, verdict, total, leftOut, lines, rows },
      ...(becoming && { becomes: becomes(becoming) }),
      ...(said.length > 0 && { why: said.join(' ') }),
      ...(held && { inQomon: held.by }),
      ...(asks && { asks }),
      ...(present && { place: sourcePlace(present) }),
    };
  });
}

/** What a person may say of an order beside whom it names. */
function asksOf(
  verdict: PlannedOrder['verdict'],
  why: Why['kind'] | undefined,
): 'take' | 'leave' | undefined {
  if (verdict === 'hereDeleted' || (verdict === 'decision' && isTakeable(why))) return 'take';
  if (verdict === 'leftOut' && why === 'left by you') return 'take';
  if (verdict === 'here' && why === 'source emptied') return 'take';
  return verdict === 'fresh' || verdict === 'half' ? 'leave' : undefined;
}

/** Everybody whom orders that are to be written name. */
export function peopleAsked({ planned, people }: ImportReading): PersonAsked[] {
  const counts = new Map<string, number>();
  for (const { order, verdict, why } of planned) {
    if (verdict !== 'fresh' && verdict !== 'decision' && verdict !== 'half') continue;
    // Whom nobody finds any more stands on those rows.
    if (why?.kind === 'cleared') continue;
    const all = [order.payer, ...order.items.map(({ who }) => beneficiaryOf(order, who))];
    for (const key of new Set(all.map(personKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...people.values()].flatMap(({ key, name, written, is, candidates }) => {
    const orders = counts.get(key);
    if (orders === undefined) return [];
    const id = typeof is === 'object' ? is.id : undefined;
    return [
      {
        ...{ key, name, orders, ...written },
        ...(id !== undefined && { contactId: id }),
        candidates: candidates.map(personShown),
      },
    ];
  });
}

/** What the source does not say yet of these orders. */
export function questionsIn(planned: readonly PlannedOrder[]): Questions {
  const [prices, methods, amounts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  // What nobody says any more of rows that stand is asked as well: by the answer it is seen whether they are right.
  const open = planned.filter(({ verdict }) => verdict === 'decision' || verdict === 'here');
  for (const why of open.flatMap(({ order }) => order.asks)) {
    if (why.kind === 'unknown price') prices.add(why.text);
    if (why.kind === 'unknown method') methods.add(why.text);
    if (why.kind === 'unasked amount') amounts.add(why.column);
  }
  return { prices: [...prices], methods: [...methods], amounts: [...amounts] };
}
