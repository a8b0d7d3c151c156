import { apartText } from '../check/apart';
import type { Host } from '../host/host';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import type { Reference } from '../model/ids';
import type { JournalLine, LineCodes } from '../model/journalLine';
import { writtenOf } from '../model/outcomes';
import type { TransactionPayload } from '../qomon/payload';
import type { Attempt } from '../run/progress';
import type { Run } from '../run/run';
import { bundleIdOf, isBlank } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import type { Entries, Writing } from '../sheet/writing';
import type { Outgoing } from './approval';
import type { Reason, SendResult } from './result';

export type Attempted = Attempt<Outgoing, SendResult>;

/** Beside `State` and `Message`, all that a send writes. */
const RESULTS: readonly ColumnKey[] = [
  'bundleId',
  'transactionId',
  'membershipId',
  'donationId',
  'sentAt',
];

/** The intent: marked on the rows and in the journal before the request leaves. */
export function markIntent(
  { host }: Run,
  writing: Writing,
  { placed, draft, payload }: Outgoing,
): JournalLine[] {
  const { words, clock } = host;
  const entries: Entries = { message: words.messages.sending, sentAt: new Date(clock.now()) };
  for (const one of placed) {
    writing.fill(one, entries, 'sending');
    writing.widenToBlock(one, RESULTS);
  }
  const codes = companionsOf({ placed, draft });
  return draft.origin.transactions.map((row, index) => ({
    action: 'send',
    reference: referenceOf(row),
    outcome: 'intended',
    ...paidOn(payload.transactions[index]),
    ...(codes ? { codes } : {}),
  }));
}

/**
 * Names the rows that go in a bundle without a payment of their own: Qomon holds nothing under their references,
 * so that these lines alone tell what became of them once they have left their group.
 */
function companionsOf({
  placed,
  draft,
}: Pick<Outgoing, 'placed' | 'draft'>): LineCodes | undefined {
  const paying = new Set(draft.origin.transactions);
  const others = placed.filter(({ row }) => !paying.has(row));
  // guard: companions-are-named
  return others.length === 0 ? undefined : { with: others.map(({ row }) => referenceOf(row)) };
}

/** What a line tells, or remembers, of a payment. */
export function paidOn(
  payment: TransactionPayload | undefined,
): Pick<JournalLine, 'money' | 'payment'> {
  if (!payment) return {};
  const { amount, currency, contact_id: payer, date } = payment;
  return { money: { amount, currency }, payment: { payer, day: date.slice(0, 10) } };
}

/** The outcome: written to the rows that bear the references, wherever they stand by now. */
export function markOutcome(
  run: Run,
  writing: Writing,
  { marked: outgoing, result }: Attempted,
  snapshot: Snapshot,
): JournalLine[] {
  const written = new Set<Reference>();
  for (const sent of outgoing.placed) {
    const now = rowNow(snapshot, referenceOf(sent.row));
    if (!now) continue;
    written.add(referenceOf(sent.row));
    const entries = entriesNow(run, { marked: outgoing, result }, sent, now);
    writing.fill(now, entries, writtenOf(result.kind).state, 'sending');
    writing.widenToBlock(now, RESULTS);
  }
  return linesOf(outgoing, result, (reference) => written.has(reference));
}

/** Of the rows that bear a reference, the one that was marked; a person may have made copies since. */
function rowNow(snapshot: Snapshot, reference: Reference): PlacedRow | undefined {
  const bearing = snapshot.bearing(reference);
  return bearing.find(({ row }) => row.state === 'sending') ?? bearing[0];
}

/** What a person has changed on the row since it was read for the last time before the request. */
function changeNote(
  { words, language }: Host,
  sent: PlacedRow,
  now: PlacedRow,
  result: SendResult,
): string[] {
  if (result.kind !== 'recorded') return [];
  const changed = COLUMN_KEYS.filter(
    (key) => !isOwn(key) && String(sent.row.cell(key)) !== String(now.row.cell(key)),
  );
  if (changed.length === 0) return [];
  const headers = changed.map((key) => now.entry.header.name(key, language));
  return [words.messages.changedSince(headers)];
}

