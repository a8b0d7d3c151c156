import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { type HeldPayments, recallHeld } from '../import/held';
import type { ImportReading, ReadWith, Records } from '../import/reading';
import { readImport } from '../import/reading';
import { sourcesIn } from '../import/sources';
import { tabThatHides } from '../import/unread';
import { Journal } from '../journal/journal';
import {
  IMPORT_CALL_BYTES,
  IMPORT_CALL_ORDERS,
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
  const { sourceId, previewId, digest, tab, rows, lane = 0 } = read.data;
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
  const target = targetIn(host, tabs, tab);
  if ('ok' in target) return target;
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
    records: recordsOf(source, read.data),
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

function recordsOf(
  source: Records['source'],
  { rows, lines, choices = {} }: z.infer<typeof shape>,
): Records {
  const { people = {}, orders = {} } = choices;
  return {
    source,
    rows,
    lines: lines ?? rows.slice(1).map((_, at) => at + 2),
    choices: { people, orders },
  };
}

/** The tab for new rows; a refusal where there is none. */
function targetIn(
  host: Host,
  tabs: readonly EntryTab[],
  named: string | undefined,
): EntryTab | Refusal {
  const words = host.words.imports;
  const target = targetAmong(host, tabs, named);
  if (isGone(host, named)) return { ok: false, problem: words.targetGone(named) };
  if (target) return target;
  const [near] = nearTabs(host.workbook, []);
  return near
    ? refusal(host, { kind: 'not an entry tab', tab: near.tab.name, faults: near.faults })
    : { ok: false, problem: words.noTab };
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
