import * as z from 'zod/mini';
import { type PlacedRow, Snapshot } from '../entry/snapshot';
import { locked } from '../holder';
import type { Host } from '../host';
import type { BundleId, Reference } from '../ids';
import { meaningOf, type Outcome } from '../qomon/answer';
import { patchBundle } from '../qomon/endpoints';
import { readLocation } from '../qomon/location';
import { envelope } from '../qomon/shapes';
import { requestsLeft, spendRequests } from '../upload/budget';
import { resolveDoubtful } from '../upload/doubtful';
import { openRun, type Run } from '../upload/run';
import { columnOf } from '../upload/verdict';
import { type RefundAnswer, type RefundRequest, refundRequest } from './answer';
import { isBeingDeleted } from './cancelResolve';
import { differences } from './comparison';
import { answerOf, strangenessOf } from './open';
import { type Plan, planOf } from './plan';
import { obstructed, type Refusal, refusal } from './problem';
import { type ReadBundle, readBundle } from './reading';
import { recordDoubt, recordStanding } from './record';
import { paymentOn, problemOf, rowsOf } from './rows';
import { progressOf, targetText } from './target';

/** No refund leaves after this; what is left of Google's six minutes is for reading and writing. */
const ASKING_TIME = 3 * 60_000;

/** The bundle, the change of it, and the bundle again. */
const REQUESTS = 3;

/**
 * Gives back a part or all of one payment, and answers with the bundle as it was read again. The
 * bundle is read, the refund is checked against it, and its absolute target is in the journal and
 * saved before the request leaves; what Qomon then holds, and not what it answers, decides what the
 * rows say. Qomon has no lock: a change that somebody makes there between the first reading and the
 * request, some tenths of a second, is overwritten where it touches the same items.
 */
export function refund(host: Host, request: unknown): RefundAnswer {
  const read = z.safeParse(refundRequest, request);
  if (!read.success) return refusal(host, { kind: 'no request' });
  const deadline = host.clock.now() + ASKING_TIME;
  const answer = locked(host, () => refundUnderLock(host, read.data, deadline));
  return 'kind' in answer ? obstructed(host, answer) : answer;
}

function refundUnderLock(host: Host, request: RefundRequest, deadline: number): RefundAnswer {
  const run = openRun(host, deadline);
  if ('kind' in run) return obstructed(host, run);
  resolveDoubtful(run);
  const bundleId = request.bundleId as BundleId;
  const open = [...run.journal.openIntents('refund').values()];
  if (open.some((intent) => intent.bundleId === bundleId)) {
    return refusal(host, { kind: 'in doubt', bundleId });
  }
  if (isBeingDeleted(run.journal, bundleId)) {
    return refusal(host, { kind: 'being deleted', bundleId });
  }
  const rows = rowsToRefund(run, bundleId);
  if (!rows.ok) return rows;
  if (requestsLeft(host) < REQUESTS) return refusal(host, { kind: 'quota' });

  const { catalog } = run.standards.context;
  const before = readBundle(host, run.qomon, catalog, bundleId);
  spendRequests(host, REQUESTS);
  if (!before.ok) return before.refusal;
  const { standing } = before;
  if (request.seen && request.seen !== standing.seen) {
    return refusal(host, { kind: 'changed', bundleId });
  }
  const plan = planOf(request, standing, catalog);
  if ('kind' in plan) return refusal(host, plan);
  const placed = rows.placed.find(({ row }) => paymentOn(row, standing) === plan.payment);
  const row = placed ?? rows.placed[0];
  const strange = strangenessOf(host, row, standing);
  if (strange) return strange;
  if (host.clock.now() >= deadline) return refusal(host, { kind: 'time' });
  return carryOut(run, { before, plan, placed: row });
}

