import type { ContactMemory } from '../contacts/memory';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { printOfRows } from '../import/cells';
import { type Known, keyDigest } from '../import/known';
import { isLikely, type People, type Someone, writtenIn } from '../import/people';
import { digestOf, type ImportReading, readKnown } from '../import/reading';
import { type PlannedOrder, plan } from '../import/verdicts';
import { writeOrders } from '../import/write';
import type { ImportedOrder } from '../journal/imports';
import { ImportedKeys } from '../memory/importedKeys';
import { addressOf } from '../model/address';
import { type ContactId, readGivenId } from '../model/ids';
import { IMPORT_CREATING_MS, WRITE_ROUNDS } from '../model/limits';
import type { Minor } from '../model/money';
import { peopleMemory } from '../run/directory';
import { isAtHome, settleIn } from '../run/home';
import { locked } from '../run/lock';
import { connected } from '../run/space';
import { withOwnColumn } from '../sheet/ownColumn';
import { Snapshot } from '../sheet/snapshot';
import { type CreateAnswer, createContact } from './createContact';
import { type ImportRequest, importRequest, understood } from './importRequest';

export type ImportAnswer =
  | {
      readonly ok: true;
      /** How many orders stand now that did not stand whole before. */
      readonly written: number;
      /** How many rows they are. */
      readonly rows: number;
      /** Orders that could not be written, by their keys. */
      readonly left: readonly string[];
      /** Why somebody could not be created. */
      readonly problems: readonly string[];
      /** True where the time was up before all were: the same call goes on with them. */
      readonly more: boolean;
    }
  | Refusal;

/**
 * Writes what a preview has shown of a part of an export: all of it, or nothing where anything differs.
 * It may be asked again with the same, whatever became of it: what stands is not written twice.
 */
export function importRows(host: Host, request: unknown): ImportAnswer {
  const done = locked(host, () => importLocked(host, request));
  return 'kind' in done ? refusal(host, done) : done;
}

function importLocked(host: Host, request: unknown): ImportAnswer {
  const asked = importRequest(host, request);
  if ('ok' in asked) return asked;
  const { importId, digest, journal } = asked;
  if (importId === undefined) return { ok: false, problem: host.words.imports.unreadable };
  if (!isAtHome(host)) settleIn(host, journal, Snapshot.of(host.workbook));
  const reading = understood(host, asked);
  if ('ok' in reading) return reading;
  // guard: import-as-seen
  if (digest !== digestOf(host, reading, importId))
    return { ok: false, problem: host.words.imports.changedSince };
  const created = createMissing(host, reading);
  const { noted, rows } = write(host, asked, created.reading, importId);
  const meant = reading.planned.filter(isToWrite).map(({ order }) => order.key);
  const left = meant.filter((key) => !noted.has(key));
  const written = meant.length - left.length;
  return { ok: true, written, rows, left, problems: created.problems, more: created.more };
}

/** What came of creating those whom a person has ticked. */
interface Created {
  /** The reading in which they are somebody. */
  readonly reading: ImportReading;
  readonly problems: readonly string[];
  /** True where the time was up before all of them were: the same call goes on. */
  readonly more: boolean;
}

/** Creates those whom a person has ticked, as far as the time goes. */
function createMissing(host: Host, reading: ImportReading): Created {
  const { planned, people, context, known, records } = reading;
  const named = writtenIn(planned.filter(isToWrite).map(({ order }) => order));
  const missing = [...people.values()].filter(({ key, is }) => is === 'create' && named.has(key));
  if (missing.length === 0) return { reading, problems: [], more: false };
  const problems: string[] = [];
  const connection = connected(host);
  const memory = 'kind' in connection ? undefined : peopleMemory(host, connection.key);
  const found = new Map<string, Someone>(people);
  const until = host.clock.now() + IMPORT_CREATING_MS;
  let more = false;
  for (const one of missing) {
    more ||= host.clock.now() > until;
    const answer = more ? undefined : create(host, one, memory);
    if (answer?.ok === false) problems.push(`${one.name}: ${answer.problem}`);
    const id = answer?.ok ? readGivenId<ContactId>(answer.contact.id) : undefined;
    const { name = '', mail = '' } = answer?.ok ? answer.contact : {};
    found.set(one.key, { ...one, is: id === undefined ? undefined : { id, name, address: mail } });
  }
  const now: People = found;
  const own = { ...context, people: now };
  return {
    reading: {
      ...reading,
      people: now,
      context: own,
      planned: planned.map(({ order }) => plan(order, known, records.choices, own)),
    },
    problems,
    more,
  };
}

