import { type PlacedRow, Snapshot } from '../entry/snapshot';
import { type Entries, Writing } from '../entry/writing';
import type { Host } from '../host';
import type { JournalLine } from '../journal/journal';
import type { StopReason } from '../text/words';
import { type Agreed, type Departure, referenceOf } from './departure';
import type { Run } from './run';
import type { State } from './states';
import type { Verdict } from './verdict';

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

/** The intent, saved before the requests leave: a run that is cut off after this is looked into. */
export function markSending({ host, journal }: Run, departures: readonly Departure[]): void {
  const writing = new Writing(host.language);
  const entries: Entries = {
    message: host.words.messages.sending,
    sentAt: new Date(host.clock.now()),
  };
  const rows = departures.flatMap(({ placed }) => placed);
  for (const placed of rows) writing.fill(placed, entries, 'sending');
  writing.apply();
  journal.write(
    rows.map(({ row }) => ({ action: 'send', reference: referenceOf(row), outcome: 'intended' })),
  );
  host.workbook.flush();
}

/** Writes what came back to the rows that bear the references, wherever they stand by now. */
export function recordVerdicts({ host, journal, tabs }: Run, judged: readonly Judged[]): void {
  if (judged.length === 0) return;
  const snapshot = Snapshot.again(tabs);
  const writing = new Writing(host.language);
  const lines: JournalLine[] = [];
  for (const { departure, verdict } of judged) {
    for (const sent of departure.placed) {
      const now = rowNow(snapshot, sent);
      if (now)
        writing.fill(
          now,
          entriesOf(host, sent, departure, verdict),
          STATE_AFTER[verdict.kind],
          'sending',
        );
      lines.push(journalLine(host, sent, verdict, now !== undefined));
    }
  }
  writing.apply();
  journal.write(lines);
  host.workbook.flush();
}

/** Says on rows that were not tried why they wait. */
export function markWaiting(
  { host, tabs }: Run,
  untried: readonly Agreed[],
  cause: StopReason,
): void {
  const snapshot = Snapshot.again(tabs);
  const writing = new Writing(host.language);
  for (const reference of untried.flatMap(({ references }) => references)) {
    for (const placed of snapshot.bearing(reference)) {
      writing.fill(placed, { message: host.words.messages.waiting(cause) }, 'waiting');
    }
  }
  writing.apply();
  host.workbook.flush();
}

/** Of the rows that bear the reference, the one that was marked; a person may have made copies since. */
function rowNow(snapshot: Snapshot, sent: PlacedRow): PlacedRow | undefined {
  const bearing = snapshot.bearing(referenceOf(sent.row));
  return bearing.find(({ row }) => row.state === 'sending') ?? bearing[0];
}

/** What the cells of one row are to read. */
function entriesOf(
  { words, language }: Host,
  { entry, row }: PlacedRow,
  departure: Departure,
  verdict: Verdict,
): Entries {
  const { messages } = words;
  switch (verdict.kind) {
    case 'sent': {
      const { bundleId, ids, missing } = verdict;
      const lost = missing.filter((one) => one.row === row);
      const headers = lost.map(({ column }) => entry.header.name(column, language));
      const own = ids.filter((one) => one.row === row).map(({ column, id }) => [column, id]);
      return {
        message: messages.sent({ bundleId, missing: headers }),
        bundleId,
        ...Object.fromEntries(own),
      };
    }
    case 'rejected': {
      const reasons = verdict.reasons.map((reason) => {
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
      const { bundleId } = verdict;
      return {
        message:
          bundleId === undefined
            ? messages.toCheck(reference)
            : messages.otherContent({ reference, bundleId }),
      };
    }
  }
}

function journalLine(
  { words }: Host,
  { row }: PlacedRow,
  verdict: Verdict,
  rowStands: boolean,
): JournalLine {
  const bundleId = 'bundleId' in verdict ? verdict.bundleId : undefined;
  return {
    action: 'send',
    reference: referenceOf(row),
    ...(bundleId === undefined ? {} : { bundleId }),
    outcome: OUTCOME[verdict.kind],
    status: verdict.status,
    detail: rowStands ? '' : words.journal.rowGone,
  };
}

const OUTCOME = {
  sent: 'recorded',
  rejected: 'rejected',
  waiting: 'waiting',
  'to check': 'toCheck',
} as const satisfies Record<Verdict['kind'], JournalLine['outcome']>;
