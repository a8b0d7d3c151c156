import type { ColumnKey } from '../model/columns';
import type { Reference } from '../model/ids';
import type { JournalLine, LineCodes } from '../model/journalLine';
import { writtenOf } from '../model/outcomes';
import type { TransactionPayload } from '../qomon/payload';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import type { Entries, Writing } from '../sheet/writing';
import type { Outgoing } from './approval';
import { type Attempted, changeNote, entriesNow } from './outcomeEntries';
import type { SendResult } from './result';

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
