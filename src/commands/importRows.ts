import type { ContactMemory } from '../contacts/memory';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { fillingOf } from '../import/filling';
import { isLikely, type People, type Someone, writtenIn } from '../import/people';
import { rowsNotToWrite } from '../import/protectedRows';
import { digestOf, type ImportReading } from '../import/reading';
import { recordOrders } from '../import/recording';
import { isToWrite, plan } from '../import/verdicts';
import { addressOf } from '../model/address';
import { type ContactId, readGivenId } from '../model/ids';
import { IMPORT_CREATING_MS } from '../model/limits';
import type { RowRange } from '../model/ranges';
import { peopleMemory } from '../run/directory';
import { isAtHome, settleIn } from '../run/home';
import { locked } from '../run/lock';
import { connected } from '../run/space';
import { Snapshot } from '../sheet/snapshot';
import { type CreateAnswer, createContact } from './createContact';
import { importRequest, understood } from './importRequest';

export type ImportAnswer =
  | {
      readonly ok: true;
      /** How many orders stand now that did not stand whole before. */
      readonly written: number;
      /** How many rows they are. */
      readonly rows: number;
      /** Where they stand. */
      readonly places: readonly RowRange[];
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
  const { importId, digest, journal, records } = asked;
  if (importId === undefined) return { ok: false, problem: host.words.imports.unreadable };
  if (!isAtHome(host)) settleIn(host, journal, Snapshot.of(host.workbook));
  const reading = understood(host, asked);
  if ('ok' in reading) return reading;
  // guard: import-as-seen
  if (digest !== digestOf(host, reading, importId))
    return { ok: false, problem: host.words.imports.changedSince };
  // Before people are created for it.
  const shut = rowsNotToWrite(asked.target, reading.planned);
  if (shut) return refusal(host, shut);
  const created = createMissing(host, reading);
  const { planned, context } = created.reading;
  const { noted, rows, places } = recordOrders(host, planned, {
    ...asked,
    ...{ importId, prefix: records.source.prefix, choices: records.choices },
    filling: fillingOf(context),
  });
  const meant = reading.planned.filter(isToWrite).map(({ order }) => order.key);
  const left = meant.filter((key) => !noted.has(key));
  const written = meant.length - left.length;
  return { ok: true, written, rows, places, left, problems: created.problems, more: created.more };
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
  const toWrite = planned.filter((one) => isToWrite(one) && one.why?.kind !== 'cleared');
  const named = writtenIn(toWrite.map(({ order }) => order));
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
  const filling = fillingOf(own);
  return {
    reading: {
      ...reading,
      people: now,
      context: own,
      planned: planned.map(({ order }) => plan(order, known, records.choices, filling)),
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
