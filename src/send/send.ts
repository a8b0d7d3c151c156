import { isSendable } from '../check/review';
import type { ColumnKey } from '../model/columns';
import type { ContactId } from '../model/ids';
import { totals } from '../model/money';
import type { SendReport, StopReason } from '../model/results';
import { minutesUntil } from '../qomon/retryAfter';
import { type Driven, driveChunks, type Steps } from '../run/chunks';
import { peopleMemory } from '../run/directory';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { Writing } from '../sheet/writing';
import { type Approved, type Outgoing, outgoingOf } from './approval';
import { attempt } from './attempt';
import { markIntent, markLateChange, markOutcome } from './record';
import { refusedContacts } from './refusedContacts';
import type { SendResult } from './result';

export interface SendOptions {
  /** True where the rest follows at once: rows that time has left over are not marked as waiting. */
  readonly isSlice?: boolean;
  /** Asked before each chunk: true where a person wants no more to leave. */
  readonly isStopped?: () => boolean;
  /** Told after each chunk how many bundles have been dealt with. */
  readonly onProgress?: (done: number) => void;
  /** How many requests the day has left. */
  readonly budget?: number;
  /** How long it took to save what the rows were given, in milliseconds: as long as a round takes at least. */
  readonly savedIn?: number;
  /** True where the rows go because they are ticked: one that no longer is stays behind. */
  readonly isTicked?: boolean;
}

/** What came of a send, and what it did not come to. */
export interface Sent {
  readonly report: SendReport;
  readonly untried: readonly Approved[];
  /** Tried, or changed since they were approved, and not recorded. */
  readonly left: readonly Approved[];
  readonly requests: number;
}

/** Sends what was approved, chunk by chunk. To be called under the document's lock. */
export function sendApproved(
  run: Run,
  chosen: readonly Approved[],
  { isSlice, isTicked, ...options }: SendOptions = {},
): Sent {
  const approved = isTicked ? chosen.map((one) => ({ ...one, isTicked })) : chosen;
  const refused = new Set<ContactId>();
  const driven = driveChunks(run, approved, stepsOf(run, refused), {
    ...options,
    found: run.found,
  });
  if (refused.size > 0) peopleMemory(run.host, run.key).forget(refused);
  const { counts, recorded, queue: untried, left, requests, cause, until } = driven;
  const wait = cause === 'throttled' ? minutesUntil(until, run.host.clock.now()) : undefined;
  if (cause && !(isSlice && cause === 'time')) markWaiting(run, driven, cause, wait);
  const report: SendReport = {
    sent: counts.recorded,
    totals: totals(recorded.flatMap(({ money }) => money)),
    rejected: counts.refused,
    unconfirmed: counts.unknown,
    waiting: counts.waiting,
    changed: counts.changed,
    cause,
    wait,
  };
  return { report, untried, left, requests };
}

/** What a send does with each chunk. Takes note of people for whom Qomon may have `refused` a payment. */
function stepsOf(run: Run, refused: Set<ContactId>): Steps<Approved, Outgoing, SendResult> {
  return {
    marks: 'rows',
    mark(approved, snapshot, writing) {
      const marked = outgoingOf(run, approved, snapshot);
      // guard: recorded-is-not-marked
      const isUnsent = marked?.placed.every(({ row }) => isSendable(row) && !bundleIdOf(row));
      return marked && isUnsent ? { marked, lines: markIntent(run, writing, marked) } : undefined;
    },
    request: (marked, snapshot) => attempt(run, marked, snapshot),
    record(one, snapshot, writing) {
      for (const id of refusedContacts(one)) refused.add(id);
      return markOutcome(run, writing, one, snapshot);
    },
    recheck: (one, snapshot, writing) => markLateChange(run, writing, one, snapshot),
  };
}

/** All that a row says of why it waits, and what keeps it from saying so. */
const WAITING: readonly ColumnKey[] = ['state', 'message', 'bundleId'];

/** Says on rows that were not tried why they wait. Of them no more is read than what is written. */
function markWaiting(
  { host }: Run,
  { queue: untried, snapshot: last }: Pick<Driven<Approved, Outgoing>, 'queue' | 'snapshot'>,
  cause: StopReason,
  wait: number | undefined,
): void {
  const references = new Set(untried.flatMap((one) => one.references));
  const snapshot = last.now(references, { columns: WAITING });
  const writing = new Writing(host.language);
  for (const reference of references) {
    for (const placed of snapshot.bearing(reference)) {
      if (!isSendable(placed.row)) continue;
      writing.fill(placed, { message: host.words.messages.waiting(cause, wait) }, 'waiting');
    }
  }
  applyAndReadBack(host.workbook, snapshot, writing, { budget: 0, columns: WAITING });
}