/** Adds what was changed between the last read of the row and the moment when its outcome stood. */
export function markLateChange(
  run: Run,
  writing: Writing,
  { marked: outgoing, result }: Attempted,
  snapshot: Snapshot,
): void {
  for (const sent of outgoing.placed) {
    const bearing = snapshot.bearing(referenceOf(sent.row));
    const bundleId = result.kind === 'recorded' ? result.bundleId : undefined;
    const now = bearing.find(({ row }) => bundleIdOf(row) === bundleId);
    if (!now || changeNote(run.host, sent, now, result).length === 0) continue;
    // It reads so already where nothing has changed since.
    const { message = '' } = entriesNow(run, { marked: outgoing, result }, sent, now);
    writing.fill(now, { message });
  }
}

/** What the cells of a row are to read, with what a person has changed on it meanwhile. */
function entriesNow(
  run: Run,
  { marked, result }: Attempted,
  sent: PlacedRow,
  now: PlacedRow,
): Entries {
  const entries = entriesOf(run, sent, marked, result);
  const message = [entries.message, ...changeNote(run.host, sent, now, result)].join('\n');
  return { ...entries, message };
}

function isOwn(key: ColumnKey): boolean {
  return COLUMNS[key].addOn === true || key === 'ready' || key === 'payerName';
}

/** What the cells of one row are to read. */
function entriesOf(
  run: Run,
  { entry, row }: PlacedRow,
  outgoing: Outgoing,
  result: SendResult,
): Entries {
  const { language, words } = run.host;
  const { messages } = words;
  switch (result.kind) {
    case 'recorded':
      return sentEntries(run, { entry, row }, result);
    case 'refused':
      return { message: messages.rejected(told(result.reasons)), sentAt: '' };
    case 'stopped':
      return { message: messages.waiting(result.cause), sentAt: '' };
    case 'throttled':
    case 'changed':
      return { message: messages.waiting(result.kind), sentAt: '' };
    case 'unknown': {
      const reference = referenceOf(row);
      const { held = [], here = [], said } = result;
      if (held.length > 0) return { message: messages.otherContent({ reference, held, here }) };
      // What Qomon said stands below the first line: a look-up keeps it there.
      return { message: [messages.toCheck(reference), ...told(said?.reasons ?? [])].join('\n') };
    }
  }

  function told(reasons: readonly Reason[]): string[] {
    return reasons.map((reason) => {
      if (reason.isOwn) return reason.text;
      const header = reason.column && entry.header.name(reason.column, language);
      const at = outgoing.placed.length > 1 ? reason.row?.number : undefined;
      return messages.serverSays({ header, row: at, text: reason.text });
    });
  }
}

/** The IDs of a row, and what to say of those that did not come. */
export function sentEntries(
  run: Pick<Run, 'host' | 'standards'>,
  { entry, row }: PlacedRow,
  { bundleId, ids, missing, apart, names = [] }: Extract<SendResult, { kind: 'recorded' }>,
): Entries {
  const { words, language } = run.host;
  const headers = missing
    .filter((one) => one.row === row)
    .map(({ column }) => entry.header.name(column, language));
  const name = names.find((one) => one.row === row)?.name;
  const own = ids.filter((one) => one.row === row).map(({ column, id }) => [column, id]);
  return {
    message: [
      words.messages.sent({ bundleId, missing: headers }),
      ...apartText(run, { entry, row }, apart, ids[0]?.row === row),
    ].join('\n'),
    bundleId,
    ...Object.fromEntries(own),
    ...(name !== undefined && isBlank(row, 'payerName') ? { payerName: name } : {}),
  };
}

function linesOf(
  { placed, draft, payload }: Outgoing,
  result: SendResult,
  stands: (reference: Reference) => boolean,
): JournalLine[] {
  const bundleId = result.kind === 'recorded' ? result.bundleId : undefined;
  const said = result.kind === 'unknown' ? result.said?.why : undefined;
  return draft.origin.transactions.map((row, index) => {
    const reference = referenceOf(row);
    const why = said ?? (stands(reference) ? undefined : 'rowGone');
    return {
      action: 'send',
      reference,
      ...(bundleId === undefined ? {} : { bundleId }),
      outcome: writtenOf(result.kind).journal,
      status: result.status,
      ...paidOn(payload.transactions[index]),
      // Memory takes the codes of such a line in place of the intent's.
      ...(why ? { codes: { why, ...companionsOf({ placed, draft }) } } : {}),
    };
  });
}
