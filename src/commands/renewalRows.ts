import * as z from 'zod/mini';
import { standardsOf } from '../check/standards';
import { dayText, localTime } from '../entry/calendar';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { rowsNotToWrite } from '../import/protectedRows';
import { readKnown } from '../import/reading';
import { recordOrders } from '../import/recording';
import { renewalFates } from '../import/renewalFates';
import { type Renewal, renewalOrders } from '../import/renewals';
import { sourcePlace } from '../import/sourcePlace';
import { tabThatHides } from '../import/unread';
import { isToWrite, plan } from '../import/verdicts';
import { Journal } from '../journal/journal';
import { RENEWAL_PREFIX, type Verdict } from '../model/importResults';
import { NAME_SHOWN_LENGTH, RENEWALS_PER_CALL } from '../model/limits';
import { onOneLine } from '../model/plain';
import { renewalKey } from '../model/renewalKey';
import type { Span } from '../model/span';
import { readCatalog } from '../run/catalog';
import { isAtHome, settleIn } from '../run/home';
import { locked } from '../run/lock';
import { connected } from '../run/space';
import { Snapshot } from '../sheet/snapshot';
import { entryTabs } from '../sheet/tab';
import { sentence } from '../text/sentence';
import { isGone, targetAmong } from './entryTarget';

const id = z.int().check(z.positive());

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const shape = z.object({
  /** The period of which they are no members yet. */
  period: z.object({ from: day, to: day }),
  renewals: z
    .array(
      z.object({
        member: id,
        payer: id,
        payerName: z.string().check(z.maxLength(NAME_SHOWN_LENGTH)),
        price: z.optional(id),
      }),
    )
    .check(z.minLength(1), z.maxLength(RENEWALS_PER_CALL)),
  tab: z.optional(z.string()),
});

const makeShape = z.object({
  ...shape.shape,
  /** Of the look that a person has seen: one import has several parts, and the same may be asked again. */
  importId: z.string().check(z.regex(/^[\w-]{1,40}$/)),
  /** Of whom a row was made and deleted, and is to be made again. */
  again: z.optional(z.array(id)),
});

/** What a page asks about people whose memberships are to be renewed. */
export interface RenewalsAsked {
  readonly period: Span;
  readonly renewals: readonly Renewal[];
}

/** What the spreadsheet holds already of somebody's renewal. */
export interface RenewalTold {
  readonly member: number;
  readonly verdict: Verdict;
  /** In the person's language, where there is more to say. */
  readonly why?: string;
  readonly place?: { readonly tab: string; readonly row: number; readonly cell: string };
}

export type RenewalsAnswer =
  | {
      readonly ok: true;
      readonly importId: string;
      /** Where new rows go. */
      readonly tab: string;
      /** Those of whom something is here; nothing is of the others. */
      readonly told: readonly RenewalTold[];
    }
  | Refusal;

export type MakeRenewalsAnswer =
  | {
      readonly ok: true;
      /** How many rows stand now that did not stand whole before. */
      readonly written: number;
      /** Those of whom no row was written though one was to be. */
      readonly left: readonly number[];
      /** Those who had a row already, or of whom a person has to see to something first. */
      readonly told: readonly RenewalTold[];
    }
  | Refusal;

/** Says of whom there is a row already, and writes nothing. */
export function lookUpRenewals(host: Host, request: unknown): RenewalsAnswer {
  const read = z.safeParse(shape, request);
  if (!read.success) return refusal(host, { kind: 'no such run' });
  const reading = readRenewals(host, read.data, []);
  if ('ok' in reading) return reading;
  const { clock, chance } = host;
  return {
    ok: true,
    importId: `${clock.now().toString(36)}-${Math.floor(chance() * 1e9).toString(36)}`,
    tab: reading.target.tab.name,
    told: toldOf(host, reading),
  };
}

/**
 * Makes rows of renewals below all that stands on a tab, as an import does: who has one already gets none. The same
 * may be asked again, whatever became of it.
 */
