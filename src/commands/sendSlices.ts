import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import type { Reference } from '../model/ids';
import { RUN_ID_LENGTH, SHOWN_LEFT_ROWS, SLICE_MS } from '../model/limits';
import type { Currency } from '../model/money';
import type { Obstacle } from '../model/obstacles';
import { inRanges } from '../model/ranges';
import type { SendReport, StopReason, Totals } from '../model/results';
import { Pace } from '../qomon/pace';
import { locked } from '../run/lock';
import { requestsLeft } from '../run/quota';
import { openRun } from '../run/run';
import type { Approved } from '../send/approval';
import { READY, SELECTED } from '../send/choice';
import type { Chosen } from '../send/chosen';
import { type LeftRow, nameRows } from '../send/leftRows';
import { lookAgain } from '../send/lookAgain';
import { type Sent, sendApproved } from '../send/send';
import { acceptWarnings, hasWarnings } from './acceptWarnings';
import { nothingLeaves, type Prevented, prepare } from './prepareSend';
import { notesOn } from './reviewFindings';
import {
  askToStop,
  forgetProgress,
  forgetStop,
  isAskedToStop,
  keepProgress,
  type Progress,
  recallProgress,
} from './sliceProgress';

const shape = z.object({
  // What a page sends is kept in a property, which holds 9 KB.
  runId: z.optional(z.string().check(z.maxLength(RUN_ID_LENGTH))),
  scope: z.optional(z.enum(['selection', 'ready'])),
  expectedCount: z.optional(z.nullable(z.number())),
  /** In minor units, of all currencies together. */
  expectedTotal: z.optional(z.nullable(z.number())),
});

/** What a slice answers with: how far the run is, and what is to be told in the end. */
export type SliceAnswer =
  | {
      readonly ok: true;
      readonly runId: string;
      readonly sent: number;
      readonly left: number;
      readonly done: boolean;
      readonly totals: Totals;
      readonly rejected: number;
      readonly unconfirmed: number;
      readonly changed: number;
      /** Why the run ended before its last row, in the person's language. */
      readonly message: string;
      readonly cause?: StopReason;
      /** Once it is done: how many of the chosen rows were left behind, and the first of them. */
      readonly leftRows: number;
      readonly leftBehind: readonly LeftRow[];
      /** What a person is to be told besides: rows that nobody sees, tabs of which nothing goes, a copy. */
      readonly notes: readonly string[];
    }
  | Refusal;

/**
 * Sends a slice of a run that the sidebar drives. The first call has no `runId`: it checks the
 * rows and that their number and total are what the person expects.
 */
export function sendNext(host: Host, request: unknown): SliceAnswer {
  const read = z.safeParse(shape, request);
  if (!read.success) return refusal(host, { kind: 'no such run' });
  const { runId, scope = 'selection', expectedCount, expectedTotal } = read.data;
  const started = host.clock.now();
  if (runId !== undefined) return slice(host, runId, started);

  const choice = scope === 'ready' ? READY : SELECTED;
  const prepared: Chosen | Prevented = locked(host, () =>
    prepare(host, choice, started + SLICE_MS),
  );
  if ('kind' in prepared) return refusedWith(host, prepared, prepared.notes ?? []);
  const obstacle = nothingLeaves(prepared, choice);
  if (obstacle) return refusedWith(host, obstacle, prepared.notes);
  const { tally, approved, pace, left } = prepared;
  const total = tally.totals.reduce((sum, { amount }) => sum + amount, 0);
  const isExpected =
    (expectedCount ?? tally.bundles) === tally.bundles && (expectedTotal ?? total) === total;
  if (!isExpected) return refusedWith(host, { kind: 'not as expected', tally }, prepared.notes);
  const id = `${started.toString(36)}-${Math.floor(host.chance() * 1e9).toString(36)}`;
  const counts = { sent: 0, rejected: 0, unconfirmed: 0, changed: 0 };
  const progress = {
    approved,
    ...counts,
    totals: [],
    left,
    pace: pace.keep(),
    isTicked: scope === 'ready',
    lookedAt: prepared.lookedAt,
    notes: [...prepared.notes, ...notesOn(host, tally)],
  };
  const { bundles } = prepared.review;
  if (hasWarnings(host, bundles)) locked(host, () => acceptWarnings(host, bundles));
  keepProgress(host, id, progress);
  // Looking people up may have used the time of a slice.
  return host.clock.now() < started + SLICE_MS
    ? slice(host, id, started)
    : answer(host, id, progress);
}