/**
 * Creates one of them. A run that was cut off may have done so a moment ago: whoever was created of late,
 * or was about to be, and is called so is taken, unless they were born on another day or live elsewhere.
 * Those who bear the address under another name have been seen and not chosen.
 */
function create(host: Host, { written }: Someone, memory: ContactMemory | undefined): CreateAnswer {
  const { firstname, surname, mail, birth, street, postcode: postalcode, city } = written;
  const name = [firstname, surname].filter((part) => part !== '').join(' ');
  const wasBegun = memory?.isUnconfirmed({ name, address: addressOf(mail) }) === true;
  const fields = { firstname, surname, mail, birth, address: { street, postalcode, city } };
  const answer = createContact(host, fields);
  if (answer.ok || !answer.existing) return answer;
  const made = new Map(memory?.recallNew().map((one) => [one.id as number, one]));
  const likely = answer.existing.filter(({ id, mail: address, ...one }) =>
    isLikely(written, made.get(id) ?? { ...one, id: id as ContactId, address }),
  );
  const [only, ...others] = likely;
  if (only && others.length === 0 && (wasBegun || made.has(only.id)))
    return { ok: true, contact: only };
  return likely.length > 0 ? answer : createContact(host, { ...fields, anyway: true });
}

/** Intent, rows, outcome: nothing counts as imported before its rows are read back whole. */
function write(
  host: Host,
  { journal, target, currency, records, tabs }: ImportRequest,
  reading: ImportReading,
  importId: string,
): { readonly noted: ReadonlyMap<string, ImportedOrder>; readonly rows: number } {
  const { source, choices } = records;
  let toWrite = reading.planned.filter(isToWrite);
  const all = toWrite;
  const noted = new Map<string, ImportedOrder>();
  const note = ({ order }: PlannedOrder, rows: string): void => {
    const key = keyDigest(order.key);
    noted.set(order.key, [key, order.print, rows]);
  };
  for (const one of reading.planned.filter(({ isUntold }) => isUntold)) {
    note(one, printOfRows(one.present.map(([{ row }]) => row.cell)));
  }
  const sum = (some: readonly PlannedOrder[]) => ({
    amount: some.reduce((total, { order }) => total + order.total, 0) as Minor,
    currency,
  });
  if (toWrite.length > 0) {
    const orders = toWrite.map(({ order }) => [keyDigest(order.key), order.print, ''] as const);
    journal.noteImport({ outcome: 'intended', importId, source: source.prefix, orders }, sum(all));
    host.workbook.flush();
  }
  const entry = toWrite.length > 0 ? withOwnColumn(host, target, 'source') : target;
  let rows = 0;
  for (let round = 1; toWrite.length > 0 && round <= WRITE_ROUNDS; round += 1) {
    const written = writeOrders(host, entry.tab, toWrite);
    for (const { planned, rows: print } of written) note(planned, print);
    rows += written.reduce((count, { planned }) => count + planned.fills.length, 0);
    const left = toWrite.filter(({ order }) => !noted.has(order.key));
    if (left.length === 0) break;
    const now: Known = readKnown(
      host,
      left.map(({ order }) => order),
      { journal, tabs: [...tabs.filter(({ tab }) => tab.id !== entry.tab.id), entry] },
    );
    // Rows or columns were moved just then: what stands is looked at again, and completed.
    toWrite = left.map(({ order }) => plan(order, now, choices, reading.context)).filter(isToWrite);
  }
  if (noted.size > 0) {
    const done = reading.planned.filter(({ order }) => noted.has(order.key));
    const orders = [...noted.values()];
    journal.noteImport({ outcome: 'recorded', importId, source: source.prefix, orders }, sum(done));
    host.workbook.flush();
    new ImportedKeys(host.documentStore).note(orders.map(([key, print]) => ({ key, print })));
  }
  return { noted, rows };
}

function isToWrite({ verdict }: PlannedOrder): boolean {
  return verdict === 'fresh' || verdict === 'half';
}
