import type { Host } from '../host/host';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import type { Reference } from '../model/ids';
import type { JournalLine } from '../model/journalLine';
import type { State } from '../model/states';
import type { Run } from '../run/run';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import type { Entries, Writing } from '../sheet/writing';
import type { Departure } from './approval';
import type { Verdict } from './result';

export interface Judged {
  readonly departure: Departure;
  readonly verdict: Verdict;
}

const STATE_AFTER = {
  sent: 'sent',
  rejected: 'rejected',
  waiting: 'waiting',
  'to check': 'toCheck',
} as const satisfies Record<Verdict['kind'], State>;

const OUTCOME_AFTER = {
  sent: 'recorded',
  rejected: 'rejected',
  waiting: 'waiting',
  'to check': 'toCheck',
} as const satisfies Record<Verdict['kind'], JournalLine['outcome']>;

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
  { placed, draft }: Departure,
): JournalLine[] {
  const { words, clock } = host;
  const entries: Entries = { message: words.messages.sending, sentAt: new Date(clock.now()) };
  for (const one of placed) {
    writing.fill(one, entries, 'sending');
    writing.together(one, RESULTS);
  }
  return draft.origin.transactions.map((row) => ({
    action: 'send',
    reference: referenceOf(row),
    outcome: 'intended',
  }));
}

/** The outcome: written to the rows that bear the references, wherever they stand by now. */
export function markOutcome(
  { host }: Run,
  writing: Writing,
  { departure, verdict }: Judged,
  snapshot: Snapshot,
): JournalLine[] {
  const standing = new Set<Reference>();
  for (const sent of departure.placed) {
    const now = rowNow(snapshot, referenceOf(sent.row));
    if (!now) continue;
    standing.add(referenceOf(sent.row));
    const entries = entriesOf(host, sent, departure, verdict);
    const message = [entries.message, ...changeNote(host, sent, now, verdict)].join('\n');
    writing.fill(now, { ...entries, message }, STATE_AFTER[verdict.kind], 'sending');
    writing.together(now, RESULTS);
  }
  return linesOf(host, departure, verdict, (reference) => standing.has(reference));
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
  verdict: Verdict,
): string[] {
  if (verdict.kind !== 'sent') return [];
  const changed = COLUMN_KEYS.filter(
    (key) => !isOwn(key) && String(sent.row.cell(key)) !== String(now.row.cell(key)),
  );
  if (changed.length === 0) return [];
  const headers = changed.map((key) => now.entry.header.name(key, language));
  return [words.messages.changedSince(headers)];
}

/** Adds what was changed between the last read of the row and the moment when its outcome stood. */
export function markLateChange(
  { host }: Run,
  writing: Writing,
  { departure, verdict }: Judged,
  snapshot: Snapshot,
): void {
  for (const sent of departure.placed) {
    const [now] = snapshot.bearing(referenceOf(sent.row));
    const [note] = now ? changeNote(host, sent, now, verdict) : [];
    const message = String(now?.row.cell('message'));
    if (now && note && !message.includes(note)) {
      writing.fill(now, { message: [message, note].join('\n') });
    }
  }
}

function isOwn(key: ColumnKey): boolean {
  return COLUMNS[key].addOn === true || key === 'ready' || key === 'payerName';
}

/** What the cells of one row are to read. */
function entriesOf(
  host: Host,
  { entry, row }: PlacedRow,
  departure: Departure,
  verdict: Verdict,
): Entries {
  const { language } = host;
  const { messages } = host.words;
  switch (verdict.kind) {
    case 'sent':
      return sentEntries(host, { entry, row }, verdict);
    case 'rejected': {
      const reasons = verdict.reasons.map((reason) => {
        if (reason.isOwn) return reason.text;
        const header = reason.column && entry.header.name(reason.column, language);
        const at = departure.placed.length > 1 ? reason.row?.number : undefined;
        return messages.serverSays({ header, row: at, text: reason.text });
      });
      return { message: messages.rejected(reasons), sentAt: '' };
    }
    case 'waiting':
      return { message: messages.waiting(verdict.cause), sentAt: '' };
    case 'to check': {
      const reference = referenceOf(row);
      const { held } = verdict;
      return {
        message: held ? messages.otherContent({ reference, ...held }) : messages.toCheck(reference),
      };
    }
  }
}

/** The IDs of a row, and what to say of those that did not come. */
export function sentEntries(
  { words, language }: Host,
  { entry, row }: PlacedRow,
  { bundleId, ids, missing }: Extract<Verdict, { kind: 'sent' }>,
): Entries {
  const headers = missing
    .filter((one) => one.row === row)
    .map(({ column }) => entry.header.name(column, language));
  const own = ids.filter((one) => one.row === row).map(({ column, id }) => [column, id]);
  return {
    message: words.messages.sent({ bundleId, missing: headers }),
    bundleId,
    ...Object.fromEntries(own),
  };
}

function linesOf(
  { words }: Host,
  { draft }: Departure,
  verdict: Verdict,
  stands: (reference: Reference) => boolean,
): JournalLine[] {
  const bundleId = verdict.kind === 'sent' ? verdict.bundleId : undefined;
  return draft.origin.transactions.map((row) => {
    const reference = referenceOf(row);
    return {
      action: 'send',
      reference,
      ...(bundleId === undefined ? {} : { bundleId }),
      outcome: OUTCOME_AFTER[verdict.kind],
      status: verdict.status,
      detail: stands(reference) ? '' : words.journal.rowGone,
    };
  });
}