/** What a person is told once goes with what stands in the way. */
function refusedWith(host: Host, obstacle: Obstacle, notes: readonly string[]): Refusal {
  const refused = refusal(host, obstacle);
  return { ...refused, problem: [...notes, refused.problem].join('\n\n') };
}

/** Lets no more chunks of a run leave; the chunk in flight is finished. */
export function stopSending(host: Host, request: unknown): { readonly ok: true } {
  const read = z.safeParse(shape, request);
  const runId = read.success ? read.data.runId : undefined;
  if (runId !== undefined) askToStop(host, runId);
  return { ok: true };
}

function slice(host: Host, runId: string, started: number): SliceAnswer {
  const before = recallProgress(host, runId);
  if (!before) return refusal(host, { kind: 'no such run' });
  const pace = new Pace(host.clock, before.pace);
  const sent = locked(host, () => send(host, runId, before, started + SLICE_MS, pace));
  if ('kind' in sent) return refusal(host, sent);
  const { report, untried } = sent;
  const progress: Progress = {
    approved: untried,
    sent: before.sent + report.sent,
    rejected: before.rejected + report.rejected,
    unconfirmed: before.unconfirmed + report.unconfirmed,
    changed: before.changed + report.changed,
    totals: added(before.totals, report.totals),
    pace: pace.keep(),
    left: [...before.left, ...referencesOf(sent.left)],
    isTicked: before.isTicked,
    lookedAt: host.clock.now(),
    notes: before.notes,
  };
  // Time is what a slice runs out of; anything else ends the run.
  const cause = report.cause === 'time' ? undefined : report.cause;
  // Whoever has stopped it may go on with what was approved.
  const isStopped = cause === 'stopped';
  if (untried.length === 0 || (cause && !isStopped)) forgetProgress(host);
  else keepProgress(host, runId, progress);
  if (isStopped) forgetStop(host);
  return answer(host, runId, progress, { ...report, cause });
}

function send(
  host: Host,
  runId: string,
  { approved, isTicked, lookedAt }: Progress,
  deadline: number,
  pace: Pace,
): Sent | Obstacle {
  const run = openRun(host, deadline, { pace });
  if ('kind' in run) return run;
  // Whoever goes on with a send that stood still is told what somebody else has recorded meanwhile.
  const again = lookAgain(run, approved, lookedAt);
  const sent = sendApproved(again.run, again.approved, {
    budget: requestsLeft(host),
    isSlice: true,
    isTicked,
    isStopped: () => isAskedToStop(host, runId),
  });
  const kept = approved.filter((one) => !again.approved.includes(one));
  return { ...sent, left: [...kept, ...sent.left] };
}

function answer(
  host: Host,
  runId: string,
  { approved, left, pace: _, isTicked: _ticked, lookedAt: _at, ...counts }: Progress,
  { cause, wait }: Pick<SendReport, 'cause' | 'wait'> = { cause: undefined },
): SliceAnswer {
  const done = approved.length === 0 || cause !== undefined;
  const named = done ? nameRows(host, [...left, ...referencesOf(approved)]) : [];
  return {
    ok: true,
    runId,
    ...counts,
    left: approved.length,
    done,
    message: cause ? host.words.send.ended(cause, wait) : '',
    ...(cause && { cause }),
    leftRows: named.length,
    leftBehind: inRanges(named, saidOf).slice(0, SHOWN_LEFT_ROWS),
  };
}

const saidOf = ({ state, message }: LeftRow): string => `${state} ${message}`;

function referencesOf(approved: readonly Approved[]): Reference[] {
  return approved.flatMap(({ references }) => references);
}

function added(a: Totals, b: Totals): Totals {
  const sums = new Map<Currency, number>();
  for (const { amount, currency } of [...a, ...b]) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}