export function makeRenewals(host: Host, request: unknown): MakeRenewalsAnswer {
  const read = z.safeParse(makeShape, request);
  if (!read.success) return refusal(host, { kind: 'no such run' });
  const done = locked(host, () => makeLocked(host, read.data));
  return 'kind' in done ? refusal(host, done) : done;
}

function makeLocked(host: Host, asked: z.infer<typeof makeShape>): MakeRenewalsAnswer {
  const connection = connected(host);
  if ('kind' in connection) return refusal(host, connection);
  if (!isAtHome(host)) settleIn(host, new Journal(host), Snapshot.of(host.workbook));
  const reading = readRenewals(host, asked, asked.again ?? []);
  if ('ok' in reading) return reading;
  const { planned } = reading;
  const shut = rowsNotToWrite(reading.target, planned);
  if (shut) return refusal(host, shut);
  const told = toldOf(host, reading);
  const { noted, rows } = recordOrders(host, planned, {
    ...reading,
    ...{ importId: asked.importId, prefix: RENEWAL_PREFIX },
  });
  const left = planned.filter((one) => isToWrite(one) && !noted.has(one.order.key));
  return {
    ok: true,
    written: rows,
    left: left.map(({ order }) => reading.members.get(order.key) ?? 0),
    told: told.filter(({ verdict }) => verdict !== 'half'),
  };
}

/** Renewals against all that is known of them. */
function readRenewals(
  host: Host,
  { renewals, period, tab }: z.infer<typeof shape>,
  again: readonly number[],
) {
  const words = host.words.imports;
  const connection = connected(host);
  if ('kind' in connection) return refusal(host, connection);
  const catalog = readCatalog(host);
  if ('kind' in catalog) return refusal(host, catalog);
  const { currency } = catalog;
  if (!currency) return { ok: false, problem: words.noCurrency } as const;
  const tabs = entryTabs(host.workbook.tabs());
  const target = targetAmong(host, tabs, tab);
  if (isGone(host, tab)) return { ok: false, problem: words.targetGone(tab) } as const;
  if (!target) return { ok: false, problem: words.noTab } as const;
  const people: Renewal[] = renewals.map((one) => ({
    ...one,
    payerName: onOneLine(one.payerName),
  }));
  const { orders, filling } = renewalOrders(people, {
    ...{ period, catalog, currency, zone: host.zone },
    today: dayText(localTime(host.clock.now(), host.zone)),
  });
  const journal = new Journal(host);
  const known = readKnown(host, orders, { tabs, journal });
  const hiding = tabThatHides(host, tabs, orders, known);
  if (hiding) return refusal(host, hiding);
  const choices = {
    orders: Object.fromEntries(again.map((one) => [renewalKey(period, one), 'take'] as const)),
  };
  return {
    ...{ journal, tabs, target, currency, choices, filling, known, catalog, period },
    members: new Map(people.map(({ member }) => [renewalKey(period, member), member])),
    planned: orders.map((order) => plan(order, known, choices, filling)),
  };
}

type Reading = Exclude<ReturnType<typeof readRenewals>, { readonly ok: false }>;

function toldOf(host: Host, { planned, known, members, catalog, period }: Reading): RenewalTold[] {
  const { imports } = host.words;
  const fateOf = renewalFates(standardsOf(host, catalog), period);
  return planned.flatMap(({ order: { key }, verdict, why }) => {
    if (verdict === 'fresh') return [];
    const [row] = known.rows.get(key) ?? known.unnamed.get(key) ?? [];
    const fate = row && fateOf(row);
    const said =
      verdict === 'decision'
        ? why && sentence(imports.whys, why)
        : verdict === 'here' && fate && sentence(imports.fates, fate);
    return [
      {
        ...{ member: members.get(key) ?? 0, verdict },
        ...(said && { why: said }),
        ...(row && { place: sourcePlace(row) }),
      },
    ];
  });
}