/** The rows of the bundle, one at least; a problem where any of them may not be refunded. */
function rowsToRefund(
  { host, tabs }: Run,
  bundleId: BundleId,
): { readonly ok: true; readonly placed: readonly [PlacedRow, ...PlacedRow[]] } | Refusal {
  const snapshot = Snapshot.again(tabs);
  const [first, ...others] = rowsOf(snapshot, bundleId);
  if (!first) return refusal(host, { kind: 'no row', bundleId });
  const placed: readonly [PlacedRow, ...PlacedRow[]] = [first, ...others];
  const [problem] = placed.flatMap((one) => problemOf(host, snapshot, one) ?? []);
  return problem ?? { ok: true, placed };
}

interface Undertaking {
  readonly before: ReadBundle;
  readonly plan: Plan;
  readonly placed: PlacedRow;
}

/** Intent, request, look-up, outcome. */
function carryOut(run: Run, undertaking: Undertaking): RefundAnswer {
  const { host, journal, qomon } = run;
  const { plan, placed, before } = undertaking;
  const { bundleId } = before.standing;
  const line = { action: 'refund', reference: referenceOf(placed), bundleId } as const;
  journal.write([{ ...line, outcome: 'intended', detail: targetText(plan.target) }]);
  host.workbook.flush();

  const [answer] = qomon.send([patchBundle(plan.change)]);
  const outcome = meaningOf(answer, envelope(z.unknown()));
  const { status } = outcome;
  const isTurnedAway = outcome.kind === 'stopped' || outcome.kind === 'throttled';
  const after = isTurnedAway ? undefined : reread(run, bundleId);
  if (after && progressOf(plan.target, after.standing) === 'reached') {
    const told = settled(run, undertaking, after);
    journal.write([{ ...line, outcome: 'recorded', status }]);
    return told;
  }
  const told = refusalOf(host, outcome, placed);
  if (told) {
    const isRefused = outcome.kind === 'refused';
    journal.write([{ ...line, outcome: isRefused ? 'rejected' : 'waiting', status }]);
    return told;
  }
  recordDoubt(run, bundleId);
  journal.write([{ ...line, outcome: 'toCheck', status }]);
  return refusal(host, { kind: 'unknown' });
}

function reread({ host, qomon, standards }: Run, bundleId: BundleId): ReadBundle | undefined {
  const reading = readBundle(host, qomon, standards.context.catalog, bundleId);
  return reading.ok ? reading : undefined;
}

/** What certainly was not done, and why; undefined where that is not certain. */
function refusalOf(
  host: Host,
  outcome: Outcome<unknown>,
  { entry }: PlacedRow,
): Refusal | undefined {
  switch (outcome.kind) {
    case 'refused': {
      const reasons = outcome.problems.map(({ location, message }) => {
        const place = readLocation(location);
        const column = place?.field === 'reimbursed_amount' ? 'refunded' : place && columnOf(place);
        const header = column && entry.header.name(column, host.language);
        return host.words.messages.serverSays({ header, row: undefined, text: message });
      });
      return refusal(host, { kind: 'refused', reasons });
    }
    case 'stopped':
      return refusal(host, { kind: 'stopped', cause: outcome.cause });
    case 'throttled':
      return refusal(host, { kind: 'throttled' });
    default:
      return undefined;
  }
}

/** Writes what Qomon holds now to the rows, with what else has changed there. */
function settled(
  run: Run,
  { before, plan, placed }: Undertaking,
  { bundle, standing }: ReadBundle,
): RefundAnswer {
  const { words } = run.host;
  const done = words.refund.done(standing, plan.amount);
  const fields = differences(before.bundle, plan.change, bundle);
  const message = fields.length === 0 ? done : [done, words.refund.differs(fields)].join('\n');
  recordStanding(run, standing, message);
  return answerOf(placed, standing, run.standards.context.catalog, message);
}

function referenceOf({ row }: PlacedRow): Reference {
  if (row.reference === undefined) throw new Error('A row without a reference was to be refunded');
  return row.reference;
}
