import { isSendable } from '../check/review';
import type { JournalLine } from '../model/journalLine';
import { CHUNK, LAST_CHUNK_MS, ROUND_MS } from '../model/limits';
import { type Money, totals } from '../model/money';
import type { SendReport, StopReason } from '../model/results';
import type { Pace } from '../qomon/pace';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { type Approved, outgoingOf } from './approval';
import { attempt, isUnanswered } from './attempt';
import { type Attempted, markIntent, markLateChange, markOutcome } from './record';

export interface SendOptions {
  /** True where the rest follows at once: rows that time has left over are not marked as waiting. */
  readonly isSlice?: boolean;
  /** Asked before each chunk: true where a person wants no more to leave. */
  readonly isStopped?: () => boolean;
  /** Told after each chunk how many bundles have been dealt with. */
  readonly onProgress?: (done: number) => void;
  /** How many requests the day has left. */
  readonly budget?: number;
}

/** What came of a send, and what it did not come to. */
export interface Sent {
  readonly report: SendReport;
  readonly untried: readonly Approved[];
  /** Tried, or changed since they were approved, and not recorded. */
  readonly left: readonly Approved[];
  readonly requests: number;
}

/**
 * Sends what was approved, chunk by chunk. Each round writes the outcomes of the last chunk and
 * the intents of the next, saves them, reads the sheet back, and only then lets requests leave:
 * they carry what the rows hold at that moment. To be called under the document's lock.
 */
export function sendApproved(
  run: Run,
  approved: readonly Approved[],
  options: SendOptions = {},
): Sent {
  const { host, journal, pace } = run;
  const counts = { sent: 0, rejected: 0, toCheck: 0, changed: 0, requests: 0 };
  const recorded: Money[] = [];
  const left: Approved[] = [];
  let queue = [...approved];
  let answered: readonly Attempted[] = [];
  let cause: StopReason | undefined;
  let snapshot = run.found;
  let slowest = 0;
  // So long the last round took from its first read to its requests.
  let writingTime = 0;

  for (;;) {
    const throttled = answered.flatMap(({ result, outgoing }) =>
      result.kind === 'waiting' && result.cause === 'throttled' ? [outgoing.approved] : [],
    );
    const isPaused = throttled.length > 0;
    queue = [...throttled, ...queue];
    cause ??= reasonToStop(run, options, { requests: counts.requests, slowest }, queue);
    const chunk = cause || isPaused ? [] : queue.slice(0, CHUNK);
    if (chunk.length === 0 && answered.length === 0) break;

    const budget = readBudgetFor(queue.length, pace);
    // Tokens refill while the sheet is read and written, too.
    const spare = pace.delay(chunk.length) - writingTime;
    if (spare > 0) host.clock.sleep(spare);
    const woke = host.clock.now();
    const concerned = [...answered.map(({ outgoing }) => outgoing.approved), ...chunk];
    snapshot = snapshot.now(new Set(concerned.flatMap(({ references }) => references)), {
      budget,
    });
    const writing = new Writing(host.language);
    const lines: JournalLine[] = answered.flatMap((one) =>
      markOutcome(run, writing, one, snapshot),
    );
    const marked = chunk.flatMap((one) => {
      const outgoing = outgoingOf(run, one, snapshot);
      // guard: recorded-is-not-marked
      if (outgoing?.placed.every(({ row }) => isSendable(row) && !bundleIdOf(row))) {
        return [outgoing];
      }
      left.push(one);
      return [];
    });
    // guard: intent-in-journal
    lines.push(...marked.flatMap((one) => markIntent(run, writing, one)));
    counts.changed += chunk.length - marked.length;
    queue = queue.slice(chunk.length);
    journal.write(lines);
    snapshot = applyAndReadBack(host.workbook, snapshot, writing, { budget });
    const late = new Writing(host.language);
    for (const one of answered) markLateChange(run, late, one, snapshot);
    if (late.entries().length > 0) snapshot = applyAndReadBack(host.workbook, snapshot, late);

    const until = Math.max(
      0,
      ...answered.map(({ result }) => ('until' in result ? (result.until ?? 0) : 0)),
    );
    if (isPaused && !waitUntil(run, until)) cause ??= 'throttled';
    const began = host.clock.now();
    writingTime = began - woke;
    answered = marked.length > 0 ? attempt(run, marked, snapshot) : [];
    slowest = Math.max(slowest, host.clock.now() - began);
    counts.requests += answered.length;

    for (const { outgoing, result } of answered) {
      const isAgain = result.kind === 'waiting' && result.cause === 'throttled';
      if (result.kind !== 'sent' && !isAgain) left.push(outgoing.approved);
      if (result.kind === 'sent') {
        counts.sent += 1;
        recorded.push(...outgoing.money);
      } else if (result.kind === 'rejected') counts.rejected += 1;
      else if (result.kind === 'to check') counts.toCheck += 1;
      else if (result.cause === 'changed') counts.changed += 1;
      else if (result.cause !== 'throttled') cause ??= result.cause;
    }
    // Nobody answered at all: the network, Qomon, or the day's requests are gone.
    if (answered.length > 0 && answered.every(({ result }) => isUnanswered(result))) {
      cause ??= 'no answer';
    }
    options.onProgress?.(approved.length - queue.length);
  }

  const waiting = approved.length - counts.sent - counts.rejected - counts.toCheck - counts.changed;
  if (cause && !(options.isSlice && cause === 'time')) markWaiting(run, queue, cause);
  const report = { ...counts, waiting, totals: totals(recorded), cause };
  return { report, untried: queue, left, requests: counts.requests };
}

function reasonToStop(
  { host, deadline }: Run,
  { isStopped, budget = Number.POSITIVE_INFINITY }: SendOptions,
  { requests, slowest }: { requests: number; slowest: number },
  queue: readonly Approved[],
): StopReason | undefined {
  if (queue.length === 0) return undefined;
  if (isStopped?.()) return 'stopped';
  // Where answers take longer than the time that is kept for them, it ends that much earlier.
  // guard: slow-answers
  if (host.clock.now() + Math.max(0, slowest - LAST_CHUNK_MS) >= deadline) return 'time';
  return requests + Math.min(CHUNK, queue.length) > budget ? 'quota' : undefined;
}

/**
 * How much longer each reading of the sheet may take, in milliseconds, as the queue has to wait for
 * Qomon's pace anyway.
 */
function readBudgetFor(queued: number, pace: Pace): number {
  const rounds = Math.ceil(queued / CHUNK);
  return Math.max(0, pace.delay(queued) / Math.max(1, rounds) - ROUND_MS) / 2;
}

/** Waits as long as Qomon asks for; false where that is longer than the run has. */
function waitUntil({ host: { clock }, deadline }: Run, until: number): boolean {
  // guard: no-late-sleep
  if (until >= deadline) return false;
  clock.sleep(Math.max(0, until - clock.now()));
  return true;
}

/** Says on rows that were not tried why they wait. */
function markWaiting(run: Run, untried: readonly Approved[], cause: StopReason): void {
  const { host } = run;
  const snapshot = Snapshot.again(run.tabs);
  const writing = new Writing(host.language);
  for (const reference of untried.flatMap(({ references }) => references)) {
    for (const placed of snapshot.bearing(reference)) {
      if (!isSendable(placed.row)) continue;
      writing.fill(placed, { message: host.words.messages.waiting(cause) }, 'waiting');
    }
  }
  applyAndReadBack(host.workbook, snapshot, writing);
}
