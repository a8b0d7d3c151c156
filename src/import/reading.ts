import type { Directory } from '../contacts/directory';
import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import type { Catalog } from '../lists/catalog';
import { ImportedKeys } from '../memory/importedKeys';
import type { Currency } from '../model/money';
import type { EntryTab } from '../sheet/tab';
import type { CellContext } from './cells';
import { fillingOf } from './filling';
import { type Known, keyDigest, knownOrders, rowsBearing } from './known';
import { readLines } from './line';
import { type Order, ordersOf } from './orders';
import { type Choices, findPeople, type People, writtenIn } from './people';
import { mayBeCompared, withTouched } from './prints';
import { isTakeable } from './settling';
import type { Source } from './source';
import { isShort, type PlannedOrder, plan } from './verdicts';

/** What a page sends of an export: its records, the header first, and what people have decided. */
export interface Records {
  readonly source: Source;
  readonly rows: ReadonlyArray<readonly string[]>;
  /** On which line of the file each record below the header stands. */
  readonly lines: readonly number[];
  readonly choices: Choices;
}

/** Records as they were understood, against all that is known of them. */
export interface ImportReading {
  readonly records: Records;
  readonly orders: readonly Order[];
  readonly known: Known;
  readonly people: People;
  readonly context: CellContext;
  readonly planned: readonly PlannedOrder[];
}

export interface ReadWith {
  readonly catalog: Catalog;
  readonly currency: Currency;
  readonly directory: Directory;
  readonly journal: Journal;
  readonly tabs: readonly EntryTab[];
}

/** What is known of these orders now, by the rows, the journal and memory. */
export function readKnown(
  { documentStore }: Pick<Host, 'documentStore'>,
  orders: readonly Order[],
  { tabs, journal }: Pick<ReadWith, 'tabs' | 'journal'>,
): Known {
  const keys = new Set(orders.map(({ key }) => key));
  const remembered = new ImportedKeys(documentStore).all();
  return knownOrders(rowsBearing(tabs, keys), journal.imports.all(), remembered);
}

/** Reads records, finds out what is known of them, and who the people are that nobody has written yet. */
export function readImport(
  host: Host,
  records: Records,
  { catalog, currency, directory, importId, ...known }: ReadWith & { importId: string | undefined },
): ImportReading | 'unanswered' {
  const { source, rows, lines, choices } = records;
  const context = { currency, zone: host.zone, lines };
  const orders = ordersOf(source, readLines(source, rows, context));
  const knownNow = withTouched(host, readKnown(host, orders, known));
  const isOpen = (order: Order): boolean => {
    const { key, state, why } = order;
    const isToWrite = state === 'kept' || isTakeable(why?.kind);
    const digest = keyDigest(key);
    const isOwn = importId !== undefined && knownNow.begunBy.get(digest) === importId;
    const isAsked = knownNow.begunAgain.has(digest) || mayBeCompared(order, knownNow);
    const isHere = knownNow.recorded.has(digest) && !isAsked;
    return isToWrite && (isOwn || isShort(order, knownNow) || !isHere);
  };
  const taken = new Set(
    Object.entries(choices.orders).flatMap(([key, said]) => (said === 'take' ? [key] : [])),
  );
  const asked = orders.filter((order) => isOpen(order) || taken.has(order.key));
  const people = findPeople(writtenIn(asked), choices, directory);
  if (people === 'unanswered') return people;
  const cells = { source, catalog, currency, zone: host.zone, people };
  const filling = fillingOf(cells);
  const planned = orders.map((order) => plan(order, knownNow, choices, filling));
  return { records, orders, known: knownNow, people, context: cells, planned };
}

/**
 * What ties what is written to what was seen: the source, the records, and the rows that are to come of
 * them. What this import has written itself does not count as known.
 */
export function digestOf(
  { digest }: Pick<Host, 'digest'>,
  { records, orders, known, context }: ImportReading,
  importId: string,
): string {
  const { source, rows, choices } = records;
  const isOwn = (key: string): boolean => known.begunBy.get(key) === importId;
  const own = new Set(orders.flatMap(({ key }) => (isOwn(keyDigest(key)) ? [key] : [])));
  const before: Known = {
    begunBy: known.begunBy,
    begunAgain: known.begunAgain,
    rows: new Map([...known.rows].filter(([key]) => !own.has(key))),
    unnamed: known.unnamed,
    prints: known.prints,
    touched: known.touched ?? new Set(),
    leaving: known.leaving,
    recorded: new Map([...known.recorded].filter(([key]) => !isOwn(key))),
  };
  const filling = fillingOf(context);
  const toWrite = orders
    .map((order) => plan(order, before, choices, filling))
    .filter(({ verdict }) => verdict === 'fresh' || verdict === 'half')
    .map(({ order, fills }) => [order.key, fills]);
  const created = Object.entries(choices.people).flatMap(([key, one]) =>
    one === 'create' ? [key] : [],
  );
  return digest(JSON.stringify([source, rows, choices.orders, created.sort(), toWrite]));
}
